# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from pydantic import Field

from .._runtime.model import Model
from .._runtime.publish import publish
from ._book import Book


class ListBookResponse(Model):
    """`ListBookResponse` of the API."""

    data: list[Book]
    """The items of this page."""
    next_cursor: str | None = Field(default=None, alias="nextCursor")
    """Cursor of the next page; absent or null on the last page."""
    shelf: str


__all__ = ["ListBookResponse"]
publish(__name__, __all__)
