"""Asks the functions that give secrets, once for all calls that wait (rule R13)."""

from __future__ import annotations

import threading
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, cast
from weakref import WeakKeyDictionary

from .errors import ConfigurationError
from .security import AnyToken, Credential, Secrets

if TYPE_CHECKING:
    import anyio


class _Memory:
    """What replaced the secrets that the server refused last, by credential."""

    def __init__(self) -> None:
        self._replaced: WeakKeyDictionary[Credential, tuple[Secrets, Secrets]] = WeakKeyDictionary()

    def replacement(self, credential: Credential, rejected: Secrets) -> Secrets | None:
        known = self._replaced.get(credential)
        return known[1] if known is not None and known[0].reveal() == rejected.reveal() else None

    def remember(self, credential: Credential, rejected: Secrets, fresh: Secrets) -> Secrets:
        self._replaced[credential] = (rejected, fresh)
        return fresh


class Tokens:
    """For the synchronous client."""

    def __init__(self) -> None:
        """Begin without memory."""
        self._memory = _Memory()
        self._lock = threading.Lock()

    def get(self, credential: Credential, rejected: Secrets | None) -> Secrets:
        """Give the secrets of a credential, other ones than those that were rejected."""
        if rejected is None:
            return Secrets([_text(_ask(token)) for token in credential.tokens()])
        with self._lock:
            fresh = self._memory.replacement(credential, rejected)
            if fresh is not None:
                return fresh
            _forget(credential)
            return self._memory.remember(credential, rejected, self.get(credential, None))


class AsyncTokens:
    """For the asynchronous client, whose functions may be asynchronous."""

    def __init__(self) -> None:
        """Begin without memory."""
        self._memory = _Memory()
        self._lock: anyio.Lock | None = None

    async def get(self, credential: Credential, rejected: Secrets | None) -> Secrets:
        """Give the secrets of a credential, other ones than those that were rejected."""
        if rejected is None:
            return Secrets([_text(await _ask_async(token)) for token in credential.tokens()])
        if self._lock is None:
            import anyio

            self._lock = anyio.Lock()
        async with self._lock:
            fresh = self._memory.replacement(credential, rejected)
            if fresh is not None:
                return fresh
            _forget(credential)
            return self._memory.remember(credential, rejected, await self.get(credential, None))


def _forget(credential: Credential) -> None:
    """Tell functions that keep what they gave that it was refused."""
    for token in credential.tokens():
        forget = getattr(token, "forget", None)
        if callable(forget):
            forget()


def _ask(token: AnyToken) -> object:
    return token() if callable(token) else token


async def _ask_async(token: AnyToken) -> object:
    value: Any = _ask(token)
    return await value if isawaitable(value) else value


def _text(value: object) -> str:
    if isinstance(value, str) and value:
        return value
    if isawaitable(value):
        cast("Any", value).close()
        raise ConfigurationError("An asynchronous function for a credential needs the asynchronous client")
    raise ConfigurationError("A function for a credential must give a non-empty text")
