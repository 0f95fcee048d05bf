# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `class`."""

from __future__ import annotations

from typing import Final, Literal

from typing_extensions import Unpack

from .. import types
from .._runtime.encode.json_body import JsonBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_CREATE: Final = Operation("POST", "/class", body=JsonBody(optional=True))
_RETRIEVE: Final = Operation("GET", "/class/{from}")


class Class(SyncMethods["ClassWithRawResponse", "ClassWithStreamingResponse"]):
    """The resource `class`."""

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


class AsyncClass(AsyncMethods["AsyncClassWithRawResponse", "AsyncClassWithStreamingResponse"]):
    """The resource `class`."""

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
        """`POST /class`, as `Class.create`."""
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


class ClassWithRawResponse(Wrapped):
    """`Class` giving responses with status and headers."""

    create: Final = raw(Class.create)
    retrieve: Final = raw(Class.retrieve)


class AsyncClassWithRawResponse(Wrapped):
    """`AsyncClass` giving responses with status and headers."""

    create: Final = raw_async(AsyncClass.create)
    retrieve: Final = raw_async(AsyncClass.retrieve)


class ClassWithStreamingResponse(Wrapped):
    """`Class` giving responses whose body is not read."""

    create: Final = streamed(Class.create)
    retrieve: Final = streamed(Class.retrieve)


class AsyncClassWithStreamingResponse(Wrapped):
    """`AsyncClass` giving responses whose body is not read."""

    create: Final = streamed_async(AsyncClass.create)
    retrieve: Final = streamed_async(AsyncClass.retrieve)
