"""What a caller may say about one call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from typing import Any, Final, TypeAlias, TypedDict

from .omit import Omit, omit

Headers: TypeAlias = Mapping[str, "str | Omit"]
"""Headers to add or replace; `omit` takes one away."""

Query: TypeAlias = Mapping[str, object]
"""Query parameters to add or replace."""

Body: TypeAlias = object
"""Members to add to an object body, or the whole body where it is no object."""


@dataclass(frozen=True)
class Timeout:
    """Time limits in seconds; None is no limit (rule R1)."""

    total: float | None = 60.0
    """The whole call: attempts, pauses between them, and the body. Streams: up to the headers."""

    attempt: float | None = 30.0
    """One attempt."""

    connect: float | None = 5.0
    """Connecting, in one attempt."""

    idle: float | None = 60.0
    """Silence within a stream, a download or an upload (rule S8)."""

    max_duration: float | None = None
    """A whole stream, from its headers on."""


TimeoutOption: TypeAlias = "Timeout | float | Omit | None"


def resolve_timeout(option: TimeoutOption, default: Timeout) -> Timeout:
    """Give the limits that a caller asked for; a number is the total, and an attempt may then last as long."""
    if isinstance(option, Timeout):
        return option
    if option is None:
        return replace(default, total=None, attempt=None)
    if isinstance(option, Omit):
        return default
    return replace(default, total=float(option), attempt=default.attempt and max(default.attempt, float(option)))


@lru_cache(maxsize=1000)
def raised_timeout(default: Timeout, seconds: float) -> Timeout:
    """Give the limits of an operation that may take so long."""
    return replace(default, total=seconds, attempt=seconds)


class CallOptions(TypedDict, total=False):
    """The last keyword arguments of every method; each may be left out."""

    extra_headers: Headers | None
    """Headers to add or replace; `omit` takes one away."""
    extra_query: Query | None
    """Query parameters to add or replace."""
    extra_body: Body | None
    """Members to add to an object body, or the whole body where it is no object."""
    timeout: Timeout | float | Omit | None
    """Seconds for the whole call, or a `Timeout` for finer control; None is no limit."""
    max_retries: int | Omit
    """How often the call is repeated where that is safe."""
    base_url: str | None
    """Where this call goes instead of the client's address."""


class KeyedOptions(CallOptions, total=False):
    """The last keyword arguments of a method whose call can be repeated under a key."""

    idempotency_key: str | None
    """The key under which the call happens once; made for each call unless given."""


class BodyOptions(CallOptions, total=False):
    """The last keyword arguments of a method whose body can be sent in several ways."""

    content_type: str | None
    """The media type of the body, where what is given does not settle it."""


class KeyedBodyOptions(KeyedOptions, BodyOptions, total=False):
    """The last keyword arguments of a method with both."""


class PageOptions(CallOptions, total=False):
    """The last keyword arguments of a method that gives a page."""

    prefetch: bool
    """Whether iterating asks for the next page while one is being taken; it does not unless told."""


class KeyedPageOptions(KeyedOptions, PageOptions, total=False):
    """The last keyword arguments of a method with both."""


class BodyPageOptions(BodyOptions, PageOptions, total=False):
    """The last keyword arguments of a method with both."""


class KeyedBodyPageOptions(KeyedBodyOptions, PageOptions, total=False):
    """The last keyword arguments of a method with all of them."""


@dataclass(frozen=True)
class RequestOptions:
    """The options of one call, settled."""

    extra_headers: Headers | None = field(default=None, repr=False)
    extra_query: Query | None = field(default=None, repr=False)
    extra_body: Body | None = field(default=None, repr=False)
    timeout: TimeoutOption = omit
    max_retries: int | Omit = omit
    base_url: str | None = None
    idempotency_key: str | None = None
    content_type: str | None = None
    prefetch: bool = False


NO_OPTIONS = RequestOptions()
NO_CALL_OPTIONS: Final[CallOptions] = {}
_NAMES: Final = frozenset(field.name for field in fields(RequestOptions))


def request_options(options: CallOptions) -> RequestOptions:
    """Settle the keyword arguments of one call.

    Raises:
        TypeError: One of them is no argument of the method.
    """
    if not options:
        return NO_OPTIONS
    unknown = sorted(options.keys() - _NAMES)
    if unknown:
        raise TypeError(f"got an unexpected keyword argument {unknown[0]!r}")
    return RequestOptions(**options)


AnyMapping: TypeAlias = Mapping[str, Any]
