# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing import Literal, TypeAlias

from .._runtime.events import StreamEvent, UnknownEvent
from .._runtime.publish import publish
from ._answer import Delta


class AnswerCreateDeltaEvent(StreamEvent):
    """The event `delta` of `answers.create`."""

    event: Literal["delta"]
    """Name of the event."""
    data: Delta
    """What the event carries."""


AnswerCreateEvent: TypeAlias = AnswerCreateDeltaEvent | UnknownEvent
"""What `answers.create` yields."""

__all__ = ["AnswerCreateDeltaEvent", "AnswerCreateEvent"]
publish(__name__, __all__)
