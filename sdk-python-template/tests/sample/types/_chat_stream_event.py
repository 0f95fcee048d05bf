from typing import Literal

from typing_extensions import TypeAlias

from .._runtime.events import StreamEvent, UnknownEvent
from .._runtime.model import Model
from .._runtime.publish import publish
from ._problem import Problem


class ChatChunk(Model):
    """A piece of the answer."""

    content: str
    """The text to append."""
    index: int
    """Counts from 0."""


class ChatDone(Model):
    """The end of the answer."""

    tokens: int
    """How many tokens were used."""


class ChatStreamChunkEvent(StreamEvent):
    """A piece of the answer."""

    event: Literal["chunk"]
    data: ChatChunk


class ChatStreamDoneEvent(StreamEvent):
    """The end of the answer."""

    event: Literal["done"]
    data: ChatDone


class ChatStreamErrorEvent(StreamEvent):
    """The answer failed; raised as an error."""

    event: Literal["error"]
    data: Problem


ChatStreamEvent: TypeAlias = ChatStreamChunkEvent | ChatStreamDoneEvent | UnknownEvent
"""What `chat.stream` yields."""


__all__ = [
    "ChatChunk",
    "ChatDone",
    "ChatStreamChunkEvent",
    "ChatStreamDoneEvent",
    "ChatStreamErrorEvent",
    "ChatStreamEvent",
]
publish(__name__, __all__)
