# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resources of the Streams API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .answers import Answers as Answers
    from .answers import AsyncAnswers as AsyncAnswers
    from .rows import AsyncRows as AsyncRows
    from .rows import Rows as Rows

__all__ = ["Answers", "AsyncAnswers", "AsyncRows", "Rows"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {".answers": ["Answers", "AsyncAnswers"], ".rows": ["AsyncRows", "Rows"]},
    )
