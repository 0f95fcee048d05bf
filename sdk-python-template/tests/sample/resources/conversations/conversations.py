"""Conversations with a model."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from typing_extensions import Unpack

from ... import types
from ..._errors import E409_TITLE_TAKEN, E429_RATE_LIMITED
from ..._runtime.encode.json_body import JsonBody
from ..._runtime.omit import Omit, omit
from ..._runtime.operation import ArgumentRef, IdempotencyKey, Operation
from ..._runtime.options import CallOptions, KeyedOptions
from ..._runtime.pages import AsyncCursorPage, AsyncPaginator, CursorPagination, SyncCursorPage
from ..._runtime.resource import AsyncResource, SyncResource
from ..._runtime.wrappers import raw, raw_async, streamed, streamed_async

if TYPE_CHECKING:
    from .messages import AsyncMessages, Messages

_CREATE: Final = Operation(
    "POST",
    "/api/conversations",
    service="main",
    security=(("bearerAuth",),),
    body=JsonBody(),
    idempotency=IdempotencyKey("Idempotency-Key"),
    errors=(E409_TITLE_TAKEN, E429_RATE_LIMITED),
)
_DELETE: Final = Operation(
    "DELETE", "/api/conversations/{conversationId}", service="main", security=(("bearerAuth",),), accept="*/*"
)
_LIST: Final = Operation(
    "GET",
    "/api/conversations",
    service="main",
    security=(("bearerAuth",),),
    page=CursorPagination(items=("data",), next=("nextCursor",), position=ArgumentRef("query", "cursor")),
    errors=(E429_RATE_LIMITED,),
)
_RETRIEVE: Final = Operation("GET", "/api/conversations/{conversationId}", service="main", security=(("bearerAuth",),))
_UPDATE: Final = Operation(
    "PATCH",
    "/api/conversations/{conversationId}",
    service="main",
    security=(("bearerAuth",),),
    body=JsonBody(),
    idempotency="safe",
)


class Conversations(SyncResource):
    """Conversations with a model."""

    @cached_property
    def messages(self) -> Messages:
        """Messages of a conversation."""
        from .messages import Messages

        return Messages(self._client)

    @cached_property
    def with_raw_response(self) -> ConversationsWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return ConversationsWithRawResponse(Conversations(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> ConversationsWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return ConversationsWithStreamingResponse(Conversations(self._client, "streamed"))

    def create(
        self,
        *,
        title: str | Omit | None = omit,
        metadata: Mapping[str, str] | Omit = omit,
        temperature: float | Omit = omit,
        **options: Unpack[KeyedOptions],
    ) -> types.Conversation:
        """Start a conversation.

        `POST /api/conversations`

        Args:
            title: Shown in lists; at most 200 characters.
            metadata: Whatever the caller keeps with it.
            temperature: How freely the model answers, 0 to 2.

        Raises:
            TitleTakenError: `title_taken`.
            RateLimitError: `rate_limited`.
        """
        return self._request(
            _CREATE,
            types.Conversation,
            body={"title": title, "metadata": metadata, "temperature": temperature},
            options=options,
        )

    def retrieve(self, conversation_id: str, **options: Unpack[CallOptions]) -> types.Conversation:
        """Get a conversation.

        `GET /api/conversations/{conversationId}`

        Args:
            conversation_id: Identifies the conversation.
        """
        return self._request(_RETRIEVE, types.Conversation, path={"conversationId": conversation_id}, options=options)

    def update(
        self, conversation_id: str, *, title: str | Omit | None = omit, **options: Unpack[CallOptions]
    ) -> types.Conversation:
        """Change a conversation.

        `PATCH /api/conversations/{conversationId}`

        Args:
            conversation_id: Identifies the conversation.
            title: Shown in lists; null removes it.
        """
        return self._request(
            _UPDATE,
            types.Conversation,
            path={"conversationId": conversation_id},
            body={"title": title},
            options=options,
        )

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        limit: int | Omit = omit,
        model: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> SyncCursorPage[types.Conversation]:
        """List conversations, newest first.

        `GET /api/conversations`

        Args:
            cursor: Where the page begins.
            limit: How many a page, 1 to 100.
            model: Only conversations with this model.

        Raises:
            RateLimitError: `rate_limited`.
        """
        return self._page(
            _LIST,
            SyncCursorPage[types.Conversation],
            types.ConversationPage,
            query={"cursor": cursor, "limit": limit, "model": model},
            options=options,
        )

    def delete(self, conversation_id: str, **options: Unpack[CallOptions]) -> None:
        """Delete a conversation.

        `DELETE /api/conversations/{conversationId}`

        Args:
            conversation_id: Identifies the conversation.
        """
        return self._none(_DELETE, path={"conversationId": conversation_id}, options=options)


class AsyncConversations(AsyncResource):
    """Conversations with a model."""

    @cached_property
    def messages(self) -> AsyncMessages:
        """Messages of a conversation."""
        from .messages import AsyncMessages

        return AsyncMessages(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncConversationsWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncConversationsWithRawResponse(AsyncConversations(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncConversationsWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncConversationsWithStreamingResponse(AsyncConversations(self._client, "streamed"))

    async def create(
        self,
        *,
        title: str | Omit | None = omit,
        metadata: Mapping[str, str] | Omit = omit,
        temperature: float | Omit = omit,
        **options: Unpack[KeyedOptions],
    ) -> types.Conversation:
        """Start a conversation. `POST /api/conversations`, as `Conversations.create`."""
        return await self._request(
            _CREATE,
            types.Conversation,
            body={"title": title, "metadata": metadata, "temperature": temperature},
            options=options,
        )

    async def retrieve(self, conversation_id: str, **options: Unpack[CallOptions]) -> types.Conversation:
        """Get a conversation. `GET /api/conversations/{conversationId}`, as `Conversations.retrieve`."""
        return await self._request(
            _RETRIEVE, types.Conversation, path={"conversationId": conversation_id}, options=options
        )

    async def update(
        self, conversation_id: str, *, title: str | Omit | None = omit, **options: Unpack[CallOptions]
    ) -> types.Conversation:
        """Change a conversation. `PATCH /api/conversations/{conversationId}`, as `Conversations.update`."""
        return await self._request(
            _UPDATE,
            types.Conversation,
            path={"conversationId": conversation_id},
            body={"title": title},
            options=options,
        )

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        limit: int | Omit = omit,
        model: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> AsyncPaginator[types.Conversation, AsyncCursorPage[types.Conversation]]:
        """List conversations, newest first. `GET /api/conversations`, as `Conversations.list`."""
        return self._page(
            _LIST,
            AsyncCursorPage[types.Conversation],
            types.ConversationPage,
            query={"cursor": cursor, "limit": limit, "model": model},
            options=options,
        )

    async def delete(self, conversation_id: str, **options: Unpack[CallOptions]) -> None:
        """Delete a conversation. `DELETE /api/conversations/{conversationId}`, as `Conversations.delete`."""
        return await self._none(_DELETE, path={"conversationId": conversation_id}, options=options)


class ConversationsWithRawResponse:
    """`Conversations` giving responses with status and headers."""

    def __init__(self, resource: Conversations) -> None:
        """Wrap the resource."""
        self.create: Final = raw(resource.create)
        self.retrieve: Final = raw(resource.retrieve)
        self.update: Final = raw(resource.update)
        self.list: Final = raw(resource.list)
        self.delete: Final = raw(resource.delete)


class AsyncConversationsWithRawResponse:
    """`AsyncConversations` giving responses with status and headers."""

    def __init__(self, resource: AsyncConversations) -> None:
        """Wrap the resource."""
        self.create: Final = raw_async(resource.create)
        self.retrieve: Final = raw_async(resource.retrieve)
        self.update: Final = raw_async(resource.update)
        self.list: Final = raw_async(resource.list)
        self.delete: Final = raw_async(resource.delete)


class ConversationsWithStreamingResponse:
    """`Conversations` giving responses whose body is not read."""

    def __init__(self, resource: Conversations) -> None:
        """Wrap the resource."""
        self.create: Final = streamed(resource.create)
        self.retrieve: Final = streamed(resource.retrieve)
        self.update: Final = streamed(resource.update)
        self.list: Final = streamed(resource.list)
        self.delete: Final = streamed(resource.delete)


class AsyncConversationsWithStreamingResponse:
    """`AsyncConversations` giving responses whose body is not read."""

    def __init__(self, resource: AsyncConversations) -> None:
        """Wrap the resource."""
        self.create: Final = streamed_async(resource.create)
        self.retrieve: Final = streamed_async(resource.retrieve)
        self.update: Final = streamed_async(resource.update)
        self.list: Final = streamed_async(resource.list)
        self.delete: Final = streamed_async(resource.delete)
