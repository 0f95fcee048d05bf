# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from .._runtime.model import Model
from .._runtime.publish import publish
from ._book import Book


class BookLinkPage(Model):
    """`BookLinkPage` of the API."""

    data: list[Book]
    """The items of this page."""
    next: str | None = None
    """URL of the next page; absent or null on the last page."""


__all__ = ["BookLinkPage"]
publish(__name__, __all__)
