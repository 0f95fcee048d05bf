"""How a stream is read, as emitted operations say it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    from .operation import Operation


@dataclass(frozen=True)
class EndEvents:
    """The stream ends with one of these events, which is given too."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class EndSentinel:
    """The stream ends with this data, exactly, which is not given."""

    data: str


@dataclass(frozen=True)
class EndOfFile:
    """The stream ends when the connection does."""


End: TypeAlias = "EndEvents | EndSentinel | EndOfFile"
Format: TypeAlias = Literal["sse", "jsonl"]
Resume: TypeAlias = "Literal['last-event-id'] | ResumeCursor | None"


@dataclass(frozen=True)
class ResumeCursor:
    """The stream goes on behind the cursor of its last event. Arguments are named by place and name: `query:after`."""

    cursor: tuple[str, ...]
    """Where it stands in the data of an event."""

    parameter: str
    """The argument that takes it."""

    operation: Callable[[], Operation] | None = None
    """The operation that goes on; None: the stream's own."""

    keep: tuple[str, ...] = ()
    """Arguments of that operation which are arguments of the call, by name."""

    take: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Arguments that stand in the data of events, and where."""

    fixed: tuple[tuple[str, object], ...] = ()
    """Arguments that are always the same, such as `stream: true`."""


@dataclass(frozen=True)
class EventStream:
    """Yields events: name, data of the name's type, id."""

    format: Format
    events: Callable[[], Mapping[str, type[Any]]]
    """Event classes by name on the wire; the type of the data is that of their member `data`."""

    end: End
    error: str | None = None
    """Name of the event that carries a problem; it is raised."""

    resume: Resume = None
    discriminator: tuple[str, ...] = ()
    """Member of the data that names the event; empty: the field `event` does."""


@dataclass(frozen=True)
class PayloadStream:
    """Yields the data itself."""

    format: Format
    payload: Callable[[], Any]
    """Type of the data."""

    end: End
    error: str | None = None
    resume: Resume = None
    discriminator: tuple[str, ...] = ()


StreamSpec: TypeAlias = "EventStream | PayloadStream"


def accepts(format: Format, media_type: str) -> bool:
    """Tell whether an answer of this media type can be read as a stream; parameters and case do not matter."""
    essence = media_type.partition(";")[0].strip().lower()
    if format == "sse":
        return essence == "text/event-stream"
    return "json" in essence or essence in ("", "text/plain", "application/octet-stream")
