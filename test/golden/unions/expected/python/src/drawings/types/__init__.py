# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The types of the Drawings API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from ._create_drawing_body import *
    from ._drawing import *
    from ._shape_param import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        ._create_drawing_body CreateDrawingBody
        ._drawing Circle Drawing Shape Square
        ._shape_param CircleParam ShapeParam SquareParam
        """,
    )
