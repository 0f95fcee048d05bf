from typing import Literal

from .._runtime.model import Model, publish


class Message(Model):
    """One message of a conversation."""

    id: str
    """Identifies the message."""

    role: Literal["user", "assistant"] | str
    """Who speaks."""

    content: str
    """What is said."""


publish(__name__, Message)
