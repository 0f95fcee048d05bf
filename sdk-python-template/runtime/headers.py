"""Headers: what may be sent, and what may be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .errors import InvalidArgumentError

_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
# Visible ASCII and spaces inside: HTTP would cut spaces at the ends.
_VALUE = re.compile(r"(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?")
_SECRET = re.compile(r"auth|cookie|token|secret|password|credential|signature|api-?key|access-?key", re.IGNORECASE)


def check_header(name: str, value: str) -> None:
    """Refuse a header that cannot be sent as it is; the message never holds the value.

    Raises:
        InvalidArgumentError: The name is no token (RFC 9110, 5.1), or the value is not visible ASCII.
    """
    if not _NAME.fullmatch(name):
        raise InvalidArgumentError(f"{re.sub('[^ -~]', '?', name)[:100]!r} is not a header name")
    if not is_sendable(value):
        raise unsendable(name)


def is_sendable(value: str) -> bool:
    """Tell whether a header can have the value."""
    return _VALUE.fullmatch(value) is not None


def unsendable(name: str) -> InvalidArgumentError:
    """Give the error for a header whose value cannot be sent."""
    return InvalidArgumentError(f"The value of the header {name!r} must be visible ASCII without spaces at its ends")


def is_secret(name: str, schemes: frozenset[str]) -> bool:
    """Tell whether a header may hold a secret: by its name, or because a security scheme uses it."""
    return name.lower() in schemes or _SECRET.search(name) is not None


def redact(headers: Mapping[str, str], schemes: frozenset[str]) -> dict[str, str]:
    """Give headers for a log, with secrets replaced."""
    return {name: "***" if is_secret(name, schemes) else value for name, value in headers.items()}


def safe_headers(headers: Iterable[tuple[str, str]], schemes: frozenset[str]) -> dict[str, str]:
    """Give the headers of an answer that an error may keep, by lower-case name; several of one name are joined."""
    kept: dict[str, str] = {}
    for name, value in headers:
        key = name.lower()
        if not is_secret(key, schemes):
            kept[key] = f"{kept[key]}, {value}" if key in kept else value
    return kept


def safe_url(url: str) -> str:
    """Give a URL without query, fragment and user, any of which may hold a secret."""
    return re.sub(r"^(\w+://)[^/@]*@", r"\1", re.split(r"[?#]", url, maxsplit=1)[0])
