"""What all clients have in common. What only a call needs is imported by the first call."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any

from typing_extensions import Self

from .check_options import check_http_client
from .config import ClientConfig, GivenOptions, build_config, change_config
from .http import httpx
from .middleware import AsyncMiddleware, Middleware, compose, compose_async
from .omit import Omit, omit
from .options import TimeoutOption
from .security import Given
from .spec import ClientSpec
from .tokens import AsyncTokens, Tokens
from .verbs import AsyncVerbs, Verbs

if TYPE_CHECKING:
    from .drivers import AsyncEngine, Engine
    from .flow import Call, Outcome


class BaseClient:
    """A client without its transport."""

    _config: ClientConfig

    @property
    def base_url(self) -> str:
        """Where operations without a service go."""
        return self._config.urls.resolve(self._config.spec, None, None)

    @property
    def max_retries(self) -> int:
        """How often a failed call is repeated where that is safe."""
        return self._config.max_retries

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    def __reduce__(self) -> Any:
        raise TypeError("A client cannot be pickled: it holds credentials and connections")


class SyncClient(BaseClient, Verbs):
    """The base of a synchronous client. It may be used by several threads."""

    def __init__(
        self,
        spec: ClientSpec,
        *,
        credentials: Mapping[str, Given],
        service_urls: Mapping[str, str | None],
        base_url: str | None,
        timeout: TimeoutOption,
        max_retries: int,
        default_headers: Mapping[str, str] | None,
        default_query: Mapping[str, object] | None,
        http_client: httpx.Client | None,
        middleware: Sequence[Middleware],
        logger: logging.Logger | None,
        strict: bool,
        allow_insecure: bool,
        webhook_secret: str | Sequence[str] | None = None,
    ) -> None:
        """Settle the options; emitted clients say what they mean."""
        given = GivenOptions(
            credentials, service_urls, base_url, timeout, max_retries, default_headers, default_query, middleware,
            logger, strict, webhook_secret,
        )  # fmt: skip
        self._config = build_config(spec, given, allow_insecure)
        check_http_client(http_client, httpx.Client)
        self._owns_http = http_client is None
        self._http = http_client or httpx.Client(timeout=None, follow_redirects=False)
        self._tokens = Tokens()

    @cached_property
    def _engine(self) -> Engine:
        from .drivers import Engine

        def transport(request: httpx.Request) -> httpx.Response:
            return self._http.send(request, stream=True, auth=None, follow_redirects=False)

        send = compose(self._config.middleware, transport)
        return Engine(send, self._config.seams, self._config.limits.ratio, self._tokens)

    def _copy(
        self,
        *,
        credentials: Mapping[str, Given],
        service_urls: Mapping[str, str | Omit],
        base_url: str | Omit,
        timeout: TimeoutOption,
        max_retries: int | Omit,
        default_headers: Mapping[str, str] | Omit,
        default_query: Mapping[str, object] | Omit,
        middleware: Sequence[Middleware] | Omit,
        logger: logging.Logger | Omit,
        strict: bool | Omit,
        webhook_secret: str | Sequence[str] | Omit = omit,
    ) -> Self:
        given = GivenOptions(
            credentials, service_urls, base_url, timeout, max_retries, default_headers, default_query, middleware,
            logger, strict, webhook_secret,
        )  # fmt: skip
        return self._with_config(change_config(self._config, given))

    def _with_config(self, config: ClientConfig) -> Self:
        copy = type(self).__new__(type(self))
        copy._config = config
        copy._owns_http, copy._http, copy._tokens = False, self._http, self._tokens
        return copy

    def _run(self, call: Call) -> Outcome:
        from .drivers import drive
        from .flow import flow

        return drive(flow(self._config, call), self._engine)

    def close(self) -> None:
        """Close the connections, unless they belong to a client that was handed in."""
        if self._owns_http:
            self._http.close()

    def __enter__(self) -> Self:
        """Use the client as a context manager, which closes it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the client."""
        self.close()


class AsyncClient(BaseClient, AsyncVerbs):
    """The base of an asynchronous client."""

    def __init__(
        self,
        spec: ClientSpec,
        *,
        credentials: Mapping[str, Given],
        service_urls: Mapping[str, str | None],
        base_url: str | None,
        timeout: TimeoutOption,
        max_retries: int,
        default_headers: Mapping[str, str] | None,
        default_query: Mapping[str, object] | None,
        http_client: httpx.AsyncClient | None,
        middleware: Sequence[AsyncMiddleware],
        logger: logging.Logger | None,
        strict: bool,
        allow_insecure: bool,
        webhook_secret: str | Sequence[str] | None = None,
    ) -> None:
        """Settle the options; emitted clients say what they mean."""
        given = GivenOptions(
            credentials, service_urls, base_url, timeout, max_retries, default_headers, default_query, middleware,
            logger, strict, webhook_secret,
        )  # fmt: skip
        self._config = build_config(spec, given, allow_insecure)
        check_http_client(http_client, httpx.AsyncClient)
        self._owns_http = http_client is None
        self._http = http_client or httpx.AsyncClient(timeout=None, follow_redirects=False)
        self._tokens = AsyncTokens()

    @cached_property
    def _engine(self) -> AsyncEngine:
        from .drivers import AsyncEngine

        async def transport(request: httpx.Request) -> httpx.Response:
            return await self._http.send(request, stream=True, auth=None, follow_redirects=False)

        send = compose_async(self._config.middleware, transport)
        return AsyncEngine(send, self._config.seams, self._config.limits.ratio, self._tokens)

    def _copy(
        self,
        *,
        credentials: Mapping[str, Given],
        service_urls: Mapping[str, str | Omit],
        base_url: str | Omit,
        timeout: TimeoutOption,
        max_retries: int | Omit,
        default_headers: Mapping[str, str] | Omit,
        default_query: Mapping[str, object] | Omit,
        middleware: Sequence[AsyncMiddleware] | Omit,
        logger: logging.Logger | Omit,
        strict: bool | Omit,
        webhook_secret: str | Sequence[str] | Omit = omit,
    ) -> Self:
        given = GivenOptions(
            credentials, service_urls, base_url, timeout, max_retries, default_headers, default_query, middleware,
            logger, strict, webhook_secret,
        )  # fmt: skip
        return self._with_config(change_config(self._config, given))

    def _with_config(self, config: ClientConfig) -> Self:
        copy = type(self).__new__(type(self))
        copy._config = config
        copy._owns_http, copy._http, copy._tokens = False, self._http, self._tokens
        return copy

    async def _run(self, call: Call) -> Outcome:
        from .drivers import drive_async
        from .flow import flow

        return await drive_async(flow(self._config, call), self._engine)

    async def close(self) -> None:
        """Close the connections, unless they belong to a client that was handed in."""
        if self._owns_http:
            await self._http.aclose()

    async def aclose(self) -> None:
        """Close the connections; the same as `close`."""
        await self.close()

    async def __aenter__(self) -> Self:
        """Use the client as a context manager, which closes it."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the client."""
        await self.close()
