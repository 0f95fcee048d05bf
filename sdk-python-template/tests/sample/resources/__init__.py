"""The resources of the Sample API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .._webhooks import WebhookReceiver as WebhookReceiver
    from .batch import AsyncBatch as AsyncBatch
    from .batch import Batch as Batch
    from .chat import AsyncChat as AsyncChat
    from .chat import Chat as Chat
    from .conversations.conversations import AsyncConversations as AsyncConversations
    from .conversations.conversations import Conversations as Conversations
    from .conversations.messages import AsyncMessages as AsyncMessages
    from .conversations.messages import Messages as Messages
    from .documents import AsyncDocuments as AsyncDocuments
    from .documents import Documents as Documents
    from .health import AsyncHealth as AsyncHealth
    from .health import Health as Health

__all__ = [
    "AsyncBatch",
    "AsyncChat",
    "AsyncConversations",
    "AsyncDocuments",
    "AsyncHealth",
    "AsyncMessages",
    "Batch",
    "Chat",
    "Conversations",
    "Documents",
    "Health",
    "Messages",
    "WebhookReceiver",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            ".._webhooks": ["WebhookReceiver"],
            ".batch": ["AsyncBatch", "Batch"],
            ".chat": ["AsyncChat", "Chat"],
            ".conversations.conversations": ["AsyncConversations", "Conversations"],
            ".conversations.messages": ["AsyncMessages", "Messages"],
            ".documents": ["AsyncDocuments", "Documents"],
            ".health": ["AsyncHealth", "Health"],
        },
    )
