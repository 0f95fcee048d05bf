"""What all clients have in common. What only a call needs is imported by the first call."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any

from typing_extensions import Self

from .check_options import check_http_client
from .client_options import NO_CLIENT_OPTIONS, ClientOptions
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
    from .flow import Call, Outcome, Steps


# The pool sets no limit of its own, which would be counted as the time of an attempt; `max_concurrency` does.
_POOL = httpx.Limits(max_connections=None, max_keepalive_connections=256)


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

    @property
    def retry_budget(self) -> Mapping[str, float]:
        """What is left of the retry budget by origin, 0 to 100: a retry costs 10, and time and success refill it."""
        return {origin: budget.left for origin, budget in self._config.budgets.items()}

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
        outer_middleware: Sequence[Middleware] = (),
        logger: logging.Logger | None,
        strict: bool,
        allow_insecure: bool,
        webhook_secret: str | Sequence[str] | None = None,
        more: ClientOptions = NO_CLIENT_OPTIONS,
    ) -> None:
        """Settle the options; emitted clients say what they mean."""
        given = GivenOptions(
            credentials, service_urls, base_url, timeout, max_retries, default_headers, default_query, middleware,
            logger, strict, webhook_secret, outer_middleware, more,
        )  # fmt: skip
        self._config = build_config(spec, given, allow_insecure)
        check_http_client(http_client, httpx.Client)
        self._owns_http = http_client is None
        self._http = http_client or httpx.Client(timeout=None, follow_redirects=False, limits=_POOL)
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
        outer_middleware: Sequence[Middleware] | Omit = omit,
        logger: logging.Logger | Omit,
        strict: bool | Omit,
        webhook_secret: str | Sequence[str] | Omit = omit,
        more: ClientOptions = NO_CLIENT_OPTIONS,
    ) -> Self:
        given = GivenOptions(
            credentials, service_urls, base_url, timeout, max_retries, default_headers, default_query, middleware,
            logger, strict, webhook_secret, outer_middleware, more,
        )  # fmt: skip
        return self._with_config(change_config(self._config, given))

    def _with_config(self, config: ClientConfig) -> Self:
        copy = type(self).__new__(type(self))
        copy._config = config
        copy._owns_http, copy._http, copy._tokens = False, self._http, self._tokens
        return copy

    def _run(self, call: Call) -> Outcome:
        if self._config.outer_middleware:
            from .outer import run_inside

            return run_inside(self._config, call, self._drive)
        from .flow import flow

        return self._drive(flow(self._config, call))

    def _drive(self, steps: Steps, answer: httpx.Response | None = None) -> Outcome:
        """Run the steps of a call, against an answer that is there already where one is given."""
        from .drivers import drive

        if answer is None:
            return drive(steps, self._engine)
        given = answer

        def give(request: httpx.Request) -> httpx.Response:
            return given

        return drive(steps, replace(self._engine, send=give))

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
        outer_middleware: Sequence[AsyncMiddleware] = (),
        logger: logging.Logger | None,
        strict: bool,
        allow_insecure: bool,
        webhook_secret: str | Sequence[str] | None = None,
        more: ClientOptions = NO_CLIENT_OPTIONS,
    ) -> None:
        """Settle the options; emitted clients say what they mean."""
        given = GivenOptions(
            credentials, service_urls, base_url, timeout, max_retries, default_headers, default_query, middleware,
            logger, strict, webhook_secret, outer_middleware, more,
        )  # fmt: skip
        self._config = build_config(spec, given, allow_insecure)
        check_http_client(http_client, httpx.AsyncClient)
        self._owns_http = http_client is None
        self._http = http_client or httpx.AsyncClient(timeout=None, follow_redirects=False, limits=_POOL)
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
        outer_middleware: Sequence[AsyncMiddleware] | Omit = omit,
        logger: logging.Logger | Omit,
        strict: bool | Omit,
        webhook_secret: str | Sequence[str] | Omit = omit,
        more: ClientOptions = NO_CLIENT_OPTIONS,
    ) -> Self:
        given = GivenOptions(
            credentials, service_urls, base_url, timeout, max_retries, default_headers, default_query, middleware,
            logger, strict, webhook_secret, outer_middleware, more,
        )  # fmt: skip
        return self._with_config(change_config(self._config, given))

    def _with_config(self, config: ClientConfig) -> Self:
        copy = type(self).__new__(type(self))
        copy._config = config
        copy._owns_http, copy._http, copy._tokens = False, self._http, self._tokens
        return copy

    async def _run(self, call: Call) -> Outcome:
        if self._config.outer_middleware:
            from .outer import run_inside_async

            return await run_inside_async(self._config, call, self._drive)
        from .flow import flow

        return await self._drive(flow(self._config, call))

    async def _drive(self, steps: Steps, answer: httpx.Response | None = None) -> Outcome:
        """Run the steps of a call, against an answer that is there already where one is given."""
        from .drivers import drive_async

        if answer is None:
            return await drive_async(steps, self._engine)
        given = answer

        async def give(request: httpx.Request) -> httpx.Response:
            return given

        return await drive_async(steps, replace(self._engine, send=give))

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
