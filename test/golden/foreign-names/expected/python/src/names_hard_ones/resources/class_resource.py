# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `class`."""

from __future__ import annotations

from functools import cached_property
from typing import Final, Literal

from typing_extensions import Unpack

from .. import types
from .._runtime.encode.json_body import JsonBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_CREATE: Final = Operation("POST", "/class", body=JsonBody(optional=True))
_RETRIEVE: Final = Operation("GET", "/class/{from}")


class Class(SyncResource):
    """The resource `class`."""

    @cached_property
    def with_raw_response(self) -> ClassWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return ClassWithRawResponse(Class(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> ClassWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return ClassWithStreamingResponse(Class(self._client, "streamed"))

    def create(
        self,
        *,
        plus_1: int | Omit = omit,
        minus_1: int | Omit = omit,
        proto: str | Omit = omit,
        model_config: str | Omit = omit,
        constructor: str | Omit | None = omit,
        none: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.TripDetailsResponse:
        """`POST /class`

        Returns:
            Fine.
        """
        body: dict[str, object] = {
            "+1": plus_1,
            "-1": minus_1,
            "__proto__": proto,
            "model_config": model_config,
            "constructor": constructor,
            "None": none,
        }
        return self._request(_CREATE, types.TripDetailsResponse, body=body, options=options)

    def retrieve(
        self,
        from_: str,
        *,
        class_: str | Omit = omit,
        query_self: str | Omit = omit,
        page_limit: int | Omit = omit,
        x_request_mode: Literal[">=", "<", "+1", "-1", ""] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.NamesHardOnesList:
        """Gets by a reserved word.

        `GET /class/{from}`

        Args:
            x_request_mode: The header `X-Request-Mode`.

        Returns:
            Fine.
        """
        query: dict[str, object] = {"class": class_, "self": query_self, "page[limit]": page_limit}
        headers: dict[str, object] = {"X-Request-Mode": x_request_mode}
        return self._request(
            _RETRIEVE, types.NamesHardOnesList, path={"from": from_}, query=query, headers=headers, options=options
        )


class AsyncClass(AsyncResource):
    """The resource `class`."""

    @cached_property
    def with_raw_response(self) -> AsyncClassWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncClassWithRawResponse(AsyncClass(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncClassWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncClassWithStreamingResponse(AsyncClass(self._client, "streamed"))

    async def create(
        self,
        *,
        plus_1: int | Omit = omit,
        minus_1: int | Omit = omit,
        proto: str | Omit = omit,
        model_config: str | Omit = omit,
        constructor: str | Omit | None = omit,
        none: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.TripDetailsResponse:
        """. `POST /class`, as `Class.create`."""
        body: dict[str, object] = {
            "+1": plus_1,
            "-1": minus_1,
            "__proto__": proto,
            "model_config": model_config,
            "constructor": constructor,
            "None": none,
        }
        return await self._request(_CREATE, types.TripDetailsResponse, body=body, options=options)

    async def retrieve(
        self,
        from_: str,
        *,
        class_: str | Omit = omit,
        query_self: str | Omit = omit,
        page_limit: int | Omit = omit,
        x_request_mode: Literal[">=", "<", "+1", "-1", ""] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.NamesHardOnesList:
        """Gets by a reserved word. `GET /class/{from}`, as `Class.retrieve`."""
        query: dict[str, object] = {"class": class_, "self": query_self, "page[limit]": page_limit}
        headers: dict[str, object] = {"X-Request-Mode": x_request_mode}
        return await self._request(
            _RETRIEVE, types.NamesHardOnesList, path={"from": from_}, query=query, headers=headers, options=options
        )


class ClassWithRawResponse:
    """`Class` giving responses with status and headers."""

    def __init__(self, resource: Class) -> None:
        """Wrap the resource."""
        self.create: Final = raw(resource.create)
        self.retrieve: Final = raw(resource.retrieve)


class AsyncClassWithRawResponse:
    """`AsyncClass` giving responses with status and headers."""

    def __init__(self, resource: AsyncClass) -> None:
        """Wrap the resource."""
        self.create: Final = raw_async(resource.create)
        self.retrieve: Final = raw_async(resource.retrieve)


class ClassWithStreamingResponse:
    """`Class` giving responses whose body is not read."""

    def __init__(self, resource: Class) -> None:
        """Wrap the resource."""
        self.create: Final = streamed(resource.create)
        self.retrieve: Final = streamed(resource.retrieve)


class AsyncClassWithStreamingResponse:
    """`AsyncClass` giving responses whose body is not read."""

    def __init__(self, resource: AsyncClass) -> None:
        """Wrap the resource."""
        self.create: Final = streamed_async(resource.create)
        self.retrieve: Final = streamed_async(resource.retrieve)
