# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from .._runtime.model import Model
from .._runtime.publish import publish


class Row(Model):
    """`Row` of the API."""

    index: int
    value: float


__all__ = ["Row"]
publish(__name__, __all__)
