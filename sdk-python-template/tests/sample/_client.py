"""The client of the Sample API."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from functools import cached_property
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
from ._runtime.spec import ClientSpec, Service

_SPEC: Final = ClientSpec(
    name="Sample",
    user_agent="sample-python/1.0.0",
    environment_prefix="SAMPLE",
    base_url="http://localhost:3001",
    services={
        "main": Service(option="main_api_url", environment="SAMPLE_MAIN_API_URL", url="http://localhost:3001"),
        "worker": Service(option="worker_api_url", environment="SAMPLE_WORKER_API_URL", url="http://localhost:8000"),
    },
    security={"bearerAuth": Bearer(option="api_key", environment="SAMPLE_API_KEY")},
    credential_required=True,
)


class Sample(SyncClient):
    """The Sample API, synchronous."""

    def __init__(
        self,
        *,
        api_key: Token | None = None,
        base_url: str | None = None,
        main_api_url: str | None = None,
        worker_api_url: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        middleware: Sequence[Middleware] = (),
        outer_middleware: Sequence[Middleware] = (),
        logger: logging.Logger | None = None,
        strict: bool = False,
        allow_insecure: bool = False,
        webhook_secret: str | Sequence[str] | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Make a client.

        Args:
            api_key: The credential, or a function that gives one. Default: `SAMPLE_API_KEY`.
            base_url: Where all services answer. Default: `SAMPLE_BASE_URL`, then the address of each service.
            main_api_url: Where the service `main` answers. Default: `SAMPLE_MAIN_API_URL`.
            worker_api_url: Where the service `worker` answers. Default: `SAMPLE_WORKER_API_URL`.
            timeout: Seconds for a whole call, 60 unless told; a `Timeout` for finer control; None for no limit.
            max_retries: How often a failed call is repeated where that is safe.
            default_headers: Headers of every call.
            default_query: Query parameters of every call.
            http_client: A client of your own, for proxies, certificates and transports.
            middleware: Functions around every attempt, inside the retries, the first outermost.
            outer_middleware: Functions around every whole call, outside the retries, the first outermost.
            logger: Where to log. Default: the logger of this package, at the level of `SAMPLE_LOG`.
            strict: Whether an answer that does not fit its type raises instead of being kept as it is.
            allow_insecure: Whether plain http is allowed beyond this machine.
            webhook_secret: Secret of webhooks, or several, that `webhooks.unwrap` and `webhooks.verify` try when
                none is given.
            options: `max_concurrency`, `rate_limit`, `circuit_breaker`, `max_retry_after`, `max_response_bytes`,
                `max_event_size`, `telemetry_headers`; see `ClientOptions`.

        Raises:
            ConfigurationError: No credential, or an address that cannot be used.
        """
        super().__init__(
            _SPEC,
            credentials={"bearerAuth": api_key},
            service_urls={"main": main_api_url, "worker": worker_api_url},
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
            webhook_secret=webhook_secret,
            more=options,
        )

    def with_options(
        self,
        *,
        api_key: Token | Omit = omit,
        base_url: str | Omit = omit,
        main_api_url: str | Omit = omit,
        worker_api_url: str | Omit = omit,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Mapping[str, str] | Omit = omit,
        default_query: Mapping[str, object] | Omit = omit,
        middleware: Sequence[Middleware] | Omit = omit,
        outer_middleware: Sequence[Middleware] | Omit = omit,
        logger: logging.Logger | Omit = omit,
        strict: bool | Omit = omit,
        webhook_secret: str | Sequence[str] | Omit = omit,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """Give a client with other options that shares the connections of this one."""
        return self._copy(
            credentials={"bearerAuth": api_key},
            service_urls={"main": main_api_url, "worker": worker_api_url},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            middleware=middleware,
            outer_middleware=outer_middleware,
            logger=logger,
            strict=strict,
            webhook_secret=webhook_secret,
            more=options,
        )

    @cached_property
    def batch(self) -> resources.Batch:
        """Work on many items."""
        return resources.Batch(self)

    @cached_property
    def chat(self) -> resources.Chat:
        """Answers of a model."""
        return resources.Chat(self)

    @cached_property
    def conversations(self) -> resources.Conversations:
        """Conversations with a model."""
        return resources.Conversations(self)

    @cached_property
    def documents(self) -> resources.Documents:
        """Files and what was found in them."""
        return resources.Documents(self)

    @cached_property
    def health(self) -> resources.Health:
        """Whether the service is up."""
        return resources.Health(self)

    @cached_property
    def webhooks(self) -> resources.WebhookReceiver:
        """Webhooks of the API: verifying and decoding what it sends."""
        return resources.WebhookReceiver(self)


class AsyncSample(AsyncClient):
    """The Sample API, asynchronous."""

    def __init__(
        self,
        *,
        api_key: AsyncToken | None = None,
        base_url: str | None = None,
        main_api_url: str | None = None,
        worker_api_url: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        middleware: Sequence[AsyncMiddleware] = (),
        outer_middleware: Sequence[AsyncMiddleware] = (),
        logger: logging.Logger | None = None,
        strict: bool = False,
        allow_insecure: bool = False,
        webhook_secret: str | Sequence[str] | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Make a client.

        Args:
            api_key: The credential, or a function that gives one. Default: `SAMPLE_API_KEY`.
            base_url: Where all services answer. Default: `SAMPLE_BASE_URL`, then the address of each service.
            main_api_url: Where the service `main` answers. Default: `SAMPLE_MAIN_API_URL`.
            worker_api_url: Where the service `worker` answers. Default: `SAMPLE_WORKER_API_URL`.
            timeout: Seconds for a whole call, 60 unless told; a `Timeout` for finer control; None for no limit.
            max_retries: How often a failed call is repeated where that is safe.
            default_headers: Headers of every call.
            default_query: Query parameters of every call.
            http_client: A client of your own, for proxies, certificates and transports.
            middleware: Functions around every attempt, inside the retries, the first outermost.
            outer_middleware: Functions around every whole call, outside the retries, the first outermost.
            logger: Where to log. Default: the logger of this package, at the level of `SAMPLE_LOG`.
            strict: Whether an answer that does not fit its type raises instead of being kept as it is.
            allow_insecure: Whether plain http is allowed beyond this machine.
            webhook_secret: Secret of webhooks, or several, that `webhooks.unwrap` and `webhooks.verify` try when
                none is given.
            options: `max_concurrency`, `rate_limit`, `circuit_breaker`, `max_retry_after`, `max_response_bytes`,
                `max_event_size`, `telemetry_headers`; see `ClientOptions`.

        Raises:
            ConfigurationError: No credential, or an address that cannot be used.
        """
        super().__init__(
            _SPEC,
            credentials={"bearerAuth": api_key},
            service_urls={"main": main_api_url, "worker": worker_api_url},
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
            webhook_secret=webhook_secret,
            more=options,
        )

    def with_options(
        self,
        *,
        api_key: AsyncToken | Omit = omit,
        base_url: str | Omit = omit,
        main_api_url: str | Omit = omit,
        worker_api_url: str | Omit = omit,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Mapping[str, str] | Omit = omit,
        default_query: Mapping[str, object] | Omit = omit,
        middleware: Sequence[AsyncMiddleware] | Omit = omit,
        outer_middleware: Sequence[AsyncMiddleware] | Omit = omit,
        logger: logging.Logger | Omit = omit,
        strict: bool | Omit = omit,
        webhook_secret: str | Sequence[str] | Omit = omit,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """Give a client with other options that shares the connections of this one."""
        return self._copy(
            credentials={"bearerAuth": api_key},
            service_urls={"main": main_api_url, "worker": worker_api_url},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            middleware=middleware,
            outer_middleware=outer_middleware,
            logger=logger,
            strict=strict,
            webhook_secret=webhook_secret,
            more=options,
        )

    @cached_property
    def batch(self) -> resources.AsyncBatch:
        """Work on many items."""
        return resources.AsyncBatch(self)

    @cached_property
    def chat(self) -> resources.AsyncChat:
        """Answers of a model."""
        return resources.AsyncChat(self)

    @cached_property
    def conversations(self) -> resources.AsyncConversations:
        """Conversations with a model."""
        return resources.AsyncConversations(self)

    @cached_property
    def documents(self) -> resources.AsyncDocuments:
        """Files and what was found in them."""
        return resources.AsyncDocuments(self)

    @cached_property
    def health(self) -> resources.AsyncHealth:
        """Whether the service is up."""
        return resources.AsyncHealth(self)

    @cached_property
    def webhooks(self) -> resources.WebhookReceiver:
        """Webhooks of the API: verifying and decoding what it sends."""
        return resources.WebhookReceiver(self)
