# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
from typing_extensions import Required, TypedDict

from .._runtime.publish import publish
from ._shape_param import ShapeParam


class CreateDrawingBody(TypedDict, total=False):
    """`CreateDrawingBody` of the API."""

    shape: Required[ShapeParam]
    title: str | None


__all__ = ["CreateDrawingBody"]
publish(__name__, __all__)
