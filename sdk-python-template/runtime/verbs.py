"""Calls that the API's description does not have: `client.get("/path")`."""

# The parts of the runtime that make up a client know each other's insides; nothing outside does.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, overload
from urllib.parse import parse_qsl

from .decode import Decoder, decoder_of
from .encode.json_body import JsonBody
from .flow import Call, Outcome
from .omit import Omit, omit
from .operation import Operation
from .options import Headers, Query, RequestOptions, Timeout
from .parse import parse_json
from .prepare import Arguments

if TYPE_CHECKING:
    from .client import AsyncClient, BaseClient, SyncClient

T = TypeVar("T")


class Verbs:
    """The methods of a synchronous client for paths of the caller's own."""

    @overload
    def get(
        self: SyncClient,
        path: str,
        *,
        cast: type[T] | Decoder[T],
        query: Query | None = None,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T: ...

    @overload
    def get(
        self: SyncClient,
        path: str,
        *,
        query: Query | None = None,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any: ...

    def get(
        self: SyncClient,
        path: str,
        *,
        cast: Any = None,
        query: Query | None = None,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any:
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
        call = _call(self, "GET", path, omit, service, RequestOptions(headers, query, None, timeout, max_retries))
        return _parse(self, self._run(call), cast)

    @overload
    def post(
        self: SyncClient,
        path: str,
        *,
        cast: type[T] | Decoder[T],
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T: ...

    @overload
    def post(
        self: SyncClient,
        path: str,
        *,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any: ...

    def post(
        self: SyncClient,
        path: str,
        *,
        cast: Any = None,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any:
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
        call = _call(self, "POST", path, body, service, RequestOptions(headers, query, None, timeout, max_retries))
        return _parse(self, self._run(call), cast)

    @overload
    def put(
        self: SyncClient,
        path: str,
        *,
        cast: type[T] | Decoder[T],
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T: ...

    @overload
    def put(
        self: SyncClient,
        path: str,
        *,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any: ...

    def put(
        self: SyncClient,
        path: str,
        *,
        cast: Any = None,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any:
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
        call = _call(self, "PUT", path, body, service, RequestOptions(headers, query, None, timeout, max_retries))
        return _parse(self, self._run(call), cast)

    @overload
    def patch(
        self: SyncClient,
        path: str,
        *,
        cast: type[T] | Decoder[T],
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T: ...

    @overload
    def patch(
        self: SyncClient,
        path: str,
        *,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any: ...

    def patch(
        self: SyncClient,
        path: str,
        *,
        cast: Any = None,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any:
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
        call = _call(self, "PATCH", path, body, service, RequestOptions(headers, query, None, timeout, max_retries))
        return _parse(self, self._run(call), cast)

    @overload
    def delete(
        self: SyncClient,
        path: str,
        *,
        cast: type[T] | Decoder[T],
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T: ...

    @overload
    def delete(
        self: SyncClient,
        path: str,
        *,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any: ...

    def delete(
        self: SyncClient,
        path: str,
        *,
        cast: Any = None,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any:
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
        call = _call(self, "DELETE", path, body, service, RequestOptions(headers, query, None, timeout, max_retries))
        return _parse(self, self._run(call), cast)


class AsyncVerbs:
    """The methods of an asynchronous client for paths of the caller's own."""

    @overload
    async def get(
        self: AsyncClient,
        path: str,
        *,
        cast: type[T] | Decoder[T],
        query: Query | None = None,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T: ...

    @overload
    async def get(
        self: AsyncClient,
        path: str,
        *,
        query: Query | None = None,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any: ...

    async def get(
        self: AsyncClient,
        path: str,
        *,
        cast: Any = None,
        query: Query | None = None,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any:
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
        call = _call(self, "GET", path, omit, service, RequestOptions(headers, query, None, timeout, max_retries))
        return _parse(self, await self._run(call), cast)

    @overload
    async def post(
        self: AsyncClient,
        path: str,
        *,
        cast: type[T] | Decoder[T],
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T: ...

    @overload
    async def post(
        self: AsyncClient,
        path: str,
        *,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any: ...

    async def post(
        self: AsyncClient,
        path: str,
        *,
        cast: Any = None,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any:
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
        call = _call(self, "POST", path, body, service, RequestOptions(headers, query, None, timeout, max_retries))
        return _parse(self, await self._run(call), cast)

    @overload
    async def put(
        self: AsyncClient,
        path: str,
        *,
        cast: type[T] | Decoder[T],
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T: ...

    @overload
    async def put(
        self: AsyncClient,
        path: str,
        *,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any: ...

    async def put(
        self: AsyncClient,
        path: str,
        *,
        cast: Any = None,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any:
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
        call = _call(self, "PUT", path, body, service, RequestOptions(headers, query, None, timeout, max_retries))
        return _parse(self, await self._run(call), cast)

    @overload
    async def patch(
        self: AsyncClient,
        path: str,
        *,
        cast: type[T] | Decoder[T],
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T: ...

    @overload
    async def patch(
        self: AsyncClient,
        path: str,
        *,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any: ...

    async def patch(
        self: AsyncClient,
        path: str,
        *,
        cast: Any = None,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any:
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
        call = _call(self, "PATCH", path, body, service, RequestOptions(headers, query, None, timeout, max_retries))
        return _parse(self, await self._run(call), cast)

    @overload
    async def delete(
        self: AsyncClient,
        path: str,
        *,
        cast: type[T] | Decoder[T],
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> T: ...

    @overload
    async def delete(
        self: AsyncClient,
        path: str,
        *,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any: ...

    async def delete(
        self: AsyncClient,
        path: str,
        *,
        cast: Any = None,
        query: Query | None = None,
        body: object = omit,
        headers: Headers | None = None,
        service: str | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
    ) -> Any:
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
        call = _call(self, "DELETE", path, body, service, RequestOptions(headers, query, None, timeout, max_retries))
        return _parse(self, await self._run(call), cast)


def _call(
    client: BaseClient, method: str, path: str, body: object, service: str | None, options: RequestOptions
) -> Call:
    """Give the call; it carries whatever credential the client has."""
    text, _, query = path.partition("?")
    literal = ("" if text.startswith("/") else "/") + text.replace("{", "%7B").replace("}", "%7D")
    operation = Operation(
        method,
        literal,
        service=service,
        security=(*((scheme,) for scheme in client._config.credentials), ()),
        fixed_query=tuple(parse_qsl(query, keep_blank_values=True)),
        body=None if body is omit else JsonBody(),
    )
    return Call(operation, Arguments(body=body), options)


_ANYTHING: Decoder[Any] = Decoder(lambda: Any)


def _parse(client: BaseClient, outcome: Outcome, cast: Any) -> Any:
    config = client._config
    if cast is None and not outcome.content:
        return None
    return parse_json(outcome, _ANYTHING if cast is None else decoder_of(cast), config.strict, config.logger)
