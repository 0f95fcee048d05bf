"""The types of the Sample API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from ._batch_create_params_phase import *
    from ._batch_job import *
    from ._batch_job_page import *
    from ._batch_result import *
    from ._chat_stream_event import *
    from ._completion import *
    from ._completion_chunk import *
    from ._conversation import *
    from ._conversation_page import *
    from ._document import *
    from ._document_metadata_param import *
    from ._document_upload_many_response import *
    from ._health_check_response import *
    from ._message import *
    from ._message_node import *
    from ._problem import *
    from ._title_taken import *
    from ._webhook_event import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        ._batch_create_params_phase BatchCreateParamsPhase BatchCreateParamsPhaseValidation
        ._batch_job BatchJob
        ._batch_job_page BatchJobPage BatchSummary
        ._batch_result BatchResult
        ._chat_stream_event ChatChunk ChatDone ChatStreamChunkEvent ChatStreamDoneEvent ChatStreamErrorEvent
        ChatStreamEvent
        ._completion Completion
        ._completion_chunk CompletionChunk
        ._conversation Conversation
        ._conversation_page ConversationPage
        ._document Document
        ._document_metadata_param DocumentMetadataParam
        ._document_upload_many_response DocumentUploadManyResponse
        ._health_check_response HealthCheckResponse
        ._message Message
        ._message_node MessageNode
        ._problem Problem
        ._title_taken TitleTaken
        ._webhook_event BatchCompletedWebhook ConversationCreatedWebhook WebhookEvent
        """,
    )
