# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `users`."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from typing_extensions import Unpack

from .. import types
from .._errors import E404_NOT_FOUND, E409_EMAIL_TAKEN, E409_NAME_TAKEN, E429_RATE_LIMITED
from .._runtime.encode.json_body import JsonBody
from .._runtime.operation import IdempotencyKey, Operation
from .._runtime.options import CallOptions, KeyedOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_CREATE: Final = Operation(
    "POST",
    "/users",
    security=(("bearer",),),
    body=JsonBody(),
    idempotency=IdempotencyKey("Idempotency-Key"),
    errors=(E409_EMAIL_TAKEN, E409_NAME_TAKEN, E429_RATE_LIMITED),
)
_DELETE: Final = Operation(
    "DELETE", "/users/{userId}", security=(("bearer",),), accept="*/*", errors=(E404_NOT_FOUND, E429_RATE_LIMITED)
)


class UsersResource(SyncResource):
    """The resource `users`."""

    @cached_property
    def with_raw_response(self) -> UsersResourceWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return UsersResourceWithRawResponse(UsersResource(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> UsersResourceWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return UsersResourceWithStreamingResponse(UsersResource(self._client, "streamed"))

    def create(self, *, email: str, name: str, **options: Unpack[KeyedOptions]) -> types.CreateUserResponse:
        """Creates a user.

        `POST /users`

        Raises:
            EmailTakenError: `email_taken`.
            NameTakenError: `name_taken`.
            RateLimitError: `rate_limited`.
        """
        return self._request(_CREATE, types.CreateUserResponse, body={"email": email, "name": name}, options=options)

    def delete(self, user_id: str, **options: Unpack[CallOptions]) -> None:
        """Deletes a user.

        `DELETE /users/{userId}`

        Raises:
            NotFoundError: `not_found`.
            RateLimitError: `rate_limited`.
        """
        return self._none(_DELETE, path={"userId": user_id}, options=options)


class AsyncUsersResource(AsyncResource):
    """The resource `users`."""

    @cached_property
    def with_raw_response(self) -> AsyncUsersResourceWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncUsersResourceWithRawResponse(AsyncUsersResource(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncUsersResourceWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncUsersResourceWithStreamingResponse(AsyncUsersResource(self._client, "streamed"))

    async def create(self, *, email: str, name: str, **options: Unpack[KeyedOptions]) -> types.CreateUserResponse:
        """Creates a user. `POST /users`, as `UsersResource.create`."""
        body: dict[str, object] = {"email": email, "name": name}
        return await self._request(_CREATE, types.CreateUserResponse, body=body, options=options)

    async def delete(self, user_id: str, **options: Unpack[CallOptions]) -> None:
        """Deletes a user. `DELETE /users/{userId}`, as `UsersResource.delete`."""
        return await self._none(_DELETE, path={"userId": user_id}, options=options)


class UsersResourceWithRawResponse:
    """`UsersResource` giving responses with status and headers."""

    def __init__(self, resource: UsersResource) -> None:
        """Wrap the resource."""
        self.create: Final = raw(resource.create)
        self.delete: Final = raw(resource.delete)


class AsyncUsersResourceWithRawResponse:
    """`AsyncUsersResource` giving responses with status and headers."""

    def __init__(self, resource: AsyncUsersResource) -> None:
        """Wrap the resource."""
        self.create: Final = raw_async(resource.create)
        self.delete: Final = raw_async(resource.delete)


class UsersResourceWithStreamingResponse:
    """`UsersResource` giving responses whose body is not read."""

    def __init__(self, resource: UsersResource) -> None:
        """Wrap the resource."""
        self.create: Final = streamed(resource.create)
        self.delete: Final = streamed(resource.delete)


class AsyncUsersResourceWithStreamingResponse:
    """`AsyncUsersResource` giving responses whose body is not read."""

    def __init__(self, resource: AsyncUsersResource) -> None:
        """Wrap the resource."""
        self.create: Final = streamed_async(resource.create)
        self.delete: Final = streamed_async(resource.delete)
