from datetime import datetime
from typing import Literal

from pydantic import Field

from .._runtime.model import Model
from .._runtime.publish import publish


class Conversation(Model):
    """A conversation with a model."""

    id: str
    """Identifies the conversation."""
    title: str | None
    """Shown in lists; null until one is chosen."""
    status: Literal["active", "archived"] | str
    """Whether the conversation goes on."""
    created_at: datetime = Field(alias="createdAt")
    """When the conversation began."""
    metadata: dict[str, str] | None = None
    """Whatever the caller keeps with it."""


__all__ = ["Conversation"]
publish(__name__, __all__)
