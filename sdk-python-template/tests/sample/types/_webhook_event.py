from typing import Annotated, Literal

from typing_extensions import TypeAlias

from .._runtime.model import Model
from .._runtime.publish import publish
from .._runtime.unions import TaggedUnion, Unknown
from ._batch_job import BatchJob
from ._conversation import Conversation


class BatchCompletedWebhook(Model):
    """A batch has come to its end."""

    id: str
    """Identifies the event."""
    type: Literal["batch.completed"]
    """Names the event."""
    data: BatchJob
    """The batch."""


class ConversationCreatedWebhook(Model):
    """A conversation has begun."""

    id: str
    """Identifies the event."""
    type: Literal["conversation.created"]
    """Names the event."""
    data: Conversation
    """The conversation."""


WebhookEvent: TypeAlias = Annotated[
    BatchCompletedWebhook | ConversationCreatedWebhook | Unknown,
    TaggedUnion(
        "type",
        {
            "batch.completed": BatchCompletedWebhook,
            "conversation.created": ConversationCreatedWebhook,
        },
    ),
]
"""Any webhook of the Sample API."""


__all__ = ["BatchCompletedWebhook", "ConversationCreatedWebhook", "WebhookEvent"]
publish(__name__, __all__)
