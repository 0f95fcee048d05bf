# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from .._runtime.model import Model
from .._runtime.publish import publish


class Tree(Model):
    """`Tree` of the API."""

    value: str
    branches: dict[str, "Tree"]


__all__ = ["Tree"]
publish(__name__, __all__)
