"""Whether the service is up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from .. import types
from .._runtime.encode.json_body import JsonBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import Body, Headers, Query, RequestOptions, Timeout
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_CHECK: Final = Operation("GET", "/health", service="main")
_ECHO: Final = Operation("POST", "/health/echo", service="main", body=JsonBody(), accept="text/plain")


class Health(SyncResource):
    """Whether the service is up."""

    @cached_property
    def with_raw_response(self) -> HealthWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return HealthWithRawResponse(Health(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> HealthWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return HealthWithStreamingResponse(Health(self._client, "streamed"))

    def check(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> types.HealthCheckResponse:
        """Ask whether the service is up.

        `GET /health`
        """
        return self._request(
            _CHECK,
            types.HealthCheckResponse,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )

    def echo(
        self,
        *,
        body: Sequence[str],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> str:
        """Get the lines back as text.

        `POST /health/echo`

        Args:
            body: The lines.
        """
        return self._text(
            _ECHO,
            body=body,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )


class AsyncHealth(AsyncResource):
    """Whether the service is up."""

    @cached_property
    def with_raw_response(self) -> AsyncHealthWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncHealthWithRawResponse(AsyncHealth(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncHealthWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncHealthWithStreamingResponse(AsyncHealth(self._client, "streamed"))

    async def check(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> types.HealthCheckResponse:
        """Ask whether the service is up.

        `GET /health`
        """
        return await self._request(
            _CHECK,
            types.HealthCheckResponse,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )

    async def echo(
        self,
        *,
        body: Sequence[str],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> str:
        """Get the lines back as text.

        `POST /health/echo`

        Args:
            body: The lines.
        """
        return await self._text(
            _ECHO,
            body=body,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )


class HealthWithRawResponse:
    """`Health` giving responses with status and headers."""

    def __init__(self, resource: Health) -> None:
        """Wrap the resource."""
        self.check: Final = raw(resource.check)
        self.echo: Final = raw(resource.echo)


class AsyncHealthWithRawResponse:
    """`AsyncHealth` giving responses with status and headers."""

    def __init__(self, resource: AsyncHealth) -> None:
        """Wrap the resource."""
        self.check: Final = raw_async(resource.check)
        self.echo: Final = raw_async(resource.echo)


class HealthWithStreamingResponse:
    """`Health` giving responses whose body is not read."""

    def __init__(self, resource: Health) -> None:
        """Wrap the resource."""
        self.check: Final = streamed(resource.check)
        self.echo: Final = streamed(resource.echo)


class AsyncHealthWithStreamingResponse:
    """`AsyncHealth` giving responses whose body is not read."""

    def __init__(self, resource: AsyncHealth) -> None:
        """Wrap the resource."""
        self.check: Final = streamed_async(resource.check)
        self.echo: Final = streamed_async(resource.echo)
