# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The errors that the Users API declares."""

from __future__ import annotations

from typing import Final

from . import types
from ._runtime.errors import ConflictError, NotFoundError, RateLimitError
from ._runtime.operation import DeclaredError


class EmailTakenError(ConflictError):
    """`email_taken`: The address has an owner."""

    body: types.EmailTakenProblem


class NameTakenError(ConflictError):
    """`name_taken`: The name has an owner."""

    body: types.NameTakenProblem


E404_NOT_FOUND: Final = DeclaredError(
    "404", error=NotFoundError, code="not_found", code_path=("code",), body=lambda: types.NotFoundProblem
)
E409_EMAIL_TAKEN: Final = DeclaredError(
    "409", error=EmailTakenError, code="email_taken", code_path=("code",), body=lambda: types.EmailTakenProblem
)
E409_NAME_TAKEN: Final = DeclaredError(
    "409", error=NameTakenError, code="name_taken", code_path=("code",), body=lambda: types.NameTakenProblem
)
E429_RATE_LIMITED: Final = DeclaredError(
    "429", error=RateLimitError, code="rate_limited", code_path=("code",), body=lambda: types.RateLimitedProblem
)
