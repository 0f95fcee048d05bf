# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
"""The types of the Drawings API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from ._create_drawing_body import CreateDrawingBody as CreateDrawingBody
    from ._drawing import Circle as Circle
    from ._drawing import Drawing as Drawing
    from ._drawing import Shape as Shape
    from ._drawing import Square as Square
    from ._shape_param import CircleParam as CircleParam
    from ._shape_param import ShapeParam as ShapeParam
    from ._shape_param import SquareParam as SquareParam

__all__ = ["Circle", "CircleParam", "CreateDrawingBody", "Drawing", "Shape", "ShapeParam", "Square", "SquareParam"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            "._create_drawing_body": ["CreateDrawingBody"],
            "._drawing": ["Circle", "Drawing", "Shape", "Square"],
            "._shape_param": ["CircleParam", "ShapeParam", "SquareParam"],
        },
    )
