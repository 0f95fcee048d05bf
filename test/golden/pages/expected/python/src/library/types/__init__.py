# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The types of the Library API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from ._book import *
    from ._book_link_page import *
    from ._book_number_page import *
    from ._book_offset_page import *
    from ._list_book_response import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        ._book Book
        ._book_link_page BookLinkPage
        ._book_number_page BookNumberPage
        ._book_offset_page BookOffsetPage
        ._list_book_response ListBookResponse
        """,
    )
