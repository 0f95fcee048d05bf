"""Clients for a case, on a scripted server, synchronous and asynchronous."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from _runtime.circuit import CircuitBreaker
from _runtime.client import AsyncClient, SyncClient
from _runtime.http import httpx
from _runtime.omit import omit
from _runtime.options import Timeout
from _runtime.security import APIKey, Basic, Bearer
from _runtime.spec import ClientSpec, Service
from world import Data, World, in_turn

CANARY = "sk_canary_0123456789abcdef"
SPEC = ClientSpec(
    name="Rules",
    user_agent="rules/1.0.0",
    environment_prefix="RULES",
    base_url="https://api.example.com",
    services={
        "files": Service(option="files_url", environment="RULES_FILES_URL", url="https://files.example.com/v1"),
    },
    security={
        "bearerAuth": Bearer(option="api_key", environment="RULES_API_KEY"),
        "basicAuth": Basic("user", "RULES_USER", "password", "RULES_PASSWORD"),
        "headerAuth": APIKey("header_key", "RULES_HEADER_KEY", "header", "X-Account"),
        "queryAuth": APIKey("query_key", "RULES_QUERY_KEY", "query", "account"),
        "cookieAuth": APIKey("cookie_key", "RULES_COOKIE_KEY", "cookie", "session"),
    },
    credential_required=True,
)
_LIMITS = {"maxResponseBytes": "response_bytes"}


@contextmanager
def environment(variables: Mapping[str, str]) -> Iterator[None]:
    """Set variables for a while."""
    os.environ.update(variables)
    try:
        yield
    finally:
        for name in variables:
            del os.environ[name]


def create_client(world: World, data: Data, kind: type[Any]) -> Any:
    """Give a client of the API of the tables.

    Raises:
        ConfigurationError: The options make none.
    """
    client = kind(
        SPEC,
        credentials=_credentials(data),
        service_urls={"files": data.get("filesURL")},
        base_url=data.get("baseURL"),
        timeout=timeout_of(data),
        max_retries=data.get("maxRetries", 2),
        default_headers=data.get("defaultHeaders"),
        default_query=data.get("defaultQuery"),
        http_client=_http_client(world, kind),
        middleware=(),
        logger=world.log.logger,
        strict=False,
        allow_insecure=data.get("allowInsecure", False),
        more=_more(data),
    )
    return client._with_config(_internal(client._config, world, data))


def _more(data: Data) -> Any:
    more: Data = {}
    if "circuitBreaker" in data:
        more["circuit_breaker"] = CircuitBreaker(data["circuitBreaker"].get("fallback"))
    if "rateLimit" in data:
        more["rate_limit"] = data["rateLimit"]
    return more


def _http_client(world: World, kind: type[Any]) -> Any:
    if issubclass(kind, AsyncClient):
        return httpx.AsyncClient(transport=httpx.MockTransport(world.handle_async), trust_env=False)
    if issubclass(kind, SyncClient):
        return httpx.Client(transport=httpx.MockTransport(world.handle), trust_env=False)
    raise TypeError(kind)


def _internal(config: Any, world: World, data: Data) -> Any:
    limits = {python: data[name] for name, python in _LIMITS.items() if name in data}
    return replace(
        config,
        seams=world.seams,
        limits=replace(config.limits, **limits),
        max_retry_after=data.get("maxRetryAfter", 60_000) / 1000,
        send_retry_headers=data.get("telemetryHeaders", True),
    )


def _credentials(data: Data) -> dict[str, Any]:
    key = data.get("apiKey", CANARY)
    return {
        "bearerAuth": in_turn(key["tokens"]) if isinstance(key, dict) else key,
        "basicAuth": (data.get("user"), data.get("password")),
        "headerAuth": data.get("headerKey"),
        "queryAuth": data.get("queryKey"),
        "cookieAuth": data.get("cookieKey"),
    }


def timeout_of(data: Data) -> Any:
    """Give the time limits of options; what they do not name stays as it is."""
    names = {"timeout": "total", "attemptTimeout": "attempt", "idleTimeout": "idle"}
    given = {python: data[name] / 1000 for name, python in names.items() if name in data}
    return Timeout(**given) if given else omit
