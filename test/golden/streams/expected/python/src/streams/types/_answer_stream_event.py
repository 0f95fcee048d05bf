# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing import Literal, TypeAlias

from .._runtime.events import StreamEvent, UnknownEvent
from .._runtime.model import Model
from .._runtime.publish import publish
from ._answer import Answer, Delta


class AnswerStreamAnswerEvent(StreamEvent):
    """The event `answer` of `answers.stream`."""

    event: Literal["answer"]
    """Name of the event."""
    data: Answer
    """What the event carries."""


class AnswerStreamDeltaEvent(StreamEvent):
    """The event `delta` of `answers.stream`."""

    event: Literal["delta"]
    """Name of the event."""
    data: Delta
    """What the event carries."""


class Done(Model):
    """`Done` of the API."""

    reason: Literal["stop", "length"] | str


class AnswerStreamDoneEvent(StreamEvent):
    """The event `done` of `answers.stream`."""

    event: Literal["done"]
    """Name of the event."""
    data: Done
    """What the event carries."""


class StreamProblem(Model):
    """`StreamProblem` of the API."""

    type: str
    title: str
    status: int


class AnswerStreamErrorEvent(StreamEvent):
    """The event `error` of `answers.stream`."""

    event: Literal["error"]
    """Name of the event."""
    data: StreamProblem
    """What the event carries."""


AnswerStreamEvent: TypeAlias = AnswerStreamDeltaEvent | AnswerStreamAnswerEvent | AnswerStreamDoneEvent | UnknownEvent
"""What `answers.stream` yields."""

__all__ = ["AnswerStreamAnswerEvent", "AnswerStreamDeltaEvent", "AnswerStreamDoneEvent", "AnswerStreamErrorEvent"]
__all__ += ["AnswerStreamEvent", "Done", "StreamProblem"]
publish(__name__, __all__)
