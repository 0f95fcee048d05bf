# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from pydantic import Field

from .._runtime.model import Model
from .._runtime.publish import publish


class Picture(Model):
    """`Picture` of the API."""

    id: str
    bytes_: int = Field(alias="bytes")


__all__ = ["Picture"]
publish(__name__, __all__)
