"""OAuth 2 client credentials (RFC 6749, 4.4): a token that the client gets by itself."""

from __future__ import annotations

import base64
import os
import re
import threading
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote_plus

from .errors import APIConnectionError, ConfigurationError
from .http import httpx
from .security import AsyncToken, Secrets, Token
from .urls import check_base_url

if TYPE_CHECKING:
    import anyio

_MARGIN = 30.0
"""Seconds before its end at which a token is not used any more."""

_TIMEOUT = 30.0


@dataclass(frozen=True)
class Grant:
    """How an API gives tokens: data of generated code."""

    token_url: str
    environment: str
    client_id_environment: str
    client_secret_environment: str
    scope_environment: str
    scope: str = ""


@dataclass(frozen=True, repr=False)
class GrantOptions:
    """What a client is made with; a token that is given makes the rest needless."""

    client_id: str | None
    client_secret: str | None
    scope: str | None
    allow_insecure: bool


class _Endpoint:
    """What is asked, and the token that was given last. Secrets stand in closures only."""

    __slots__ = ("_known", "request")

    def __init__(self, url: str, login: Secrets, scope: str | None) -> None:
        self._known: tuple[Secrets, float] | None = None
        data = {"grant_type": "client_credentials", **({"scope": scope} if scope else {})}

        def request(client: httpx.Client | httpx.AsyncClient) -> httpx.Request:
            pair = ":".join(quote_plus(text) for text in login.reveal())
            basic = base64.b64encode(pair.encode()).decode()
            headers = {"accept": "application/json", "authorization": f"Basic {basic}"}
            return client.build_request("POST", url, data=data, headers=headers, timeout=_TIMEOUT)

        self.request = request

    def known(self) -> str | None:
        """Give the token that is still good."""
        if self._known is None or self._known[1] <= monotonic():
            return None
        return self._known[0].reveal()[0]

    def forget(self) -> None:
        self._known = None

    def keep(self, response: httpx.Response) -> str:
        """Take the token out of an answer."""
        try:
            parsed: Any = response.json()
        except ValueError:
            parsed = None
        answer = cast("dict[str, object]", parsed if isinstance(parsed, dict) else {})
        token, seconds = answer.get("access_token"), answer.get("expires_in")
        if not response.is_success or not isinstance(token, str) or not token:
            raise APIConnectionError(_refusal(response.status_code, answer.get("error")))
        lifetime = float(seconds) if isinstance(seconds, (int, float)) else 0.0
        until = monotonic() + max(lifetime - _MARGIN, lifetime / 2) if lifetime > 0 else float("inf")
        self._known = (Secrets([token]), until)
        return token


def _refusal(status: int, error: object) -> str:
    code = f": {error}" if isinstance(error, str) and re.fullmatch(r"[\w.-]{1,64}", error) else ""
    return f"The token endpoint answered {status}{code}"


def _unreachable(error: Exception) -> APIConnectionError:
    return APIConnectionError(f"The token endpoint gave no answer: {type(error).__name__}")


class ClientCredentials:
    """A function that gives the token; one call at a time asks for it, and all that wait take its answer."""

    __slots__ = ("_endpoint", "_http", "_lock", "forget")

    def __init__(self, endpoint: _Endpoint, http_client: httpx.Client | None) -> None:
        """Ask by the client's own connections, where there are any."""
        self._endpoint = endpoint
        self._http = http_client
        self._lock = threading.Lock()
        self.forget = endpoint.forget

    def __call__(self) -> str:
        """Give the token."""
        with self._lock:
            known = self._endpoint.known()
            if known is not None:
                return known
            try:
                return self._endpoint.keep(self._ask())
            except httpx.HTTPError as error:
                raise _unreachable(error) from error

    def _ask(self) -> httpx.Response:
        if self._http is not None:
            return self._send(self._http)
        with httpx.Client() as client:
            return self._send(client)

    def _send(self, client: httpx.Client) -> httpx.Response:
        return client.send(self._endpoint.request(client), auth=None, follow_redirects=False)


class AsyncClientCredentials:
    """The same for the asynchronous client."""

    __slots__ = ("_endpoint", "_http", "_lock", "forget")

    def __init__(self, endpoint: _Endpoint, http_client: httpx.AsyncClient | None) -> None:
        """Ask by the client's own connections, where there are any."""
        self._endpoint = endpoint
        self._http = http_client
        self._lock: anyio.Lock | None = None
        self.forget = endpoint.forget

    async def __call__(self) -> str:
        """Give the token."""
        if self._lock is None:
            import anyio

            self._lock = anyio.Lock()
        async with self._lock:
            known = self._endpoint.known()
            if known is not None:
                return known
            try:
                return self._endpoint.keep(await self._ask())
            except httpx.HTTPError as error:
                raise _unreachable(error) from error

    async def _ask(self) -> httpx.Response:
        if self._http is not None:
            return await self._send(self._http)
        async with httpx.AsyncClient() as client:
            return await self._send(client)

    async def _send(self, client: httpx.AsyncClient) -> httpx.Response:
        return await client.send(self._endpoint.request(client), auth=None, follow_redirects=False)


def client_credentials(
    grant: Grant, token: Token | None, options: GrantOptions, http_client: httpx.Client | None
) -> Token | None:
    """Give the token that was given, else a function that gets one, where id and secret are known.

    Raises:
        ConfigurationError: Only one of the two is given, or they would go over plain http beyond this machine.
    """
    endpoint = _endpoint(grant, token, options)
    return token if endpoint is None else ClientCredentials(endpoint, http_client)


def async_client_credentials(
    grant: Grant, token: AsyncToken | None, options: GrantOptions, http_client: httpx.AsyncClient | None
) -> AsyncToken | None:
    """Do the same for the asynchronous client.

    Raises:
        ConfigurationError: Only one of the two is given, or they would go over plain http beyond this machine.
    """
    endpoint = _endpoint(grant, token, options)
    return token if endpoint is None else AsyncClientCredentials(endpoint, http_client)


def _endpoint(grant: Grant, token: object, options: GrantOptions) -> _Endpoint | None:
    if token is not None or (options.client_id is None and os.environ.get(grant.environment)):
        return None
    client_id = options.client_id or os.environ.get(grant.client_id_environment)
    secret = options.client_secret or os.environ.get(grant.client_secret_environment)
    if not client_id and not secret:
        return None
    if not client_id or not secret:
        raise ConfigurationError("The id and the secret of the client must be given together")
    check_base_url(grant.token_url.partition("?")[0], "The token endpoint", options.allow_insecure)
    scope = options.scope or os.environ.get(grant.scope_environment) or grant.scope
    return _Endpoint(grant.token_url, Secrets([client_id, secret]), scope)
