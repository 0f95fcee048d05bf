# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing_extensions import Required, TypedDict

from .._runtime.publish import publish
from ._shape_param import ShapeParam


class CreateDrawingBody(TypedDict, total=False):
    """`CreateDrawingBody` of the API."""

    shape: Required[ShapeParam]
    title: str | None


__all__ = ["CreateDrawingBody"]
publish(__name__, __all__)
