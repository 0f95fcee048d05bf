# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resources of the Streams API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .answers import Answers as Answers
    from .answers import AsyncAnswers as AsyncAnswers
    from .rows import AsyncRows as AsyncRows
    from .rows import Rows as Rows
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        .answers Answers AsyncAnswers
        .rows AsyncRows Rows
        """,
    )
