# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `answers`."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Final, Literal, overload

from typing_extensions import Unpack

from .. import types
from .._runtime.encode.json_body import JsonBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.stream_spec import EndEvents, EndSentinel, EventStream
from .._runtime.streams import AsyncStream, AsyncStreamManager, Stream
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_CREATE: Final = Operation("POST", "/answers", body=JsonBody())
_CREATE_STREAM: Final = Operation(
    "POST",
    "/answers",
    body=JsonBody(),
    accept="text/event-stream",
    stream=EventStream("sse", lambda: {"delta": types.AnswerCreateDeltaEvent}, end=EndSentinel("[DONE]")),
)
_STREAM: Final = Operation(
    "POST",
    "/answers/stream",
    body=JsonBody(),
    accept="text/event-stream",
    stream=EventStream(
        "sse",
        lambda: {
            "delta": types.AnswerStreamDeltaEvent,
            "answer": types.AnswerStreamAnswerEvent,
            "done": types.AnswerStreamDoneEvent,
            "error": types.AnswerStreamErrorEvent,
        },
        end=EndEvents(("done",)),
        error="error",
        resume="last-event-id",
    ),
)


class Answers(SyncMethods["AnswersWithRawResponse", "AnswersWithStreamingResponse"]):
    """The resource `answers`."""

    @overload
    def create(
        self, *, prompt: str, stream: Literal[False] | Omit = omit, **options: Unpack[CallOptions]
    ) -> types.Answer: ...

    @overload
    def create(
        self, *, prompt: str, stream: Literal[True], **options: Unpack[CallOptions]
    ) -> Stream[types.AnswerCreateEvent]: ...

    @overload
    def create(
        self, *, prompt: str, stream: bool, **options: Unpack[CallOptions]
    ) -> types.Answer | Stream[types.AnswerCreateEvent]: ...

    def create(
        self, *, prompt: str, stream: bool | Omit = omit, **options: Unpack[CallOptions]
    ) -> types.Answer | Stream[types.AnswerCreateEvent]:
        """Answers whole, or in pieces when `stream` is true.

        `POST /answers`
        """
        body: dict[str, object] = {"prompt": prompt, "stream": stream}
        if stream is True:
            return self._stream(_CREATE_STREAM, Stream[types.AnswerCreateEvent], body=body, options=options)
        return self._request(_CREATE, types.Answer, body=body, options=options)

    def stream(self, *, prompt: str, **options: Unpack[CallOptions]) -> Stream[types.AnswerStreamEvent]:
        """Streams an answer.

        `POST /answers/stream`
        """
        return self._stream(_STREAM, Stream[types.AnswerStreamEvent], body={"prompt": prompt}, options=options)


class AsyncAnswers(AsyncMethods["AsyncAnswersWithRawResponse", "AsyncAnswersWithStreamingResponse"]):
    """The resource `answers`."""

    @overload
    def create(
        self, *, prompt: str, stream: Literal[False] | Omit = omit, **options: Unpack[CallOptions]
    ) -> Awaitable[types.Answer]: ...

    @overload
    def create(
        self, *, prompt: str, stream: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncStreamManager[types.AnswerCreateEvent]: ...

    @overload
    def create(
        self, *, prompt: str, stream: bool, **options: Unpack[CallOptions]
    ) -> Awaitable[types.Answer] | AsyncStreamManager[types.AnswerCreateEvent]: ...

    def create(
        self, *, prompt: str, stream: bool | Omit = omit, **options: Unpack[CallOptions]
    ) -> Awaitable[types.Answer] | AsyncStreamManager[types.AnswerCreateEvent]:
        """Answers whole, or in pieces when `stream` is true. `POST /answers`, as `Answers.create`."""
        body: dict[str, object] = {"prompt": prompt, "stream": stream}
        if stream is True:
            return self._stream(_CREATE_STREAM, AsyncStream[types.AnswerCreateEvent], body=body, options=options)
        return self._request(_CREATE, types.Answer, body=body, options=options)

    def stream(self, *, prompt: str, **options: Unpack[CallOptions]) -> AsyncStreamManager[types.AnswerStreamEvent]:
        """Streams an answer. `POST /answers/stream`, as `Answers.stream`."""
        return self._stream(_STREAM, AsyncStream[types.AnswerStreamEvent], body={"prompt": prompt}, options=options)


class AnswersWithRawResponse(Wrapped):
    """`Answers` giving responses with status and headers."""

    create: Final = raw(Answers.create)
    stream: Final = raw(Answers.stream)


class AsyncAnswersWithRawResponse(Wrapped):
    """`AsyncAnswers` giving responses with status and headers."""

    create: Final = raw_async(AsyncAnswers.create)
    stream: Final = raw_async(AsyncAnswers.stream)


class AnswersWithStreamingResponse(Wrapped):
    """`Answers` giving responses whose body is not read."""

    create: Final = streamed(Answers.create)
    stream: Final = streamed(Answers.stream)


class AsyncAnswersWithStreamingResponse(Wrapped):
    """`AsyncAnswers` giving responses whose body is not read."""

    create: Final = streamed_async(AsyncAnswers.create)
    stream: Final = streamed_async(AsyncAnswers.stream)
