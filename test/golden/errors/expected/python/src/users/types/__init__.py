# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
"""The types of the Users API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from ._create_user_body import CreateUserBody as CreateUserBody
    from ._create_user_response import CreateUserResponse as CreateUserResponse
    from ._create_user_response import EmailTakenProblem as EmailTakenProblem
    from ._create_user_response import NameTakenProblem as NameTakenProblem
    from ._not_found_problem import NotFoundProblem as NotFoundProblem
    from ._rate_limited_problem import RateLimitedProblem as RateLimitedProblem

__all__ = [
    "CreateUserBody",
    "CreateUserResponse",
    "EmailTakenProblem",
    "NameTakenProblem",
    "NotFoundProblem",
    "RateLimitedProblem",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            "._create_user_body": ["CreateUserBody"],
            "._create_user_response": ["CreateUserResponse", "EmailTakenProblem", "NameTakenProblem"],
            "._not_found_problem": ["NotFoundProblem"],
            "._rate_limited_problem": ["RateLimitedProblem"],
        },
    )
