"""The types of the Sample API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from ._batch_create_params_phase import BatchCreateParamsPhase as BatchCreateParamsPhase
    from ._batch_create_params_phase import BatchCreateParamsPhaseValidation as BatchCreateParamsPhaseValidation
    from ._batch_job import BatchJob as BatchJob
    from ._batch_job_page import BatchJobPage as BatchJobPage
    from ._batch_job_page import BatchSummary as BatchSummary
    from ._batch_result import BatchResult as BatchResult
    from ._chat_stream_event import ChatChunk as ChatChunk
    from ._chat_stream_event import ChatDone as ChatDone
    from ._chat_stream_event import ChatStreamChunkEvent as ChatStreamChunkEvent
    from ._chat_stream_event import ChatStreamDoneEvent as ChatStreamDoneEvent
    from ._chat_stream_event import ChatStreamErrorEvent as ChatStreamErrorEvent
    from ._chat_stream_event import ChatStreamEvent as ChatStreamEvent
    from ._completion import Completion as Completion
    from ._completion_chunk import CompletionChunk as CompletionChunk
    from ._conversation import Conversation as Conversation
    from ._conversation_page import ConversationPage as ConversationPage
    from ._document import Document as Document
    from ._document_metadata_param import DocumentMetadataParam as DocumentMetadataParam
    from ._document_upload_many_response import DocumentUploadManyResponse as DocumentUploadManyResponse
    from ._health_check_response import HealthCheckResponse as HealthCheckResponse
    from ._message import Message as Message
    from ._message_node import MessageNode as MessageNode
    from ._problem import Problem as Problem
    from ._title_taken import TitleTaken as TitleTaken
    from ._webhook_event import BatchCompletedWebhook as BatchCompletedWebhook
    from ._webhook_event import ConversationCreatedWebhook as ConversationCreatedWebhook
    from ._webhook_event import WebhookEvent as WebhookEvent

__all__ = [
    "BatchCompletedWebhook",
    "BatchCreateParamsPhase",
    "BatchCreateParamsPhaseValidation",
    "BatchJob",
    "BatchJobPage",
    "BatchResult",
    "BatchSummary",
    "ChatChunk",
    "ChatDone",
    "ChatStreamChunkEvent",
    "ChatStreamDoneEvent",
    "ChatStreamErrorEvent",
    "ChatStreamEvent",
    "Completion",
    "CompletionChunk",
    "Conversation",
    "ConversationCreatedWebhook",
    "ConversationPage",
    "Document",
    "DocumentMetadataParam",
    "DocumentUploadManyResponse",
    "HealthCheckResponse",
    "Message",
    "MessageNode",
    "Problem",
    "TitleTaken",
    "WebhookEvent",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            "._batch_create_params_phase": ["BatchCreateParamsPhase", "BatchCreateParamsPhaseValidation"],
            "._batch_job": ["BatchJob"],
            "._batch_job_page": ["BatchJobPage", "BatchSummary"],
            "._batch_result": ["BatchResult"],
            "._chat_stream_event": [
                "ChatChunk",
                "ChatDone",
                "ChatStreamChunkEvent",
                "ChatStreamDoneEvent",
                "ChatStreamErrorEvent",
                "ChatStreamEvent",
            ],
            "._completion": ["Completion"],
            "._completion_chunk": ["CompletionChunk"],
            "._conversation": ["Conversation"],
            "._conversation_page": ["ConversationPage"],
            "._document": ["Document"],
            "._document_metadata_param": ["DocumentMetadataParam"],
            "._document_upload_many_response": ["DocumentUploadManyResponse"],
            "._health_check_response": ["HealthCheckResponse"],
            "._message": ["Message"],
            "._message_node": ["MessageNode"],
            "._problem": ["Problem"],
            "._title_taken": ["TitleTaken"],
            "._webhook_event": ["BatchCompletedWebhook", "ConversationCreatedWebhook", "WebhookEvent"],
        },
    )
