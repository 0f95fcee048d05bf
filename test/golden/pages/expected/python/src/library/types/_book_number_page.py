# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from .._runtime.model import Model
from .._runtime.publish import publish
from ._book import Book


class BookNumberPage(Model):
    """`BookNumberPage` of the API."""

    data: list[Book]
    """The items of this page."""
    total: int
    """Number of items on all pages."""


__all__ = ["BookNumberPage"]
publish(__name__, __all__)
