"""Answers of a model."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Final, Literal, overload

from typing_extensions import Unpack

from .. import types
from .._errors import E429_RATE_LIMITED
from .._runtime.encode.json_body import JsonBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import IdempotencyKey, Operation
from .._runtime.options import CallOptions, KeyedOptions
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.stream_spec import EndEvents, EndSentinel, EventStream, PayloadStream
from .._runtime.streams import AsyncStream, AsyncStreamManager, Stream
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_COMPLETE: Final = Operation("POST", "/api/chat/complete", service="main", security=(("bearerAuth",),), body=JsonBody())
_COMPLETE_STREAM: Final = Operation(
    "POST",
    "/api/chat/complete",
    service="main",
    security=(("bearerAuth",),),
    body=JsonBody(),
    accept="text/event-stream",
    stream=PayloadStream("sse", lambda: types.CompletionChunk, end=EndSentinel("[DONE]")),
)
_STREAM: Final = Operation(
    "POST",
    "/api/chat/stream",
    service="main",
    security=(("bearerAuth",),),
    body=JsonBody(),
    idempotency=IdempotencyKey("Idempotency-Key"),
    accept="text/event-stream",
    stream=EventStream(
        "sse",
        lambda: {
            "chunk": types.ChatStreamChunkEvent,
            "done": types.ChatStreamDoneEvent,
            "error": types.ChatStreamErrorEvent,
        },
        end=EndEvents(("done",)),
        error="error",
        resume="last-event-id",
    ),
    errors=(E429_RATE_LIMITED,),
)


class Chat(SyncMethods["ChatWithRawResponse", "ChatWithStreamingResponse"]):
    """Answers of a model."""

    @overload
    def complete(
        self, *, prompt: str, stream: Literal[False] | Omit = omit, **options: Unpack[CallOptions]
    ) -> types.Completion: ...

    @overload
    def complete(
        self, *, prompt: str, stream: Literal[True], **options: Unpack[CallOptions]
    ) -> Stream[types.CompletionChunk]: ...

    @overload
    def complete(
        self, *, prompt: str, stream: bool, **options: Unpack[CallOptions]
    ) -> types.Completion | Stream[types.CompletionChunk]: ...

    def complete(
        self, *, prompt: str, stream: bool | Omit = omit, **options: Unpack[CallOptions]
    ) -> types.Completion | Stream[types.CompletionChunk]:
        """Complete a text.

        `POST /api/chat/complete`

        Args:
            prompt: The text to complete.
            stream: Whether the answer comes in pieces.
        """
        body: dict[str, object] = {"prompt": prompt, "stream": stream}
        if stream is True:
            return self._stream(_COMPLETE_STREAM, Stream[types.CompletionChunk], body=body, options=options)
        return self._request(_COMPLETE, types.Completion, body=body, options=options)

    def stream(
        self, *, content: str, conversation_id: str, **options: Unpack[KeyedOptions]
    ) -> Stream[types.ChatStreamEvent]:
        """Send a message and get the answer in pieces.

        `POST /api/chat/stream`

        Args:
            content: What is said.
            conversation_id: Identifies the conversation.

        Raises:
            RateLimitError: `rate_limited`.
        """
        return self._stream(
            _STREAM,
            Stream[types.ChatStreamEvent],
            body={"content": content, "conversationId": conversation_id},
            options=options,
        )


class AsyncChat(AsyncMethods["AsyncChatWithRawResponse", "AsyncChatWithStreamingResponse"]):
    """Answers of a model."""

    @overload
    def complete(
        self, *, prompt: str, stream: Literal[False] | Omit = omit, **options: Unpack[CallOptions]
    ) -> Awaitable[types.Completion]: ...

    @overload
    def complete(
        self, *, prompt: str, stream: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncStreamManager[types.CompletionChunk]: ...

    @overload
    def complete(
        self, *, prompt: str, stream: bool, **options: Unpack[CallOptions]
    ) -> Awaitable[types.Completion] | AsyncStreamManager[types.CompletionChunk]: ...

    def complete(
        self, *, prompt: str, stream: bool | Omit = omit, **options: Unpack[CallOptions]
    ) -> Awaitable[types.Completion] | AsyncStreamManager[types.CompletionChunk]:
        """`POST /api/chat/complete`, as `Chat.complete`."""
        body: dict[str, object] = {"prompt": prompt, "stream": stream}
        if stream is True:
            return self._stream(_COMPLETE_STREAM, AsyncStream[types.CompletionChunk], body=body, options=options)
        return self._request(_COMPLETE, types.Completion, body=body, options=options)

    def stream(
        self, *, content: str, conversation_id: str, **options: Unpack[KeyedOptions]
    ) -> AsyncStreamManager[types.ChatStreamEvent]:
        """`POST /api/chat/stream`, as `Chat.stream`."""
        return self._stream(
            _STREAM,
            AsyncStream[types.ChatStreamEvent],
            body={"content": content, "conversationId": conversation_id},
            options=options,
        )


class ChatWithRawResponse(Wrapped):
    """`Chat` giving responses with status and headers."""

    complete: Final = raw(Chat.complete)
    stream: Final = raw(Chat.stream)


class AsyncChatWithRawResponse(Wrapped):
    """`AsyncChat` giving responses with status and headers."""

    complete: Final = raw_async(AsyncChat.complete)
    stream: Final = raw_async(AsyncChat.stream)


class ChatWithStreamingResponse(Wrapped):
    """`Chat` giving responses whose body is not read."""

    complete: Final = streamed(Chat.complete)
    stream: Final = streamed(Chat.stream)


class AsyncChatWithStreamingResponse(Wrapped):
    """`AsyncChat` giving responses whose body is not read."""

    complete: Final = streamed_async(AsyncChat.complete)
    stream: Final = streamed_async(AsyncChat.stream)
