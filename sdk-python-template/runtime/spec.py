"""What an emitted client tells the runtime about its API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .security import Scheme


@dataclass(frozen=True)
class Service:
    """A part of the API with a base URL of its own."""

    option: str
    """Argument of the client that routes it."""

    environment: str
    """Environment variable that routes it, read when a client is made."""

    url: str | None = None
    """Where the document says that it answers."""


@dataclass(frozen=True)
class ClientSpec:
    """An API as the runtime sees it."""

    name: str
    """Class name of the client; its lower-case form names the logger."""

    user_agent: str
    environment_prefix: str
    base_url: str | None = None
    """Where the document says that operations without a service answer."""

    services: Mapping[str, Service] = field(default_factory=dict[str, Service])
    security: Mapping[str, Scheme] = field(default_factory=dict[str, Scheme])
    """Security schemes by id."""

    default_security: tuple[tuple[str, ...], ...] = ()
    """What operations need that say nothing else: alternatives, each a set of scheme ids."""

    credential_required: bool = False
    """Whether a client without any credential is refused when it is made."""
