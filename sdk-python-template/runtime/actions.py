"""What a call asks of the outside world; the only things that differ between sync and async."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from .gate import Gate
from .http import httpx
from .security import Credential, Secrets

if TYPE_CHECKING:
    from .hedge import Plan


@dataclass(frozen=True)
class Enter:
    """Stand in line for a place."""

    gate: Gate
    until: float
    """Moment of the monotonic clock at which to give up."""


@dataclass(frozen=True)
class Send:
    """Send a request, once; gives a `httpx.Response` whose body is not read."""

    request: httpx.Request
    until: float
    """Moment of the monotonic clock at which to give up."""

    hedge: Plan | None = None
    """When it is sent once more."""


@dataclass(frozen=True)
class Read:
    """Read and close a response; gives the decoded bytes."""

    response: httpx.Response
    until: float
    limit: int
    """Bytes at most."""

    truncate: bool = False
    """Whether what is over the limit is dropped instead of being an error."""


@dataclass(frozen=True)
class Close:
    """Close a response whose body does not matter."""

    response: httpx.Response


@dataclass(frozen=True)
class Sleep:
    """Wait for so many seconds."""

    seconds: float


@dataclass(frozen=True)
class Ask:
    """Ask the functions that give a scheme's secrets; gives `Secrets`."""

    credential: Credential
    rejected: Secrets | None = None
    """Secrets that the server refused: calls that were refused at the same time share one question (rule R13)."""

    until: float = float("inf")
    """Moment of the monotonic clock at which to give up; a blocking function cannot be left before it returns."""


Action: TypeAlias = "Enter | Send | Read | Close | Sleep | Ask"


class BodyTooLargeError(Exception):
    """A body is over its limit, or grows too much when it is unpacked."""
