"""From the bytes of a stream to what it yields; no I/O, so sync and async share it whole."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_type_hints

from pydantic_core import from_json

from .config import ClientConfig
from .decode import Decoder
from .errors import (
    APIError,
    DecodeError,
    StreamDecodeError,
    StreamError,
    StreamEventTooLargeError,
    StreamIncompleteError,
    StreamInterruptedError,
)
from .events import StreamEvent, UnknownEvent
from .flow import Outcome
from .headers import safe_headers
from .jsonl import LineDecoder
from .model import set_request_id
from .operation import Operation
from .sse import EventDecoder, EventTooLargeError, ServerSentEvent
from .status_error import build_status_error
from .stream_spec import EndEvents, EndOfFile, EndSentinel, EventStream, StreamSpec

if TYPE_CHECKING:
    from .resume import Resumption

S = TypeVar("S", bound=StreamError)

_SHOWN = 2048


class _Types:
    """The decoders of a stream's data; kept, since they are the same for all calls."""

    def __init__(self, spec: StreamSpec) -> None:
        self.payload = None if isinstance(spec, EventStream) else _decoder_of(spec.payload())
        self.events: Mapping[str, tuple[type[StreamEvent], Decoder[Any]]] = {}
        if isinstance(spec, EventStream):
            self.events = {name: (kind, _decoder(kind)) for name, kind in spec.events().items()}


def _decoder(kind: type[Any]) -> Decoder[Any]:
    return _decoder_of(get_type_hints(kind, include_extras=True)["data"])


def _decoder_of(declared: Any) -> Decoder[Any]:
    """Give the decoder of a type; data that is declared as text is not JSON."""
    return _Texts() if declared is str else Decoder[Any](lambda: declared)


class _Texts(Decoder[Any]):
    """Data that is text."""

    def __init__(self) -> None:
        super().__init__(lambda: str)

    def decode(self, payload: bytes | str, *, strict: bool = False, logger: logging.Logger | None = None) -> str:
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else payload


_TYPES: dict[StreamSpec, _Types] = {}


class StreamCore:
    """Takes bytes, gives items, and knows when and how the stream has ended."""

    def __init__(
        self, outcome: Outcome, operation: Operation, config: ClientConfig, resumption: Resumption | None = None
    ) -> None:
        """Begin a stream."""
        spec = operation.stream
        if spec is None:
            raise TypeError(f"{operation.method} {operation.path} is not a stream")
        self.error: APIError | None = None
        """What to raise once the items before it are given."""

        self.ended: bool = outcome.response.status_code == 204
        """Whether the declared end has come."""

        self.received: int = 0
        self._spec: StreamSpec = spec
        self._types = _TYPES.get(spec) or _TYPES.setdefault(spec, _Types(spec))
        self._outcome = outcome
        self._operation = operation
        self._strict = config.strict
        self._logger: logging.Logger = config.logger
        self._limits = config.limits
        self._secret_headers = config.secret_headers
        self._resumption = resumption
        self._position = self._id_before = self._last_id = ""
        self.ids: list[str] = []
        """The position before the chunk that was fed last, and behind each of its items."""

        self._repeats: Callable[[str, Any], bool] | None = None
        self._decoder = self._new_decoder()
        self._end_names = frozenset(spec.end.names) if isinstance(spec.end, EndEvents) else frozenset[str]()
        self._sentinel = spec.end.data.encode() if isinstance(spec.end, EndSentinel) else None

    def _new_decoder(self) -> EventDecoder | LineDecoder:
        limits = self._limits
        if self._spec.format == "sse":
            return EventDecoder(max_line=limits.line_bytes, max_event=limits.event_bytes)
        return LineDecoder(limits.line_bytes)

    @property
    def last_event_id(self) -> str:
        """The id of the last event that had one; where the contract names a cursor, that of the last event."""
        return self._position or self._last_id or self._id_before

    @property
    def retry(self) -> int | None:
        """Milliseconds that the server asks to wait before the stream is taken up again."""
        return self._decoder.retry

    @property
    def lost(self) -> StreamError | None:
        """How the stream was cut, where it may be taken up again."""
        error = self.error
        if self._resumption is None or not isinstance(error, (StreamInterruptedError, StreamIncompleteError)):
            return None
        return error if error.resumable else None

    def reopen(self, outcome: Outcome) -> None:
        """Go on with another answer."""
        if self._resumption is not None:
            self._repeats = self._resumption.repeats(self.last_event_id)
        self._id_before, self._last_id = self._last_id or self._id_before, ""
        self.ids = [self.last_event_id]
        self._decoder = self._new_decoder()
        self.error, self._outcome, self.ended = None, outcome, outcome.response.status_code == 204

    def feed(self, chunk: bytes) -> list[Any]:
        """Take a chunk and give the items that it completes; afterwards look at `error` and `ended`."""
        self.ids = [self.last_event_id]
        try:
            events = self._decoder.feed(chunk)
        except EventTooLargeError as error:
            items = self._items(error.events)
            if not self.ended and self.error is None:
                self.error = self.failed(StreamEventTooLargeError(str(error)))
            return items
        items = self._items(events)
        if not self.ended and self.error is None:
            # An id counts also without an event.
            self._last_id = self._decoder.last_event_id
        return items

    def finish(self) -> list[Any]:
        """Take the end of the bytes: give what it completes, and set `error` unless the stream may end so."""
        items: list[Any] = []
        pending = self._decoder.pending
        if isinstance(self._decoder, LineDecoder):
            lines = self._decoder.finish()
            pending = self._cut_bytes(lines)
            items = [] if pending else self._items(lines)
        if self.ended or self.error is not None:
            return items
        if isinstance(self._spec.end, EndOfFile) and not (pending and self._spec.format == "jsonl"):
            self.ended = True
            return items
        words = f"The stream ended after {self.received} events without its declared end"
        if pending:
            words += f"; {pending} bytes of an unfinished event were dropped"
        incomplete = StreamIncompleteError(words)
        incomplete.pending_bytes = pending
        self.error = self.failed(incomplete)
        return items

    def _cut_bytes(self, lines: list[ServerSentEvent]) -> int:
        """Give the bytes of a last line that was cut: what was cut off is no JSON, unless it is a bare number."""
        is_text = isinstance(self._types.payload, _Texts)
        cut = [line.raw for line in lines if line.raw != self._sentinel and not is_text and not _is_json(line.raw)]
        return len(cut[0]) if cut else 0

    def interrupt(self, cause: BaseException, *, is_final: bool = False) -> None:
        """Take a failure of the transport; after the declared end it does not matter (rule S2).

        Args:
            cause: The failure.
            is_final: Whether the stream has lasted as long as it may.
        """
        if self.ended or self.error is not None:
            return
        words = f"The stream broke after {self.received} events: {type(cause).__name__}: {cause}".rstrip(": ")
        if is_final:
            words = f"The stream has lasted as long as it may, with {self.received} events"
        interrupted = self.failed(StreamInterruptedError(words))
        interrupted.resumable = interrupted.resumable and not is_final
        self.error = interrupted

    def _items(self, events: Sequence[ServerSentEvent]) -> list[Any]:
        items: list[Any] = []
        for event in events:
            if self.ended or self.error is not None:
                break
            if self._sentinel is not None and event.raw == self._sentinel:
                self.ended = True
                break
            self._take(event, items)
        return items

    def _take(self, event: ServerSentEvent, items: list[Any]) -> None:
        name = self._name_of(event)
        if self._spec.error is not None and name == self._spec.error:
            self.error = self._raised(event)
            return
        try:
            item = self._item(event, name)
        except DecodeError as error:
            decode = StreamDecodeError(f"The event `{name}` cannot be read: {error.message}")
            decode.event, decode.data = name, event.data[:_SHOWN]
            self.error = self.failed(decode)
            return
        data = item if self._types.payload is not None else item.data
        if self._repeats is not None and self._repeats(event.id, data):
            return
        if self._resumption is not None:
            self._position = self._resumption.note(data) or ""
        self._last_id = event.id
        items.append(item)
        self.ids.append(self.last_event_id)
        self.received += 1
        if name in self._end_names:
            self.ended = True

    def _name_of(self, event: ServerSentEvent) -> str:
        if not self._spec.discriminator:
            return event.event
        value = _member(_json_or_text(event), self._spec.discriminator)
        return value if isinstance(value, str) else event.event

    def _item(self, event: ServerSentEvent, name: str) -> Any:
        if self._types.payload is not None:
            return self._decode(self._types.payload, event)
        known = self._types.events.get(name)
        if known is None:
            return UnknownEvent(name, _json_or_text(event), event.id or None)
        kind, decoder = known
        return kind(name, self._decode(decoder, event), event.id or None)

    def _decode(self, decoder: Decoder[Any], event: ServerSentEvent) -> Any:
        try:
            value = decoder.decode(event.raw, strict=self._strict, logger=self._logger)
        except DecodeError:
            # Bytes that are not UTF-8 are U+FFFD in the event, never an error of their own (decoding rule 1).
            value = decoder.decode(event.data, strict=self._strict, logger=self._logger)
        set_request_id(value, self._outcome.meta.request_id)
        return value

    def _raised(self, event: ServerSentEvent) -> APIError:
        """Give the error that a problem within the stream declares (rule S7)."""
        data = _json_or_text(event)
        errors = [error for error in self._operation.errors if error.code is not None]
        declared = next((error.status for error in errors if _member(data, error.code_path) == error.code), None)
        named = (_member(data, ("status",)), _member(data, ("error", "status")), declared)
        status = next((found for found in map(_status_of, named) if found is not None), 500)
        headers = safe_headers(self._outcome.response.headers.multi_items(), self._secret_headers)
        error = build_status_error(self._operation, status, "", headers, event.data.encode())
        if not event.data:
            error.body = ""
        error.message = self._outcome.meta.describe(error.message)
        error.args = (error.message,)
        return self._outcome.meta.on(error)

    def failed(self, error: S) -> S:
        """Put on an error what is known of the stream."""
        error.message = self._outcome.meta.describe(error.message)
        error.args = (error.message,)
        error.events_received = self.received
        error.last_event_id = self.last_event_id
        error.resumable = self._is_resumable
        return self._outcome.meta.on(error)

    @property
    def _is_resumable(self) -> bool:
        if self._spec.resume == "last-event-id":
            return self.last_event_id != ""
        return self._spec.resume is not None and self._position != ""


def _member(value: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        value = cast("dict[str, Any]", value).get(name) if isinstance(value, dict) else None
    return value


def _status_of(value: object) -> int | None:
    """Give a status that stands for an error, also where it is text."""
    text = str(value) if isinstance(value, (int, str)) and not isinstance(value, bool) else ""
    return int(text) if len(text) == 3 and text.isascii() and text.isdigit() and 400 <= int(text) < 600 else None


def _is_json(raw: bytes) -> bool:
    try:
        from_json(raw.decode("utf-8", "replace"))
    except ValueError:
        return False
    return True


def _json_or_text(event: ServerSentEvent) -> Any:
    try:
        # Bytes that are not UTF-8 are U+FFFD, never an error of their own.
        return from_json(event.data)
    except ValueError:
        return event.data
