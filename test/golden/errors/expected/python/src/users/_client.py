# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The client of the Users API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from logging import Logger
from typing import Final

from typing_extensions import Self, Unpack

from . import resources
from ._runtime.client import AsyncClient, SyncClient
from ._runtime.client_options import ClientOptions
from ._runtime.http import httpx
from ._runtime.middleware import AsyncMiddleware, Middleware
from ._runtime.omit import Omit, omit
from ._runtime.options import Timeout
from ._runtime.security import AsyncToken, Bearer, Token
from ._runtime.spec import ClientSpec

_SPEC: Final = ClientSpec(
    name="Users",
    user_agent="users-python/1.0.0",
    environment_prefix="USERS",
    security={"bearer": Bearer(option="api_key", environment="USERS_API_KEY")},
    default_security=(("bearer",),),
    credential_required=True,
)


class Users(SyncClient):
    """The Users API, synchronous."""

    def __init__(
        self,
        *,
        api_key: Token | None = None,
        base_url: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        middleware: Sequence[Middleware] = (),
        outer_middleware: Sequence[Middleware] = (),
        logger: Logger | None = None,
        strict: bool = False,
        allow_insecure: bool = False,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Make a client.

        Args:
            api_key: The credential, or a function that gives one. Default: `USERS_API_KEY`.
            base_url: Where the API answers. Default: `USERS_BASE_URL`, then what the description of the API says.
            timeout: Seconds for a whole call, 60 unless told; a `Timeout` for finer control; None for no limit.
            max_retries: How often a failed call is repeated where that is safe.
            default_headers: Headers of every call.
            default_query: Query parameters of every call.
            http_client: A client of your own, for proxies, certificates and transports.
            middleware: Functions around every attempt, inside the retries, the first outermost.
            outer_middleware: Functions around every whole call, outside the retries, the first outermost.
            logger: Where to log. Default: the logger of this package, at the level of `USERS_LOG`.
            strict: Whether an answer that does not fit its type raises instead of being kept as it is.
            allow_insecure: Whether plain http is allowed beyond this machine.
            options: `max_concurrency`, `rate_limit`, `circuit_breaker`, `max_retry_after`, `max_response_bytes`,
                `max_event_size`, `telemetry_headers`; see `ClientOptions`.

        Raises:
            ConfigurationError: No credential, or an address that cannot be used.
        """
        super().__init__(
            _SPEC,
            credentials={"bearer": api_key},
            service_urls={},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            middleware=middleware,
            outer_middleware=outer_middleware,
            logger=logger,
            strict=strict,
            allow_insecure=allow_insecure,
            more=options,
        )

    def with_options(
        self,
        *,
        api_key: Token | Omit = omit,
        base_url: str | Omit = omit,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Mapping[str, str] | Omit = omit,
        default_query: Mapping[str, object] | Omit = omit,
        middleware: Sequence[Middleware] | Omit = omit,
        outer_middleware: Sequence[Middleware] | Omit = omit,
        logger: Logger | Omit = omit,
        strict: bool | Omit = omit,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """Give a client with other options that shares the connections of this one."""
        return self._copy(
            credentials={"bearer": api_key},
            service_urls={},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            middleware=middleware,
            outer_middleware=outer_middleware,
            logger=logger,
            strict=strict,
            more=options,
        )

    @cached_property
    def users(self) -> resources.UsersResource:
        """The resource `users`."""
        return resources.UsersResource(self)


class AsyncUsers(AsyncClient):
    """The Users API, asynchronous."""

    def __init__(
        self,
        *,
        api_key: AsyncToken | None = None,
        base_url: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        middleware: Sequence[AsyncMiddleware] = (),
        outer_middleware: Sequence[AsyncMiddleware] = (),
        logger: Logger | None = None,
        strict: bool = False,
        allow_insecure: bool = False,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Make a client.

        Args:
            api_key: The credential, or a function that gives one. Default: `USERS_API_KEY`.
            base_url: Where the API answers. Default: `USERS_BASE_URL`, then what the description of the API says.
            timeout: Seconds for a whole call, 60 unless told; a `Timeout` for finer control; None for no limit.
            max_retries: How often a failed call is repeated where that is safe.
            default_headers: Headers of every call.
            default_query: Query parameters of every call.
            http_client: A client of your own, for proxies, certificates and transports.
            middleware: Functions around every attempt, inside the retries, the first outermost.
            outer_middleware: Functions around every whole call, outside the retries, the first outermost.
            logger: Where to log. Default: the logger of this package, at the level of `USERS_LOG`.
            strict: Whether an answer that does not fit its type raises instead of being kept as it is.
            allow_insecure: Whether plain http is allowed beyond this machine.
            options: `max_concurrency`, `rate_limit`, `circuit_breaker`, `max_retry_after`, `max_response_bytes`,
                `max_event_size`, `telemetry_headers`; see `ClientOptions`.

        Raises:
            ConfigurationError: No credential, or an address that cannot be used.
        """
        super().__init__(
            _SPEC,
            credentials={"bearer": api_key},
            service_urls={},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            middleware=middleware,
            outer_middleware=outer_middleware,
            logger=logger,
            strict=strict,
            allow_insecure=allow_insecure,
            more=options,
        )

    def with_options(
        self,
        *,
        api_key: AsyncToken | Omit = omit,
        base_url: str | Omit = omit,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Mapping[str, str] | Omit = omit,
        default_query: Mapping[str, object] | Omit = omit,
        middleware: Sequence[AsyncMiddleware] | Omit = omit,
        outer_middleware: Sequence[AsyncMiddleware] | Omit = omit,
        logger: Logger | Omit = omit,
        strict: bool | Omit = omit,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """Give a client with other options that shares the connections of this one."""
        return self._copy(
            credentials={"bearer": api_key},
            service_urls={},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            middleware=middleware,
            outer_middleware=outer_middleware,
            logger=logger,
            strict=strict,
            more=options,
        )

    @cached_property
    def users(self) -> resources.AsyncUsersResource:
        """The resource `users`."""
        return resources.AsyncUsersResource(self)
