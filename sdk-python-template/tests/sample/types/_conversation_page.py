from pydantic import Field

from .._runtime.model import Model
from .._runtime.publish import publish
from ._conversation import Conversation


class ConversationPage(Model):
    """A page of conversations."""

    data: list[Conversation]
    """The conversations of this page."""
    next_cursor: str | None = Field(alias="nextCursor")
    """Where the next page begins; null on the last."""


__all__ = ["ConversationPage"]
publish(__name__, __all__)
