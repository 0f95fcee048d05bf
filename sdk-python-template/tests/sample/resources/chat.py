"""Answers of a model."""

from __future__ import annotations

from collections.abc import Awaitable
from functools import cached_property
from typing import Final, Literal, overload

from typing_extensions import Unpack

from .. import types
from .._errors import E429_RATE_LIMITED
from .._runtime.encode.json_body import JsonBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import IdempotencyKey, Operation
from .._runtime.options import CallOptions, KeyedOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.stream_spec import EndEvents, EndSentinel, EventStream, PayloadStream
from .._runtime.streams import AsyncStream, AsyncStreamManager, Stream
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

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


class Chat(SyncResource):
    """Answers of a model."""

    @cached_property
    def with_raw_response(self) -> ChatWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return ChatWithRawResponse(Chat(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> ChatWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return ChatWithStreamingResponse(Chat(self._client, "streamed"))

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


class AsyncChat(AsyncResource):
    """Answers of a model."""

    @cached_property
    def with_raw_response(self) -> AsyncChatWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncChatWithRawResponse(AsyncChat(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncChatWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncChatWithStreamingResponse(AsyncChat(self._client, "streamed"))

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


class ChatWithRawResponse:
    """`Chat` giving responses with status and headers."""

    def __init__(self, resource: Chat) -> None:
        """Wrap the resource."""
        self.complete: Final = raw(resource.complete)
        self.stream: Final = raw(resource.stream)


class AsyncChatWithRawResponse:
    """`AsyncChat` giving responses with status and headers."""

    def __init__(self, resource: AsyncChat) -> None:
        """Wrap the resource."""
        self.complete: Final = raw_async(resource.complete)
        self.stream: Final = raw_async(resource.stream)


class ChatWithStreamingResponse:
    """`Chat` giving responses whose body is not read."""

    def __init__(self, resource: Chat) -> None:
        """Wrap the resource."""
        self.complete: Final = streamed(resource.complete)
        self.stream: Final = streamed(resource.stream)


class AsyncChatWithStreamingResponse:
    """`AsyncChat` giving responses whose body is not read."""

    def __init__(self, resource: AsyncChat) -> None:
        """Wrap the resource."""
        self.complete: Final = streamed_async(resource.complete)
        self.stream: Final = streamed_async(resource.stream)
