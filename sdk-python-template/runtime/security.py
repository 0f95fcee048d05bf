"""Security schemes and the credentials for them.

Secrets live in closures only, so that no repr, pickle or log can show them.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, cast

from .errors import ConfigurationError
from .omit import Omit

Token: TypeAlias = str | Callable[[], str]
"""A secret, or a function that gives one; it is asked for each call, and again after a 401."""

AsyncToken: TypeAlias = str | Callable[[], str | Awaitable[str]]
"""The same, where the function may be asynchronous."""

AnyToken: TypeAlias = "str | Callable[[], Any]"
Given: TypeAlias = "AnyToken | tuple[AnyToken | None, AnyToken | None] | Omit | None"
"""What an option holds; a pair for user and password."""


@dataclass(frozen=True)
class Bearer:
    """A token in the header `Authorization` (RFC 6750); also for OAuth 2 and OpenID Connect."""

    option: str
    environment: str
    header: str = "authorization"


@dataclass(frozen=True)
class Basic:
    """User and password in the header `Authorization` (RFC 7617)."""

    option: str
    environment: str
    second_option: str
    second_environment: str
    header: str = "authorization"


@dataclass(frozen=True)
class APIKey:
    """A key in a header, the query or a cookie."""

    option: str
    environment: str
    place: Literal["header", "query", "cookie"]
    name: str

    @property
    def header(self) -> str:
        """The header that holds the key, in lower case."""
        return self.name.lower() if self.place == "header" else "cookie"


Scheme: TypeAlias = "Bearer | Basic | APIKey"


class Secrets:
    """The texts of a credential, out of sight of whoever prints a frame's locals."""

    __slots__ = ("reveal",)

    def __init__(self, texts: Sequence[str]) -> None:
        """Hide the texts."""
        hidden = tuple(texts)
        self.reveal: Callable[[], tuple[str, ...]] = lambda: hidden

    def __repr__(self) -> str:
        return "Secrets(***)"

    def __reduce__(self) -> Any:
        raise TypeError("Secrets cannot be pickled")


class Credential:
    """The tokens of one scheme."""

    __slots__ = ("__weakref__", "_tokens", "has_provider", "scheme")

    def __init__(self, scheme: Scheme, tokens: Sequence[AnyToken]) -> None:
        """Keep tokens out of sight."""
        hidden = tuple(tokens)
        self.scheme = scheme
        self.has_provider = any(callable(token) for token in hidden)
        self._tokens: Callable[[], tuple[AnyToken, ...]] = lambda: hidden

    def tokens(self) -> tuple[AnyToken, ...]:
        """Give the tokens."""
        return self._tokens()

    def fixed(self) -> Secrets:
        """Give the secrets, where no function has to be asked for them."""
        return Secrets(cast("tuple[str, ...]", self._tokens()))

    def __repr__(self) -> str:
        return f"Credential({self.scheme.option})"

    def __reduce__(self) -> Any:
        raise TypeError("A credential cannot be pickled")


Credentials: TypeAlias = Mapping[str, Credential]


def resolve_credentials(schemes: Mapping[str, Scheme], given: Mapping[str, Given]) -> dict[str, Credential]:
    """Take credentials from options, else from the environment, which is read here and at no other time.

    Raises:
        ConfigurationError: An option is not a text or function, or a credential is empty.
    """
    found: dict[str, Credential] = {}
    for name, scheme in schemes.items():
        value = given.get(name)
        pair = cast("tuple[object, object]", value if isinstance(value, tuple) else (value, None))
        tokens = [_token(pair[0], scheme.option, scheme.environment)]
        if isinstance(scheme, Basic):
            tokens.append(_token(pair[1], scheme.second_option, scheme.second_environment))
        if None not in tokens:
            found[name] = Credential(scheme, cast("list[AnyToken]", tokens))
    return found


def _token(value: object, option: str, environment: str) -> AnyToken | None:
    if value is None or isinstance(value, Omit):
        return os.environ.get(environment) or None
    if callable(value) or (isinstance(value, str) and value):
        return cast("AnyToken", value)
    raise ConfigurationError(f"`{option}` must be a non-empty text or a function")


def choose_credentials(
    alternatives: Sequence[Sequence[str]], schemes: Mapping[str, Scheme], credentials: Credentials
) -> list[Credential]:
    """Give the credentials of the first alternative that can be met.

    Raises:
        ConfigurationError: None can be.
    """
    if not alternatives:
        return []
    for alternative in alternatives:
        if all(scheme in credentials or scheme not in schemes for scheme in alternative):
            return [credentials[scheme] for scheme in alternative if scheme in credentials]
    wanted = dict.fromkeys(scheme for alternative in alternatives for scheme in alternative if scheme in schemes)
    raise ConfigurationError(missing_credential([schemes[scheme] for scheme in wanted]))


def missing_credential(schemes: Sequence[Scheme]) -> str:
    """Say which options or environment variables would do."""
    advice: list[str] = []
    for scheme in schemes:
        one = f"pass `{scheme.option}` or set {scheme.environment}"
        if isinstance(scheme, Basic):
            one += f", and pass `{scheme.second_option}` or set {scheme.second_environment}"
        advice.append(one)
    return f"There is no credential: {', or '.join(advice)}"


def place_secret(scheme: Scheme, hidden: Secrets) -> tuple[Literal["header", "query", "cookie"], str, str]:
    """Give place, name and value of a credential in a request."""
    secrets = hidden.reveal()
    if isinstance(scheme, Bearer):
        return "header", "Authorization", f"Bearer {secrets[0]}"
    if isinstance(scheme, Basic):
        pair = base64.b64encode(f"{secrets[0]}:{secrets[1]}".encode()).decode()
        return "header", "Authorization", f"Basic {pair}"
    return scheme.place, scheme.name, secrets[0]
