# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The types of the Streams API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from ._answer import *
    from ._answer_create_event import *
    from ._answer_stream_event import *
    from ._create_answer_body import *
    from ._row import *
    from ._stream_answer_body import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        ._answer Answer Delta
        ._answer_create_event AnswerCreateDeltaEvent AnswerCreateEvent
        ._answer_stream_event AnswerStreamAnswerEvent AnswerStreamDeltaEvent AnswerStreamDoneEvent
        AnswerStreamErrorEvent AnswerStreamEvent Done StreamProblem
        ._create_answer_body CreateAnswerBody
        ._row Row
        ._stream_answer_body StreamAnswerBody
        """,
    )
