"""Calls that the API's description does not have: `client.get("/path")`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar, cast
from urllib.parse import parse_qsl

from .decode import Decoder, decoder_of
from .omit import Omit, omit
from .options import Headers, Query, RequestOptions, Timeout

if TYPE_CHECKING:
    from .config import ClientConfig
    from .flow import Call, Outcome

T = TypeVar("T")


_ANYTHING: Final[Decoder[Any]] = Decoder(lambda: Any)


class Verbs:
    """The methods of a synchronous client for paths of the caller's own."""

    if TYPE_CHECKING:
        _config: ClientConfig

        # The client says how a call is driven.
        def _run(self, call: Call) -> Outcome: ...

    def get(
        self,
        path: str,
        *,
        cast: type[T] | Decoder[T] = _ANYTHING,
        query: Query | None = None,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T:
        """Send GET to a path.

        Args:
            path: The path below the base URL, encoded.
            cast: The type of the answer; without one it is plain JSON data, or None when empty.
            query: Query parameters.
            headers: Headers to add or replace.
            service: Whose base URL is meant.
            timeout: Seconds for the whole call.
            max_retries: How often a failed call is repeated where that is safe.
        """
        options = RequestOptions(headers, query, None, timeout, max_retries)
        call = _call(self._config, "GET", path, omit, service, options, cast)
        value: T = self._run(call).value
        return value

    def post(
        self,
        path: str,
        *,
        cast: type[T] | Decoder[T] = _ANYTHING,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T:
        """Send POST to a path.

        Args:
            path: The path below the base URL, encoded.
            cast: The type of the answer; without one it is plain JSON data, or None when empty.
            query: Query parameters.
            body: A value to send as JSON.
            headers: Headers to add or replace.
            service: Whose base URL is meant.
            timeout: Seconds for the whole call.
            max_retries: How often a failed call is repeated where that is safe.
        """
        options = RequestOptions(headers, query, None, timeout, max_retries)
        call = _call(self._config, "POST", path, body, service, options, cast)
        value: T = self._run(call).value
        return value

    def put(
        self,
        path: str,
        *,
        cast: type[T] | Decoder[T] = _ANYTHING,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T:
        """Send PUT to a path.

        Args:
            path: The path below the base URL, encoded.
            cast: The type of the answer; without one it is plain JSON data, or None when empty.
            query: Query parameters.
            body: A value to send as JSON.
            headers: Headers to add or replace.
            service: Whose base URL is meant.
            timeout: Seconds for the whole call.
            max_retries: How often a failed call is repeated where that is safe.
        """
        options = RequestOptions(headers, query, None, timeout, max_retries)
        call = _call(self._config, "PUT", path, body, service, options, cast)
        value: T = self._run(call).value
        return value

    def patch(
        self,
        path: str,
        *,
        cast: type[T] | Decoder[T] = _ANYTHING,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T:
        """Send PATCH to a path.

        Args:
            path: The path below the base URL, encoded.
            cast: The type of the answer; without one it is plain JSON data, or None when empty.
            query: Query parameters.
            body: A value to send as JSON.
            headers: Headers to add or replace.
            service: Whose base URL is meant.
            timeout: Seconds for the whole call.
            max_retries: How often a failed call is repeated where that is safe.
        """
        options = RequestOptions(headers, query, None, timeout, max_retries)
        call = _call(self._config, "PATCH", path, body, service, options, cast)
        value: T = self._run(call).value
        return value

    def delete(
        self,
        path: str,
        *,
        cast: type[T] | Decoder[T] = _ANYTHING,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T:
        """Send DELETE to a path.

        Args:
            path: The path below the base URL, encoded.
            cast: The type of the answer; without one it is plain JSON data, or None when empty.
            query: Query parameters.
            body: A value to send as JSON.
            headers: Headers to add or replace.
            service: Whose base URL is meant.
            timeout: Seconds for the whole call.
            max_retries: How often a failed call is repeated where that is safe.
        """
        options = RequestOptions(headers, query, None, timeout, max_retries)
        call = _call(self._config, "DELETE", path, body, service, options, cast)
        value: T = self._run(call).value
        return value


class AsyncVerbs:
    """The methods of an asynchronous client for paths of the caller's own."""

    if TYPE_CHECKING:
        _config: ClientConfig

        async def _run(self, call: Call) -> Outcome: ...

    async def get(
        self,
        path: str,
        *,
        cast: type[T] | Decoder[T] = _ANYTHING,
        query: Query | None = None,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T:
        """Send GET to a path.

        Args:
            path: The path below the base URL, encoded.
            cast: The type of the answer; without one it is plain JSON data, or None when empty.
            query: Query parameters.
            headers: Headers to add or replace.
            service: Whose base URL is meant.
            timeout: Seconds for the whole call.
            max_retries: How often a failed call is repeated where that is safe.
        """
        options = RequestOptions(headers, query, None, timeout, max_retries)
        call = _call(self._config, "GET", path, omit, service, options, cast)
        value: T = (await self._run(call)).value
        return value

    async def post(
        self,
        path: str,
        *,
        cast: type[T] | Decoder[T] = _ANYTHING,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T:
        """Send POST to a path.

        Args:
            path: The path below the base URL, encoded.
            cast: The type of the answer; without one it is plain JSON data, or None when empty.
            query: Query parameters.
            body: A value to send as JSON.
            headers: Headers to add or replace.
            service: Whose base URL is meant.
            timeout: Seconds for the whole call.
            max_retries: How often a failed call is repeated where that is safe.
        """
        options = RequestOptions(headers, query, None, timeout, max_retries)
        call = _call(self._config, "POST", path, body, service, options, cast)
        value: T = (await self._run(call)).value
        return value

    async def put(
        self,
        path: str,
        *,
        cast: type[T] | Decoder[T] = _ANYTHING,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T:
        """Send PUT to a path.

        Args:
            path: The path below the base URL, encoded.
            cast: The type of the answer; without one it is plain JSON data, or None when empty.
            query: Query parameters.
            body: A value to send as JSON.
            headers: Headers to add or replace.
            service: Whose base URL is meant.
            timeout: Seconds for the whole call.
            max_retries: How often a failed call is repeated where that is safe.
        """
        options = RequestOptions(headers, query, None, timeout, max_retries)
        call = _call(self._config, "PUT", path, body, service, options, cast)
        value: T = (await self._run(call)).value
        return value

    async def patch(
        self,
        path: str,
        *,
        cast: type[T] | Decoder[T] = _ANYTHING,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T:
        """Send PATCH to a path.

        Args:
            path: The path below the base URL, encoded.
            cast: The type of the answer; without one it is plain JSON data, or None when empty.
            query: Query parameters.
            body: A value to send as JSON.
            headers: Headers to add or replace.
            service: Whose base URL is meant.
            timeout: Seconds for the whole call.
            max_retries: How often a failed call is repeated where that is safe.
        """
        options = RequestOptions(headers, query, None, timeout, max_retries)
        call = _call(self._config, "PATCH", path, body, service, options, cast)
        value: T = (await self._run(call)).value
        return value

    async def delete(
        self,
        path: str,
        *,
        cast: type[T] | Decoder[T] = _ANYTHING,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T:
        """Send DELETE to a path.

        Args:
            path: The path below the base URL, encoded.
            cast: The type of the answer; without one it is plain JSON data, or None when empty.
            query: Query parameters.
            body: A value to send as JSON.
            headers: Headers to add or replace.
            service: Whose base URL is meant.
            timeout: Seconds for the whole call.
            max_retries: How often a failed call is repeated where that is safe.
        """
        options = RequestOptions(headers, query, None, timeout, max_retries)
        call = _call(self._config, "DELETE", path, body, service, options, cast)
        value: T = (await self._run(call)).value
        return value


def _call(
    config: ClientConfig,
    method: str,
    path: str,
    body: object,
    service: str | None,
    options: RequestOptions,
    kind: type[Any] | Decoder[Any],
) -> Call:
    """Give the call; it carries whatever credential the client has."""
    from .encode.json_body import JsonBody
    from .flow import Call
    from .operation import Operation
    from .prepare import Arguments

    text, _, query = path.partition("?")
    literal = ("" if text.startswith("/") else "/") + text.replace("{", "%7B").replace("}", "%7D")
    operation = Operation(
        method,
        literal,
        service=service,
        security=(*((scheme,) for scheme in config.credentials), ()),
        fixed_query=tuple(parse_qsl(query, keep_blank_values=True)),
        body=None if body is omit else JsonBody(),
    )
    return Call(operation, Arguments(body=body), options, parse=lambda outcome: _parse(config, outcome, kind))


def _parse(config: ClientConfig, outcome: Outcome, kind: type[T] | Decoder[T]) -> T:
    from .parse import parse_json

    if kind is _ANYTHING and not outcome.content:
        return cast("T", None)
    return parse_json(outcome, decoder_of(kind), config.strict, config.logger)
