"""What a stream of named events yields."""

from __future__ import annotations

from typing import Any


class StreamEvent:
    """An event of a stream: its name, its data, and the id up to which the stream can be resumed."""

    __match_args__ = ("event", "data", "id")
    __slots__ = ("data", "event", "id")

    id: str | None
    """The id up to which the stream can be resumed; None when the server gave none."""

    def __init__(self, event: str, data: Any, id: str | None) -> None:
        """Make an event; `event` and `data` are declared by the classes below, each in its own type."""
        put = object.__setattr__
        put(self, "event", event)
        put(self, "data", data)
        put(self, "id", id)

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__name__}({values})"

    def __eq__(self, other: object) -> bool:
        """Compare name, data and id."""
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__match_args__)

    def __hash__(self) -> int:
        """Refuse: the data may not be hashable."""
        raise TypeError(f"unhashable type: {type(self).__name__!r}")


class UnknownEvent(StreamEvent):
    """An event that this version of the SDK does not know; its data is the JSON value, else the text."""

    event: str
    """Its name on the wire."""

    data: Any
    """The JSON value, else the text."""
