# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
"""The types of the Streams API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from ._answer import Answer as Answer
    from ._answer import Delta as Delta
    from ._answer_create_event import AnswerCreateDeltaEvent as AnswerCreateDeltaEvent
    from ._answer_create_event import AnswerCreateEvent as AnswerCreateEvent
    from ._answer_stream_event import AnswerStreamAnswerEvent as AnswerStreamAnswerEvent
    from ._answer_stream_event import AnswerStreamDeltaEvent as AnswerStreamDeltaEvent
    from ._answer_stream_event import AnswerStreamDoneEvent as AnswerStreamDoneEvent
    from ._answer_stream_event import AnswerStreamErrorEvent as AnswerStreamErrorEvent
    from ._answer_stream_event import AnswerStreamEvent as AnswerStreamEvent
    from ._answer_stream_event import Done as Done
    from ._answer_stream_event import StreamProblem as StreamProblem
    from ._create_answer_body import CreateAnswerBody as CreateAnswerBody
    from ._row import Row as Row
    from ._stream_answer_body import StreamAnswerBody as StreamAnswerBody

__all__ = [
    "Answer",
    "AnswerCreateDeltaEvent",
    "AnswerCreateEvent",
    "AnswerStreamAnswerEvent",
    "AnswerStreamDeltaEvent",
    "AnswerStreamDoneEvent",
    "AnswerStreamErrorEvent",
    "AnswerStreamEvent",
    "CreateAnswerBody",
    "Delta",
    "Done",
    "Row",
    "StreamAnswerBody",
    "StreamProblem",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            "._answer": ["Answer", "Delta"],
            "._answer_create_event": ["AnswerCreateDeltaEvent", "AnswerCreateEvent"],
            "._answer_stream_event": [
                "AnswerStreamAnswerEvent",
                "AnswerStreamDeltaEvent",
                "AnswerStreamDoneEvent",
                "AnswerStreamErrorEvent",
                "AnswerStreamEvent",
                "Done",
                "StreamProblem",
            ],
            "._create_answer_body": ["CreateAnswerBody"],
            "._row": ["Row"],
            "._stream_answer_body": ["StreamAnswerBody"],
        },
    )
