# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
from pydantic import Field

from .._runtime.model import Model
from .._runtime.publish import publish


class Picture(Model):
    """`Picture` of the API."""

    id: str
    bytes_: int = Field(alias="bytes")


__all__ = ["Picture"]
publish(__name__, __all__)
