"""Takes up a stream that was cut, where the contract says how (rules S4 and S5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .actions import Sleep
from .call import Call, Outcome, Steps
from .config import ClientConfig
from .errors import APIConnectionError, APIStatusError, InvalidArgumentError, ResumeExpiredError, StreamError
from .flow import flow
from .headers import check_header
from .model import member_of
from .operation import IdempotencyKey, Operation
from .options import RequestOptions
from .prepare import Arguments, with_argument
from .stream_spec import ResumeCursor
from .urls import origin_of

if TYPE_CHECKING:
    from .stream_core import StreamCore

IN_A_ROW = 5
IN_ALL = 20
IN_TIME = 600.0
_EXPIRED = frozenset({400, 404, 410, 422})
_PASSING = frozenset({408, 429})


class Resumption:
    """What is known of a stream for taking it up again: the call, the position, the tries."""

    def __init__(self, config: ClientConfig, call: Call) -> None:
        """Begin with the call that opened the stream."""
        self._config = config
        self._call = call
        spec = call.operation.stream
        self._cursor = spec.resume if spec is not None and isinstance(spec.resume, ResumeCursor) else None
        self._until = config.seams.monotonic() + IN_TIME
        self._tries = self._in_a_row = self._received = 0
        self._position: Any = None
        self._taken: dict[str, object] = {}

    def note(self, data: Any) -> str | None:
        """Take note of an event; gives its position, where that is not its id."""
        cursor = self._cursor
        if cursor is None:
            return None
        for argument, path in cursor.take:
            if argument not in self._taken and (found := _at(data, path)) is not None:
                self._taken[argument] = found
        found = _at(data, cursor.cursor)
        if isinstance(found, (str, int, float)) and not isinstance(found, bool) and found != "":
            self._position = found
        return None if self._position is None else str(self._position)

    def repeats(self, last_id: str) -> Callable[[str, Any], bool]:
        """Give what tells an event, by its id and data, that was given before the stream was cut."""
        cursor, last = self._cursor, self._position
        if cursor is not None:
            return lambda _, data: _is_at_or_below(_at(data, cursor.cursor), last)
        waiting = [last_id]

        def is_same(id: str, data: Any) -> bool:
            # Ids are opaque, and events behind it that have none of their own carry it too.
            return bool(waiting) and id == waiting[0] and waiting.pop() == id

        return is_same

    def steps(self, core: StreamCore, lost: StreamError, first: Outcome) -> Steps:
        """Open the stream again.

        Args:
            core: What reads the stream.
            lost: How it was cut; raised when it cannot be taken up.
            first: The answer that opened it.
        """
        if core.received > self._received:
            self._in_a_row, self._received = 0, core.received
        while True:
            self._count(core, lost, first)
            yield Sleep(self._delay(core.retry))
            self._in_a_row += 1
            try:
                return (yield from flow(self._config, self._next_call(core.last_event_id, first)))
            except APIStatusError as error:
                if error.status in _EXPIRED:
                    raise core.failed(ResumeExpiredError("The server has the stream no longer")) from error
                if error.status < 500 and error.status not in _PASSING:
                    raise
            except APIConnectionError:
                pass

    def _count(self, core: StreamCore, lost: StreamError, first: Outcome) -> None:
        config = self._config
        if not self._is_sendable(core.last_event_id):
            lost.resumable = False
            raise lost
        if self._in_a_row >= IN_A_ROW or self._tries >= IN_ALL or config.seams.monotonic() > self._until:
            raise lost
        self._tries += 1
        if not config.budget_of(origin_of(str(first.response.request.url))).take(0):
            lost.retry_stopped = "budget"
            raise lost

    def _is_sendable(self, last_id: str) -> bool:
        if self._cursor is not None:
            return self._position is not None and len(self._taken) == len(self._cursor.take)
        try:
            check_header("Last-Event-ID", last_id)
        except InvalidArgumentError:
            return False
        return last_id != ""

    def _delay(self, retry: int | None) -> float:
        backoff = self._config.seams.random() * min(8.0, 0.5 * float(2**self._in_a_row))
        return min(30.0, max((retry or 0) / 1000, 0.1, backoff))

    def _next_call(self, last_id: str, first: Outcome) -> Call:
        call, cursor = self._call, self._cursor
        # Tries are counted here.
        options = replace(call.options, max_retries=0)
        if cursor is None:
            added = {**(options.extra_headers or {}), "Last-Event-ID": last_id}
            return replace(call, options=_same_key(call.operation, replace(options, extra_headers=added), first))
        positions = {**self._taken, **dict(cursor.fixed), cursor.parameter: self._position}
        if cursor.operation is None:
            same = _same_key(call.operation, options, first)
            return replace(call, arguments=_with_all(call.arguments, positions), options=same)
        kept = {key: found for key in cursor.keep if (found := _argument(call.arguments, key)) is not None}
        return replace(
            call,
            operation=_continued(call.operation, cursor.operation()),
            arguments=_with_all(Arguments(), {**kept, **positions}),
            options=replace(options, idempotency_key=None, extra_body=None),
        )


def _continued(stream: Operation, operation: Operation) -> Operation:
    return replace(operation, stream=stream.stream, accept=stream.accept)


def _same_key(operation: Operation, options: RequestOptions, first: Outcome) -> RequestOptions:
    """Give the key of the first call again, since it is the same call."""
    declared = operation.idempotency
    if not isinstance(declared, IdempotencyKey):
        return options
    return replace(options, idempotency_key=first.response.request.headers.get(declared.header))


def _with_all(arguments: Arguments, values: Mapping[str, object]) -> Arguments:
    for key, value in values.items():
        place, _, name = key.partition(":")
        arguments = with_argument(arguments, place, name, value)
    return arguments


def _argument(arguments: Arguments, key: str) -> object:
    """Give an argument of the call by its name alone: it may have another place in another operation."""
    name = key.partition(":")[2]
    places: list[Any] = [arguments.path, arguments.query, arguments.headers, arguments.cookies, arguments.body]
    return next((found for place in places if (found := member_of(place, name)) is not None), None)


def _is_at_or_below(found: Any, last: Any) -> bool:
    """Numbers have an order; other cursors can only be the same."""
    if isinstance(found, (int, float)) and isinstance(last, (int, float)):
        return found <= last
    return found is not None and found == last


def _at(data: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        data = member_of(data, name)
    return data
