from typing import Literal

from .._runtime.model import Model
from .._runtime.publish import publish


class Message(Model):
    """One message of a conversation."""

    id: str
    """Identifies the message."""
    role: Literal["user", "assistant"] | str
    """Who speaks."""
    content: str
    """What is said."""


__all__ = ["Message"]
publish(__name__, __all__)
