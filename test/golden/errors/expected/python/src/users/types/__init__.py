# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The types of the Users API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from ._create_user_body import *
    from ._create_user_response import *
    from ._not_found_problem import *
    from ._rate_limited_problem import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        ._create_user_body CreateUserBody
        ._create_user_response CreateUserResponse EmailTakenProblem NameTakenProblem
        ._not_found_problem NotFoundProblem
        ._rate_limited_problem RateLimitedProblem
        """,
    )
