# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from .._runtime.model import Model
from .._runtime.publish import publish
from ._book import Book


class BookOffsetPage(Model):
    """`BookOffsetPage` of the API."""

    data: list[Book]
    """The items of this page."""
    total: int
    """Number of items on all pages."""


__all__ = ["BookOffsetPage"]
publish(__name__, __all__)
