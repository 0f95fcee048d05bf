# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
from pydantic import Field

from .._runtime.model import Model, publish


class Picture(Model):
    """`Picture` of the API."""

    id: str
    bytes_: int = Field(alias="bytes")


publish(__name__, Picture)
