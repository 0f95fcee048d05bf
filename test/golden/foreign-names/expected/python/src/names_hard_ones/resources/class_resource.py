# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
"""The resource `class`."""

from __future__ import annotations

from functools import cached_property
from typing import Final, Literal

from .. import types
from .._runtime.encode.json_body import JsonBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import Body, Headers, Query, RequestOptions, Timeout
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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> types.TripDetailsResponse:
        """`POST /class`

        Args:
            plus_1: The member `+1`.
            minus_1: The member `-1`.
            proto: The member `__proto__`.
            model_config: The member `model_config`.
            constructor: The member `constructor`.
            none: The member `None`.

        Returns:
            Fine.
        """
        body: dict[str, object] = {}
        if plus_1 is not omit:
            body["+1"] = plus_1
        if minus_1 is not omit:
            body["-1"] = minus_1
        if proto is not omit:
            body["__proto__"] = proto
        if model_config is not omit:
            body["model_config"] = model_config
        if constructor is not omit:
            body["constructor"] = constructor
        if none is not omit:
            body["None"] = none
        return self._request(
            _CREATE,
            types.TripDetailsResponse,
            body=body,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )

    def retrieve(
        self,
        from_: str,
        *,
        class_: str | Omit = omit,
        query_self: str | Omit = omit,
        page_limit: int | Omit = omit,
        x_request_mode: Literal[">=", "<", "+1", "-1", ""] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> types.NamesHardOnesList:
        """Gets by a reserved word.

        `GET /class/{from}`

        Args:
            from_: The path parameter `from`.
            class_: The query parameter `class`.
            query_self: The query parameter `self`.
            page_limit: The query parameter `page[limit]`.
            x_request_mode: The header `X-Request-Mode`.

        Returns:
            Fine.
        """
        query: dict[str, object] = {}
        if class_ is not omit:
            query["class"] = class_
        if query_self is not omit:
            query["self"] = query_self
        if page_limit is not omit:
            query["page[limit]"] = page_limit
        headers: dict[str, object] = {}
        if x_request_mode is not omit:
            headers["X-Request-Mode"] = x_request_mode
        return self._request(
            _RETRIEVE,
            types.NamesHardOnesList,
            path={"from": from_},
            query=query,
            headers=headers,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> types.TripDetailsResponse:
        """. `POST /class`, as `Class.create`."""
        body: dict[str, object] = {}
        if plus_1 is not omit:
            body["+1"] = plus_1
        if minus_1 is not omit:
            body["-1"] = minus_1
        if proto is not omit:
            body["__proto__"] = proto
        if model_config is not omit:
            body["model_config"] = model_config
        if constructor is not omit:
            body["constructor"] = constructor
        if none is not omit:
            body["None"] = none
        return await self._request(
            _CREATE,
            types.TripDetailsResponse,
            body=body,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )

    async def retrieve(
        self,
        from_: str,
        *,
        class_: str | Omit = omit,
        query_self: str | Omit = omit,
        page_limit: int | Omit = omit,
        x_request_mode: Literal[">=", "<", "+1", "-1", ""] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> types.NamesHardOnesList:
        """Gets by a reserved word. `GET /class/{from}`, as `Class.retrieve`."""
        query: dict[str, object] = {}
        if class_ is not omit:
            query["class"] = class_
        if query_self is not omit:
            query["self"] = query_self
        if page_limit is not omit:
            query["page[limit]"] = page_limit
        headers: dict[str, object] = {}
        if x_request_mode is not omit:
            headers["X-Request-Mode"] = x_request_mode
        return await self._request(
            _RETRIEVE,
            types.NamesHardOnesList,
            path={"from": from_},
            query=query,
            headers=headers,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
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
