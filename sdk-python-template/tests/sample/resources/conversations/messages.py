"""Messages of a conversation."""

from __future__ import annotations

from typing import Final, List

from typing_extensions import Unpack

from ... import types
from ..._runtime.decode import Decoder
from ..._runtime.operation import Operation
from ..._runtime.options import CallOptions
from ..._runtime.resource import AsyncMethods, SyncMethods
from ..._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_LIST: Final = Operation(
    "GET", "/api/conversations/{conversationId}/messages", service="main", security=(("bearerAuth",),)
)
_RETRIEVE: Final = Operation(
    "GET", "/api/conversations/{conversationId}/messages/{messageId}", service="main", security=(("bearerAuth",),)
)
_TREE: Final = Operation("GET", "/api/conversations/{conversationId}/tree", service="main", security=(("bearerAuth",),))

_LIST_RESULT: Final[Decoder[List[types.Message]]] = Decoder(lambda: List[types.Message])


class Messages(SyncMethods["MessagesWithRawResponse", "MessagesWithStreamingResponse"]):
    """Messages of a conversation."""

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


class AsyncMessages(AsyncMethods["AsyncMessagesWithRawResponse", "AsyncMessagesWithStreamingResponse"]):
    """Messages of a conversation."""

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


class MessagesWithRawResponse(Wrapped):
    """`Messages` giving responses with status and headers."""

    retrieve: Final = raw(Messages.retrieve)
    list: Final = raw(Messages.list)
    tree: Final = raw(Messages.tree)


class AsyncMessagesWithRawResponse(Wrapped):
    """`AsyncMessages` giving responses with status and headers."""

    retrieve: Final = raw_async(AsyncMessages.retrieve)
    list: Final = raw_async(AsyncMessages.list)
    tree: Final = raw_async(AsyncMessages.tree)


class MessagesWithStreamingResponse(Wrapped):
    """`Messages` giving responses whose body is not read."""

    retrieve: Final = streamed(Messages.retrieve)
    list: Final = streamed(Messages.list)
    tree: Final = streamed(Messages.tree)


class AsyncMessagesWithStreamingResponse(Wrapped):
    """`AsyncMessages` giving responses whose body is not read."""

    retrieve: Final = streamed_async(AsyncMessages.retrieve)
    list: Final = streamed_async(AsyncMessages.list)
    tree: Final = streamed_async(AsyncMessages.tree)
