"""Whether the service is up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.encode.json_body import JsonBody
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_CHECK: Final = Operation("GET", "/health", service="main")
_ECHO: Final = Operation("POST", "/health/echo", service="main", body=JsonBody(), accept="text/plain")


class Health(SyncMethods["HealthWithRawResponse", "HealthWithStreamingResponse"]):
    """Whether the service is up."""

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


class AsyncHealth(AsyncMethods["AsyncHealthWithRawResponse", "AsyncHealthWithStreamingResponse"]):
    """Whether the service is up."""

    async def check(self, **options: Unpack[CallOptions]) -> types.HealthCheckResponse:
        """Ask whether the service is up. `GET /health`, as `Health.check`. `GET /health`, as `Health.check`."""
        return await self._request(_CHECK, types.HealthCheckResponse, options=options)

    async def echo(self, *, body: Sequence[str], **options: Unpack[CallOptions]) -> str:
        """Get the lines back as text. `POST /health/echo`, as `Health.echo`. `POST /health/echo`, as `Health.echo`."""
        return await self._text(_ECHO, body=body, options=options)


class HealthWithRawResponse(Wrapped):
    """`Health` giving responses with status and headers."""

    check: Final = raw(Health.check)
    echo: Final = raw(Health.echo)


class AsyncHealthWithRawResponse(Wrapped):
    """`AsyncHealth` giving responses with status and headers."""

    check: Final = raw_async(AsyncHealth.check)
    echo: Final = raw_async(AsyncHealth.echo)


class HealthWithStreamingResponse(Wrapped):
    """`Health` giving responses whose body is not read."""

    check: Final = streamed(Health.check)
    echo: Final = streamed(Health.echo)


class AsyncHealthWithStreamingResponse(Wrapped):
    """`AsyncHealth` giving responses whose body is not read."""

    check: Final = streamed_async(AsyncHealth.check)
    echo: Final = streamed_async(AsyncHealth.echo)
