# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from .._runtime.model import Model
from .._runtime.publish import publish
from ._error import Error


class NamesHardOnesList(Model):
    """`List` of the API."""

    items: list[Error] | None = None


__all__ = ["NamesHardOnesList"]
publish(__name__, __all__)
