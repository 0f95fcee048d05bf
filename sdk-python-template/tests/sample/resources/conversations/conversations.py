"""Conversations with a model."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ... import types
from ..._errors import E409_TITLE_TAKEN, E429_RATE_LIMITED
from ..._runtime.encode.json_body import JsonBody
from ..._runtime.omit import Omit, omit
from ..._runtime.operation import ArgumentRef, IdempotencyKey, Operation
from ..._runtime.options import Body, Headers, Query, RequestOptions, Timeout
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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
        idempotency_key: str | None = None,
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
        body: dict[str, object] = {}
        if title is not omit:
            body["title"] = title
        if metadata is not omit:
            body["metadata"] = metadata
        if temperature is not omit:
            body["temperature"] = temperature
        return self._request(
            _CREATE,
            types.Conversation,
            body=body,
            options=RequestOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, base_url, idempotency_key
            ),
        )

    def retrieve(
        self,
        conversation_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> types.Conversation:
        """Get a conversation.

        `GET /api/conversations/{conversationId}`

        Args:
            conversation_id: Identifies the conversation.
        """
        return self._request(
            _RETRIEVE,
            types.Conversation,
            path={"conversationId": conversation_id},
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )

    def update(
        self,
        conversation_id: str,
        *,
        title: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> types.Conversation:
        """Change a conversation.

        `PATCH /api/conversations/{conversationId}`

        Args:
            conversation_id: Identifies the conversation.
            title: Shown in lists; null removes it.
        """
        body: dict[str, object] = {}
        if title is not omit:
            body["title"] = title
        return self._request(
            _UPDATE,
            types.Conversation,
            path={"conversationId": conversation_id},
            body=body,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        limit: int | Omit = omit,
        model: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
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
        query: dict[str, object] = {}
        if cursor is not omit:
            query["cursor"] = cursor
        if limit is not omit:
            query["limit"] = limit
        if model is not omit:
            query["model"] = model
        return self._page(
            _LIST,
            SyncCursorPage[types.Conversation],
            types.ConversationPage,
            query=query,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )

    def delete(
        self,
        conversation_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> None:
        """Delete a conversation.

        `DELETE /api/conversations/{conversationId}`

        Args:
            conversation_id: Identifies the conversation.
        """
        return self._none(
            _DELETE,
            path={"conversationId": conversation_id},
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )


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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
        idempotency_key: str | None = None,
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
        body: dict[str, object] = {}
        if title is not omit:
            body["title"] = title
        if metadata is not omit:
            body["metadata"] = metadata
        if temperature is not omit:
            body["temperature"] = temperature
        return await self._request(
            _CREATE,
            types.Conversation,
            body=body,
            options=RequestOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, base_url, idempotency_key
            ),
        )

    async def retrieve(
        self,
        conversation_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> types.Conversation:
        """Get a conversation.

        `GET /api/conversations/{conversationId}`

        Args:
            conversation_id: Identifies the conversation.
        """
        return await self._request(
            _RETRIEVE,
            types.Conversation,
            path={"conversationId": conversation_id},
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )

    async def update(
        self,
        conversation_id: str,
        *,
        title: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> types.Conversation:
        """Change a conversation.

        `PATCH /api/conversations/{conversationId}`

        Args:
            conversation_id: Identifies the conversation.
            title: Shown in lists; null removes it.
        """
        body: dict[str, object] = {}
        if title is not omit:
            body["title"] = title
        return await self._request(
            _UPDATE,
            types.Conversation,
            path={"conversationId": conversation_id},
            body=body,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        limit: int | Omit = omit,
        model: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> AsyncPaginator[types.Conversation, AsyncCursorPage[types.Conversation]]:
        """List conversations, newest first.

        `GET /api/conversations`

        Args:
            cursor: Where the page begins.
            limit: How many a page, 1 to 100.
            model: Only conversations with this model.

        Raises:
            RateLimitError: `rate_limited`.
        """
        query: dict[str, object] = {}
        if cursor is not omit:
            query["cursor"] = cursor
        if limit is not omit:
            query["limit"] = limit
        if model is not omit:
            query["model"] = model
        return self._page(
            _LIST,
            AsyncCursorPage[types.Conversation],
            types.ConversationPage,
            query=query,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )

    async def delete(
        self,
        conversation_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> None:
        """Delete a conversation.

        `DELETE /api/conversations/{conversationId}`

        Args:
            conversation_id: Identifies the conversation.
        """
        return await self._none(
            _DELETE,
            path={"conversationId": conversation_id},
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )


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
