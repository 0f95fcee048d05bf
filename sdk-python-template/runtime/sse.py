"""Server-sent events (WHATWG HTML, 9.2.6): bytes to events, the same at any cut of the bytes, in linear time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_BOM: Final = b"\xef\xbb\xbf"
_DIGITS: Final = frozenset(b"0123456789")


class EventTooLargeError(Exception):
    """A line or an event is over its limit."""

    events: Sequence[ServerSentEvent] = ()
    """What was complete before it."""


class ServerSentEvent:
    """One event as it was sent."""

    __slots__ = ("_data", "event", "id", "raw")

    def __init__(self, event: str, raw: bytes, id: str) -> None:
        """Make an event.

        Args:
            event: Its type; `message` when none was sent.
            raw: Its data as it came, which may not be UTF-8.
            id: The last id that the stream has sent, this event's included.
        """
        self.event = event
        self.raw = raw
        self.id = id
        self._data: str | None = None

    @property
    def data(self) -> str:
        """Its data; bad bytes are U+FFFD."""
        if self._data is None:
            self._data = self.raw.decode("utf-8", "replace")
        return self._data

    def __repr__(self) -> str:
        return f"ServerSentEvent(event={self.event!r}, data={self.data!r}, id={self.id!r})"


class EventDecoder:
    """Decodes a stream of events, fed chunk by chunk."""

    def __init__(self, *, max_line: int = 64 * 1024 * 1024, max_event: int = 64 * 1024 * 1024) -> None:
        """Begin a stream.

        Args:
            max_line: Bytes of a line at most.
            max_event: Bytes of an event's data at most.
        """
        self.last_event_id = ""
        """What `Last-Event-ID` would say."""

        self.retry: int | None = None
        """Milliseconds that the server asks to wait before a reconnection."""

        self._max_line = max_line
        self._max_event = max_event
        self._head: bytes | None = b""
        self._line = bytearray()
        self._skips_lf = False
        self._data: list[bytes] = []
        self._size = 0
        self._since = 0
        self._event = ""
        self._id = ""

    @property
    def pending(self) -> int:
        """How many bytes of an unfinished event are held; they are dropped at the end (rule S3)."""
        return self._since + len(self._head or b"")

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take a chunk and give the events that it completes.

        Raises:
            EventTooLargeError: A line or an event is over its limit.
        """
        if self._head is not None:
            chunk = self._strip_bom(self._head + chunk)
        if self._skips_lf and chunk:
            self._skips_lf = False
            if chunk[0] == 10:
                chunk = chunk[1:]
        if not chunk:
            return []
        if b"\r" in chunk:
            # A CR ends its line at once; an LF after it, even in the next chunk, belongs to it.
            self._skips_lf = chunk[-1] == 13
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        lines = chunk.split(b"\n")
        rest = lines.pop()
        if self._line and lines:
            self._line += lines[0]
            lines[0] = bytes(self._line)
            self._line = bytearray()
        self._line += rest
        if b"" in lines:
            last = len(lines) - lines[::-1].index(b"")
            self._since = sum(map(len, lines[last:])) + len(lines) - last + len(rest)
        else:
            self._since += len(chunk)
        events: list[ServerSentEvent] = []
        try:
            self._take(lines, events)
            if len(self._line) > self._max_line:
                raise EventTooLargeError(f"A line has more than {self._max_line} bytes")
        except EventTooLargeError as error:
            error.events = events
            raise
        return events

    def _strip_bom(self, start: bytes) -> bytes:
        """Hold back what may be the beginning of a byte order mark; strip exactly one."""
        if len(start) < 3 and _BOM.startswith(start):
            self._head = start
            return b""
        self._head = None
        return start[3:] if start.startswith(_BOM) else start

    def _take(self, lines: list[bytes], events: list[ServerSentEvent]) -> None:
        data = self._data
        for line in lines:
            if line[:6] == b"data: ":
                data.append(line[6:])
                self._size += len(line) - 5
                if self._size > self._max_event or len(line) > self._max_line:
                    raise EventTooLargeError(f"An event has more than {self._max_event} bytes")
            elif line:
                self._field(line)
            else:
                self.last_event_id = self._id
                if data:
                    raw = data[0] if len(data) == 1 else b"\n".join(data)
                    events.append(ServerSentEvent(self._event or "message", raw, self._id))
                    data.clear()
                    self._size = 0
                self._event = ""

    def _field(self, line: bytes) -> None:
        if len(line) > self._max_line:
            raise EventTooLargeError(f"A line has more than {self._max_line} bytes")
        name, _, value = line.partition(b":")
        if value[:1] == b" ":
            value = value[1:]
        if name == b"data":
            self._data.append(value)
            self._size += len(value) + 1
            if self._size > self._max_event:
                raise EventTooLargeError(f"An event has more than {self._max_event} bytes")
        elif name == b"event":
            self._event = value.decode("utf-8", "replace")
        elif name == b"id" and b"\0" not in value:
            self._id = value.decode("utf-8", "replace")
        elif name == b"retry" and value and _DIGITS.issuperset(value):
            self.retry = int(value[:15])
