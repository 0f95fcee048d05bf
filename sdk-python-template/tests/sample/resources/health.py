"""Whether the service is up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.encode.json_body import JsonBody
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
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

    def check(self, **options: Unpack[CallOptions]) -> types.HealthCheckResponse:
        """Ask whether the service is up.

        `GET /health`
        """
        return self._request(_CHECK, types.HealthCheckResponse, options=options)

    def echo(self, *, body: Sequence[str], **options: Unpack[CallOptions]) -> str:
        """Get the lines back as text.

        `POST /health/echo`

        Args:
            body: The lines.
        """
        return self._text(_ECHO, body=body, options=options)


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

    async def check(self, **options: Unpack[CallOptions]) -> types.HealthCheckResponse:
        """Ask whether the service is up. `GET /health`, as `Health.check`. `GET /health`, as `Health.check`."""
        return await self._request(_CHECK, types.HealthCheckResponse, options=options)

    async def echo(self, *, body: Sequence[str], **options: Unpack[CallOptions]) -> str:
        """Get the lines back as text. `POST /health/echo`, as `Health.echo`. `POST /health/echo`, as `Health.echo`."""
        return await self._text(_ECHO, body=body, options=options)


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
