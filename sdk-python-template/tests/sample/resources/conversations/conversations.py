"""Conversations with a model."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from typing_extensions import Unpack

from ... import resources, types
from ..._errors import E409_TITLE_TAKEN, E429_RATE_LIMITED
from ..._runtime.encode.json_body import JsonBody
from ..._runtime.omit import Omit, omit
from ..._runtime.operation import ArgumentRef, IdempotencyKey, Operation
from ..._runtime.options import CallOptions, KeyedOptions, PageOptions
from ..._runtime.pages import AsyncCursorPage, AsyncPaginator, CursorPagination, SyncCursorPage
from ..._runtime.resource import AsyncMethods, SyncMethods
from ..._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

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


class Conversations(SyncMethods["ConversationsWithRawResponse", "ConversationsWithStreamingResponse"]):
    """Conversations with a model."""

    @cached_property
    def messages(self) -> resources.Messages:
        """Messages of a conversation."""
        return resources.Messages(self._client)

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
        **options: Unpack[PageOptions],
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


class AsyncConversations(AsyncMethods["AsyncConversationsWithRawResponse", "AsyncConversationsWithStreamingResponse"]):
    """Conversations with a model."""

    @cached_property
    def messages(self) -> resources.AsyncMessages:
        """Messages of a conversation."""
        return resources.AsyncMessages(self._client)

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
        **options: Unpack[PageOptions],
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


class ConversationsWithRawResponse(Wrapped):
    """`Conversations` giving responses with status and headers."""

    create: Final = raw(Conversations.create)
    retrieve: Final = raw(Conversations.retrieve)
    update: Final = raw(Conversations.update)
    list: Final = raw(Conversations.list)
    delete: Final = raw(Conversations.delete)


class AsyncConversationsWithRawResponse(Wrapped):
    """`AsyncConversations` giving responses with status and headers."""

    create: Final = raw_async(AsyncConversations.create)
    retrieve: Final = raw_async(AsyncConversations.retrieve)
    update: Final = raw_async(AsyncConversations.update)
    list: Final = raw_async(AsyncConversations.list)
    delete: Final = raw_async(AsyncConversations.delete)


class ConversationsWithStreamingResponse(Wrapped):
    """`Conversations` giving responses whose body is not read."""

    create: Final = streamed(Conversations.create)
    retrieve: Final = streamed(Conversations.retrieve)
    update: Final = streamed(Conversations.update)
    list: Final = streamed(Conversations.list)
    delete: Final = streamed(Conversations.delete)


class AsyncConversationsWithStreamingResponse(Wrapped):
    """`AsyncConversations` giving responses whose body is not read."""

    create: Final = streamed_async(AsyncConversations.create)
    retrieve: Final = streamed_async(AsyncConversations.retrieve)
    update: Final = streamed_async(AsyncConversations.update)
    list: Final = streamed_async(AsyncConversations.list)
    delete: Final = streamed_async(AsyncConversations.delete)
