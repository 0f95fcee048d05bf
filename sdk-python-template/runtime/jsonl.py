"""JSON lines: bytes to lines, in linear time."""

from __future__ import annotations

from .sse import EventTooLargeError, ServerSentEvent


class LineDecoder:
    """Decodes a stream of lines, fed chunk by chunk; empty lines are passed over."""

    last_event_id = ""
    retry = None

    def __init__(self, max_line: int = 64 * 1024 * 1024) -> None:
        """Begin a stream.

        Args:
            max_line: Bytes of a line at most.
        """
        self._max_line = max_line
        self._line = bytearray()
        self._is_first = True

    @property
    def pending(self) -> int:
        """How many bytes of an unfinished line are held."""
        return len(self._line)

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take a chunk and give the lines that it completes.

        Raises:
            EventTooLargeError: A line is over its limit.
        """
        lines = chunk.split(b"\n")
        rest = lines.pop()
        if lines and self._line:
            self._line += lines[0]
            lines[0] = bytes(self._line)
            self._line = bytearray()
        self._line += rest
        events: list[ServerSentEvent] = []
        for line in lines:
            if len(line) > self._max_line:
                raise self._too_large(events)
            events += self._event(line)
        if len(self._line) > self._max_line:
            raise self._too_large(events)
        return events

    def _too_large(self, before: list[ServerSentEvent]) -> EventTooLargeError:
        error = EventTooLargeError(f"A line has more than {self._max_line} bytes")
        error.events = before
        return error

    def finish(self) -> list[ServerSentEvent]:
        """Take the end of the bytes; the last line needs no line end."""
        line, self._line = bytes(self._line), bytearray()
        return self._event(line)

    def _event(self, line: bytes) -> list[ServerSentEvent]:
        if self._is_first:
            # A byte order mark is no part of the first value.
            self._is_first, line = False, line.removeprefix(b"\xef\xbb\xbf")
        text = line.strip(b" \t\r")
        return [ServerSentEvent("message", text, "")] if text else []
