"""The errors that the Sample API declares."""

from __future__ import annotations

from typing import Final

from . import types
from ._runtime.errors import ConflictError, RateLimitError
from ._runtime.operation import DeclaredError


class TitleTakenError(ConflictError):
    """`title_taken`: another conversation has this title."""

    body: types.TitleTaken


E409_TITLE_TAKEN: Final = DeclaredError(
    "409", error=TitleTakenError, code="title_taken", code_path=("code",), body=lambda: types.TitleTaken
)
E429_RATE_LIMITED: Final = DeclaredError(
    "429", error=RateLimitError, code="rate_limited", code_path=("code",), body=lambda: types.Problem
)
