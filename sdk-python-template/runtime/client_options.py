"""The options of a client that are rarely given: its last keyword arguments."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypedDict

from .errors import ConfigurationError

if TYPE_CHECKING:
    from .circuit import CircuitBreaker


class ClientOptions(TypedDict, total=False):
    """The last keyword arguments of a client; each may be left out."""

    max_concurrency: int | None
    """Calls at a time to one origin, 256 unless told; more wait in order. None is no limit."""
    rate_limit: float | None
    """Attempts a second to one origin; more wait in order. None, the default, is no limit."""
    circuit_breaker: CircuitBreaker | None
    """Fails calls at once while a service is down, or sends them elsewhere. Default: none."""
    max_retry_after: float
    """Seconds, 60 unless told: a longer wait that a server asks for is told to the caller instead."""
    max_response_bytes: int
    """Bytes of a decoded JSON or text body at most, 64 MiB unless told."""
    max_event_size: int
    """Bytes of an event or line of a stream at most, 64 MiB unless told."""
    telemetry_headers: bool
    """Whether `x-request-id` and `x-retry-count` are sent, which they are unless told."""


NO_CLIENT_OPTIONS: Final[ClientOptions] = {}


@dataclass(frozen=True)
class _Kind:
    types: tuple[type[Any], ...]
    words: str
    holds: Callable[[Any], bool] = lambda _: True


def _is_circuit_breaker(value: object) -> bool:
    from .circuit import CircuitBreaker

    return isinstance(value, CircuitBreaker)


_COUNT = _Kind((int,), "a whole number above zero", lambda value: value > 0)
_COUNT_OR_NONE = _Kind(
    (int, type(None)), "a whole number above zero, or None", lambda value: value is None or value > 0
)
_KINDS: Mapping[str, _Kind] = {
    "max_concurrency": _COUNT_OR_NONE,
    "rate_limit": _Kind(
        (int, float, type(None)), "a number above zero, or None", lambda value: value is None or 0 < value < math.inf
    ),
    "circuit_breaker": _Kind(
        (object,), "a `CircuitBreaker`, or None", lambda value: value is None or _is_circuit_breaker(value)
    ),
    "max_retry_after": _Kind((int, float), "seconds", lambda value: value >= 0),
    "max_response_bytes": _COUNT,
    "max_event_size": _COUNT,
    "telemetry_headers": _Kind((bool,), "True or False"),
}


def check_client_options(given: Mapping[str, Any]) -> None:
    """Refuse options that are unknown or of another type than the one declared.

    Raises:
        TypeError: There is no such option.
        ConfigurationError: An option cannot be used.
    """
    for name, value in given.items():
        kind = _KINDS.get(name)
        if kind is None:
            raise TypeError(f"got an unexpected keyword argument {name!r}")
        is_odd_flag = isinstance(value, bool) and bool not in kind.types and object not in kind.types
        if is_odd_flag or not isinstance(value, kind.types) or not kind.holds(value):
            raise ConfigurationError(f"`{name}` must be {kind.words}, not {_described(value)}")


def _described(value: object) -> str:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return repr(value) if is_number else f"a value of type {type(value).__name__}"
