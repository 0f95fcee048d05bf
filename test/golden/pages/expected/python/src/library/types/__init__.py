# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
"""The types of the Library API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from ._book import Book as Book
    from ._book_link_page import BookLinkPage as BookLinkPage
    from ._book_number_page import BookNumberPage as BookNumberPage
    from ._book_offset_page import BookOffsetPage as BookOffsetPage
    from ._list_book_response import ListBookResponse as ListBookResponse

__all__ = ["Book", "BookLinkPage", "BookNumberPage", "BookOffsetPage", "ListBookResponse"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            "._book": ["Book"],
            "._book_link_page": ["BookLinkPage"],
            "._book_number_page": ["BookNumberPage"],
            "._book_offset_page": ["BookOffsetPage"],
            "._list_book_response": ["ListBookResponse"],
        },
    )
