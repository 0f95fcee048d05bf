# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from .._runtime.model import Model
from .._runtime.publish import publish


class Book(Model):
    """`Book` of the API."""

    id: str
    title: str
    """As printed on the cover."""


__all__ = ["Book"]
publish(__name__, __all__)
