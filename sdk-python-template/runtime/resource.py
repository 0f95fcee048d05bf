"""What emitted resources call."""

# The parts of the runtime that make up a client know each other's insides; nothing outside does.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, cast, get_args, get_origin

from .decode import Decoder, decoder_of
from .flow import Call, Outcome
from .omit import given, omit
from .operation import Operation
from .options import NO_CALL_OPTIONS, CallOptions, RequestOptions, request_options
from .parse import parse_json, parse_text
from .prepare import Arguments
from .response import APIResponse, AsyncAPIResponse

if TYPE_CHECKING:
    from .binary import AsyncBinaryResponse, BinaryResponse
    from .client import AsyncClient, SyncClient
    from .config import ClientConfig
    from .pages import AsyncPage, AsyncPaginator, SyncPage
    from .resume import Resumption
    from .streams import AsyncStream, AsyncStreamManager, Stream

T = TypeVar("T")
P = TypeVar("P", bound="SyncPage[Any]")
A = TypeVar("A", bound="AsyncPage[Any]")
R = TypeVar("R")
S = TypeVar("S")

Mode = Literal["parsed", "raw", "streamed"]
"""Whether methods give the value, the response with its body, or the response with its body unread."""

Values = Mapping[str, object]
_NONE: Values = {}


def _given(path: Values, query: Values, headers: Values, cookies: Values, body: object) -> Arguments:
    """Leave out the arguments that the caller left out."""
    if isinstance(body, dict):
        body = given(cast("dict[str, object]", body))
    return Arguments(
        path,
        given(query) if query else query,
        given(headers) if headers else headers,
        given(cookies) if cookies else cookies,
        body,
    )


def _nothing(outcome: Outcome) -> None:
    return None


def _resumption(
    config: ClientConfig, operation: Operation, arguments: Arguments, options: RequestOptions
) -> Resumption | None:
    """Give what takes a stream up again, where the contract says how."""
    if operation.stream is None or operation.stream.resume is None:
        return None
    from .resume import Resumption

    return Resumption(config, Call(operation, arguments, options, opens=True))


class SyncResource:
    """The base of a synchronous resource."""

    def __init__(self, client: SyncClient, mode: Mode = "parsed") -> None:
        """Belong to a client."""
        self._client = client
        self._mode: Mode = mode

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    def _request(
        self,
        operation: Operation,
        returns: type[T] | Decoder[T],
        *,
        path: Values = _NONE,
        query: Values = _NONE,
        headers: Values = _NONE,
        cookies: Values = _NONE,
        body: object = omit,
        options: CallOptions = NO_CALL_OPTIONS,
    ) -> T:
        config, decoder = self._client._config, decoder_of(returns)
        return self._finish(
            operation,
            _given(path, query, headers, cookies, body),
            request_options(options),
            lambda outcome: parse_json(outcome, decoder, config.strict, config.logger),
        )

    def _text(
        self,
        operation: Operation,
        *,
        path: Values = _NONE,
        query: Values = _NONE,
        headers: Values = _NONE,
        cookies: Values = _NONE,
        body: object = omit,
        options: CallOptions = NO_CALL_OPTIONS,
    ) -> str:
        return self._finish(
            operation, _given(path, query, headers, cookies, body), request_options(options), parse_text
        )

    def _none(
        self,
        operation: Operation,
        *,
        path: Values = _NONE,
        query: Values = _NONE,
        headers: Values = _NONE,
        cookies: Values = _NONE,
        body: object = omit,
        options: CallOptions = NO_CALL_OPTIONS,
    ) -> None:
        return self._finish(operation, _given(path, query, headers, cookies, body), request_options(options), _nothing)

    def _binary(
        self,
        operation: Operation,
        *,
        path: Values = _NONE,
        query: Values = _NONE,
        headers: Values = _NONE,
        cookies: Values = _NONE,
        body: object = omit,
        options: CallOptions = NO_CALL_OPTIONS,
    ) -> BinaryResponse:
        from .binary import BinaryResponse

        arguments = _given(path, query, headers, cookies, body)
        return self._finish(operation, arguments, request_options(options), BinaryResponse, opens=True)

    def _page(
        self,
        operation: Operation,
        page: type[P],
        envelope: type[Any] | Decoder[Any],
        *,
        path: Values = _NONE,
        query: Values = _NONE,
        headers: Values = _NONE,
        cookies: Values = _NONE,
        body: object = omit,
        options: CallOptions = NO_CALL_OPTIONS,
    ) -> P:
        from .pages import PageContext

        config, decoder = self._client._config, decoder_of(envelope)
        arguments = _given(path, query, headers, cookies, body)

        def fetch(operation: Operation, arguments: Arguments, options: RequestOptions, seen: frozenset[str]) -> P:
            def parse(outcome: Outcome) -> P:
                value = parse_json(outcome, decoder, config.strict, config.logger)
                return page(PageContext(operation, arguments, options, value, outcome, seen), fetch)

            return self._finish(operation, arguments, options, parse)

        return fetch(operation, arguments, request_options(options), frozenset())

    def _stream(
        self,
        operation: Operation,
        stream: type[Stream[T]],
        *,
        path: Values = _NONE,
        query: Values = _NONE,
        headers: Values = _NONE,
        cookies: Values = _NONE,
        body: object = omit,
        options: CallOptions = NO_CALL_OPTIONS,
    ) -> Stream[T]:
        client = self._client
        arguments, settled = _given(path, query, headers, cookies, body), request_options(options)

        def parse(outcome: Outcome) -> Stream[T]:
            resumption = _resumption(client._config, operation, arguments, settled)
            return stream(outcome, operation, client._config, resumption, client._drive)

        return self._finish(operation, arguments, settled, parse, opens=True)

    def _finish(
        self,
        operation: Operation,
        arguments: Arguments,
        options: RequestOptions,
        parse: Callable[[Outcome], T],
        opens: bool = False,
    ) -> T:
        mode = self._mode
        if mode == "parsed" and not opens:
            return cast("T", self._client._run(Call(operation, arguments, options, parse=parse)).value)
        outcome = self._client._run(Call(operation, arguments, options, opens or mode == "streamed"))
        if mode == "parsed":
            return parse(outcome)
        return cast("T", APIResponse(outcome, parse, reads=not opens))


class SyncMethods(SyncResource, Generic[R, S]):
    """The base of a synchronous resource with methods; it names the classes that have them in other modes."""

    @cached_property
    def with_raw_response(self) -> R:
        """The same methods, each giving the response with its status and headers."""
        return cast("R", _in_mode(type(self), 0)(type(self)(self._client, "raw")))

    @cached_property
    def with_streaming_response(self) -> S:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return cast("S", _in_mode(type(self), 1)(type(self)(self._client, "streamed")))


class AsyncResource:
    """The base of an asynchronous resource."""

    def __init__(self, client: AsyncClient, mode: Mode = "parsed") -> None:
        """Belong to a client."""
        self._client = client
        self._mode: Mode = mode

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    async def _request(
        self,
        operation: Operation,
        returns: type[T] | Decoder[T],
        *,
        path: Values = _NONE,
        query: Values = _NONE,
        headers: Values = _NONE,
        cookies: Values = _NONE,
        body: object = omit,
        options: CallOptions = NO_CALL_OPTIONS,
    ) -> T:
        config, decoder = self._client._config, decoder_of(returns)
        return await self._finish(
            operation,
            _given(path, query, headers, cookies, body),
            request_options(options),
            lambda outcome: parse_json(outcome, decoder, config.strict, config.logger),
        )

    async def _text(
        self,
        operation: Operation,
        *,
        path: Values = _NONE,
        query: Values = _NONE,
        headers: Values = _NONE,
        cookies: Values = _NONE,
        body: object = omit,
        options: CallOptions = NO_CALL_OPTIONS,
    ) -> str:
        return await self._finish(
            operation, _given(path, query, headers, cookies, body), request_options(options), parse_text
        )

    async def _none(
        self,
        operation: Operation,
        *,
        path: Values = _NONE,
        query: Values = _NONE,
        headers: Values = _NONE,
        cookies: Values = _NONE,
        body: object = omit,
        options: CallOptions = NO_CALL_OPTIONS,
    ) -> None:
        return await self._finish(
            operation, _given(path, query, headers, cookies, body), request_options(options), _nothing
        )

    async def _binary(
        self,
        operation: Operation,
        *,
        path: Values = _NONE,
        query: Values = _NONE,
        headers: Values = _NONE,
        cookies: Values = _NONE,
        body: object = omit,
        options: CallOptions = NO_CALL_OPTIONS,
    ) -> AsyncBinaryResponse:
        from .binary import AsyncBinaryResponse

        arguments = _given(path, query, headers, cookies, body)
        return await self._finish(operation, arguments, request_options(options), AsyncBinaryResponse, opens=True)

    def _page(
        self,
        operation: Operation,
        page: type[A],
        envelope: type[Any] | Decoder[Any],
        *,
        path: Values = _NONE,
        query: Values = _NONE,
        headers: Values = _NONE,
        cookies: Values = _NONE,
        body: object = omit,
        options: CallOptions = NO_CALL_OPTIONS,
    ) -> AsyncPaginator[Any, A]:
        from .pages import AsyncPaginator, PageContext

        config, decoder = self._client._config, decoder_of(envelope)
        arguments = _given(path, query, headers, cookies, body)

        async def fetch(operation: Operation, arguments: Arguments, options: RequestOptions, seen: frozenset[str]) -> A:
            def parse(outcome: Outcome) -> A:
                value = parse_json(outcome, decoder, config.strict, config.logger)
                return page(PageContext(operation, arguments, options, value, outcome, seen), fetch)

            return await self._finish(operation, arguments, options, parse)

        settled = request_options(options)
        return AsyncPaginator(lambda: fetch(operation, arguments, settled, frozenset()))

    def _stream(
        self,
        operation: Operation,
        stream: type[AsyncStream[T]],
        *,
        path: Values = _NONE,
        query: Values = _NONE,
        headers: Values = _NONE,
        cookies: Values = _NONE,
        body: object = omit,
        options: CallOptions = NO_CALL_OPTIONS,
    ) -> AsyncStreamManager[T]:
        from .streams import AsyncStreamManager

        client = self._client
        arguments, settled = _given(path, query, headers, cookies, body), request_options(options)

        def parse(outcome: Outcome) -> AsyncStream[T]:
            resumption = _resumption(client._config, operation, arguments, settled)
            return stream(outcome, operation, client._config, resumption, client._drive)

        async def send() -> AsyncStream[T]:
            return await self._finish(operation, arguments, settled, parse, opens=True)

        return AsyncStreamManager(send)

    async def _finish(
        self,
        operation: Operation,
        arguments: Arguments,
        options: RequestOptions,
        parse: Callable[[Outcome], T],
        opens: bool = False,
    ) -> T:
        mode = self._mode
        if mode == "parsed" and not opens:
            return cast("T", (await self._client._run(Call(operation, arguments, options, parse=parse))).value)
        outcome = await self._client._run(Call(operation, arguments, options, opens or mode == "streamed"))
        if mode == "parsed":
            return parse(outcome)
        return cast("T", AsyncAPIResponse(outcome, parse, reads=not opens))


class AsyncMethods(AsyncResource, Generic[R, S]):
    """The base of an asynchronous resource with methods; it names the classes that have them in other modes."""

    @cached_property
    def with_raw_response(self) -> R:
        """The same methods, each giving the response with its status and headers."""
        return cast("R", _in_mode(type(self), 0)(type(self)(self._client, "raw")))

    @cached_property
    def with_streaming_response(self) -> S:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return cast("S", _in_mode(type(self), 1)(type(self)(self._client, "streamed")))


def _in_mode(resource: type[Any], place: int) -> Any:
    """Give the class that a resource names as a parameter of its base; it is defined after the resource."""
    owner, base = next(
        (kind, base)
        for kind in resource.__mro__
        for base in vars(kind).get("__orig_bases__", ())
        if get_origin(base) in (SyncMethods, AsyncMethods)
    )
    return vars(sys.modules[owner.__module__])[get_args(base)[place].__forward_arg__]
