# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `users`."""

from __future__ import annotations

from typing import Final

from typing_extensions import Unpack

from .. import types
from .._errors import E404_NOT_FOUND, E409_EMAIL_TAKEN, E409_NAME_TAKEN, E429_RATE_LIMITED
from .._runtime.encode.json_body import JsonBody
from .._runtime.operation import IdempotencyKey, Operation
from .._runtime.options import CallOptions, KeyedOptions
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_CREATE: Final = Operation(
    "POST",
    "/users",
    body=JsonBody(),
    idempotency=IdempotencyKey("Idempotency-Key"),
    errors=(E409_EMAIL_TAKEN, E409_NAME_TAKEN, E429_RATE_LIMITED),
)
_DELETE: Final = Operation("DELETE", "/users/{userId}", accept="*/*", errors=(E404_NOT_FOUND, E429_RATE_LIMITED))


class UsersResource(SyncMethods["UsersResourceWithRawResponse", "UsersResourceWithStreamingResponse"]):
    """The resource `users`."""

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


class AsyncUsersResource(AsyncMethods["AsyncUsersResourceWithRawResponse", "AsyncUsersResourceWithStreamingResponse"]):
    """The resource `users`."""

    async def create(self, *, email: str, name: str, **options: Unpack[KeyedOptions]) -> types.CreateUserResponse:
        """Creates a user. `POST /users`, as `UsersResource.create`."""
        body: dict[str, object] = {"email": email, "name": name}
        return await self._request(_CREATE, types.CreateUserResponse, body=body, options=options)

    async def delete(self, user_id: str, **options: Unpack[CallOptions]) -> None:
        """Deletes a user. `DELETE /users/{userId}`, as `UsersResource.delete`."""
        return await self._none(_DELETE, path={"userId": user_id}, options=options)


class UsersResourceWithRawResponse(Wrapped):
    """`UsersResource` giving responses with status and headers."""

    create: Final = raw(UsersResource.create)
    delete: Final = raw(UsersResource.delete)


class AsyncUsersResourceWithRawResponse(Wrapped):
    """`AsyncUsersResource` giving responses with status and headers."""

    create: Final = raw_async(AsyncUsersResource.create)
    delete: Final = raw_async(AsyncUsersResource.delete)


class UsersResourceWithStreamingResponse(Wrapped):
    """`UsersResource` giving responses whose body is not read."""

    create: Final = streamed(UsersResource.create)
    delete: Final = streamed(UsersResource.delete)


class AsyncUsersResourceWithStreamingResponse(Wrapped):
    """`AsyncUsersResource` giving responses whose body is not read."""

    create: Final = streamed_async(AsyncUsersResource.create)
    delete: Final = streamed_async(AsyncUsersResource.delete)
