"""An error of the Python runtime in the shape that both languages have."""

from __future__ import annotations

import base64
import json
import pickle
import traceback
from collections.abc import Iterator
from typing import Any

from _runtime.errors import SDKError
from client import CANARY
from world import Data

_ENCODED = base64.b64encode(CANARY.encode()).decode()[:24]


def seen_error(error: SDKError) -> Data:
    """Give the members in TypeScript's spelling, times in milliseconds."""
    attempts = getattr(error, "attempts", None)
    headers = getattr(error, "headers", None)
    return {
        "class": type(error).__name__,
        "parents": _parents(type(error)),
        "message": error.message,
        "status": getattr(error, "status", None) or None,
        "code": getattr(error, "code", None),
        "requestId": getattr(error, "request_id", None),
        "retryAfter": _milliseconds(getattr(error, "retry_after", None)),
        "retryStopped": getattr(error, "retry_stopped", None),
        "retryAt": _milliseconds(getattr(error, "retry_at", None)),
        "elapsed": _milliseconds(getattr(error, "elapsed", None)),
        "attempts": None if attempts is None else [_attempt(one) for one in attempts],
        "body": _plain(getattr(error, "body", None)),
        "headers": None if headers is None else dict(headers),
        "hasCause": error.__cause__ is not None,
    }


def _attempt(attempt: Any) -> Data:
    return {
        "status": attempt.status,
        "delay": _milliseconds(attempt.delay),
        "elapsed": _milliseconds(attempt.elapsed),
        "hasCause": bool(attempt.cause) and attempt.status is None,
    }


def _milliseconds(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds * 1000, 3)


def _parents(kind: type[SDKError]) -> list[str]:
    return [one.__name__ for one in reversed(kind.__mro__) if issubclass(one, SDKError)][:-1]


def _plain(body: Any) -> Any:
    return json.loads(json.dumps(body, default=str))


def shows_canary(text: str) -> bool:
    """Whether a text shows a credential."""
    return "canary" in text or _ENCODED in text


def leaks_of(error: BaseException, *, with_locals: bool = True) -> list[str]:
    """Tell where an error shows a credential; `with_locals` only where the caller's own frame does not hold it too."""
    views = {
        "repr of the error": lambda: repr(error),
        "text of the error": lambda: str(error),
        "vars of the error": lambda: repr(vars(error)),
        "pickle of the error": lambda: repr(pickle.dumps(error)),
        "messages of the causes": lambda: "\n".join(str(one) for one in _chain(error)),
        "locals of the traceback": lambda: "\n".join(_locals(error)) if with_locals else "",
    }
    return [name for name, view in views.items() if shows_canary(view())]


def _locals(error: BaseException) -> list[str]:
    """Give what a crash reporter prints: the locals of every frame below those of the driver."""
    shown: list[str] = []
    for one in _chain(error):
        frames = [frame for frame, _ in traceback.walk_tb(one.__traceback__)]
        for frame in frames:
            if "_runtime" in frame.f_code.co_filename or "/runtime/" in frame.f_code.co_filename:
                shown += [f"{name} = {value!r}" for name, value in frame.f_locals.items()]
    return shown


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Give an error and what a traceback prints above it."""
    one: BaseException | None = error
    while one is not None:
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
