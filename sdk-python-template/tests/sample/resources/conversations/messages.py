"""Messages of a conversation."""

from __future__ import annotations

from functools import cached_property
from typing import Final, List

from typing_extensions import Unpack

from ... import types
from ..._runtime.decode import Decoder
from ..._runtime.operation import Operation
from ..._runtime.options import CallOptions
from ..._runtime.resource import AsyncResource, SyncResource
from ..._runtime.wrappers import raw, raw_async, streamed, streamed_async

_LIST: Final = Operation(
    "GET", "/api/conversations/{conversationId}/messages", service="main", security=(("bearerAuth",),)
)
_RETRIEVE: Final = Operation(
    "GET", "/api/conversations/{conversationId}/messages/{messageId}", service="main", security=(("bearerAuth",),)
)
_TREE: Final = Operation("GET", "/api/conversations/{conversationId}/tree", service="main", security=(("bearerAuth",),))

_LIST_RESULT: Final[Decoder[List[types.Message]]] = Decoder(lambda: List[types.Message])


class Messages(SyncResource):
    """Messages of a conversation."""

    @cached_property
    def with_raw_response(self) -> MessagesWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return MessagesWithRawResponse(Messages(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> MessagesWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return MessagesWithStreamingResponse(Messages(self._client, "streamed"))

    def retrieve(self, message_id: str, *, conversation_id: str, **options: Unpack[CallOptions]) -> types.Message:
        """Get a message.

        `GET /api/conversations/{conversationId}/messages/{messageId}`

        Args:
            message_id: Identifies the message.
            conversation_id: Identifies the conversation.
        """
        return self._request(
            _RETRIEVE, types.Message, path={"conversationId": conversation_id, "messageId": message_id}, options=options
        )

    def list(self, conversation_id: str, **options: Unpack[CallOptions]) -> List[types.Message]:
        """List the messages of a conversation.

        `GET /api/conversations/{conversationId}/messages`

        Args:
            conversation_id: Identifies the conversation.
        """
        return self._request(_LIST, _LIST_RESULT, path={"conversationId": conversation_id}, options=options)

    def tree(self, conversation_id: str, **options: Unpack[CallOptions]) -> types.MessageNode:
        """Get the messages as a tree.

        `GET /api/conversations/{conversationId}/tree`

        Args:
            conversation_id: Identifies the conversation.
        """
        return self._request(_TREE, types.MessageNode, path={"conversationId": conversation_id}, options=options)


class AsyncMessages(AsyncResource):
    """Messages of a conversation."""

    @cached_property
    def with_raw_response(self) -> AsyncMessagesWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncMessagesWithRawResponse(AsyncMessages(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncMessagesWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncMessagesWithStreamingResponse(AsyncMessages(self._client, "streamed"))

    async def retrieve(self, message_id: str, *, conversation_id: str, **options: Unpack[CallOptions]) -> types.Message:
        """Get a message. `GET /api/conversations/{conversationId}/messages/{messageId}`, as `Messages.retrieve`."""
        return await self._request(
            _RETRIEVE, types.Message, path={"conversationId": conversation_id, "messageId": message_id}, options=options
        )

    async def list(self, conversation_id: str, **options: Unpack[CallOptions]) -> List[types.Message]:
        """`GET /api/conversations/{conversationId}/messages`, as `Messages.list`."""
        return await self._request(_LIST, _LIST_RESULT, path={"conversationId": conversation_id}, options=options)

    async def tree(self, conversation_id: str, **options: Unpack[CallOptions]) -> types.MessageNode:
        """Get the messages as a tree. `GET /api/conversations/{conversationId}/tree`, as `Messages.tree`."""
        return await self._request(_TREE, types.MessageNode, path={"conversationId": conversation_id}, options=options)


class MessagesWithRawResponse:
    """`Messages` giving responses with status and headers."""

    def __init__(self, resource: Messages) -> None:
        """Wrap the resource."""
        self.retrieve: Final = raw(resource.retrieve)
        self.list: Final = raw(resource.list)
        self.tree: Final = raw(resource.tree)


class AsyncMessagesWithRawResponse:
    """`AsyncMessages` giving responses with status and headers."""

    def __init__(self, resource: AsyncMessages) -> None:
        """Wrap the resource."""
        self.retrieve: Final = raw_async(resource.retrieve)
        self.list: Final = raw_async(resource.list)
        self.tree: Final = raw_async(resource.tree)


class MessagesWithStreamingResponse:
    """`Messages` giving responses whose body is not read."""

    def __init__(self, resource: Messages) -> None:
        """Wrap the resource."""
        self.retrieve: Final = streamed(resource.retrieve)
        self.list: Final = streamed(resource.list)
        self.tree: Final = streamed(resource.tree)


class AsyncMessagesWithStreamingResponse:
    """`AsyncMessages` giving responses whose body is not read."""

    def __init__(self, resource: AsyncMessages) -> None:
        """Wrap the resource."""
        self.retrieve: Final = streamed_async(resource.retrieve)
        self.list: Final = streamed_async(resource.list)
        self.tree: Final = streamed_async(resource.tree)
