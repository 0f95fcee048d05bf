# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from .._runtime.publish import publish


class CircleParam(TypedDict, total=False):
    """`Circle` as requests send it."""

    kind: Required[Literal["circle"]]
    radius: Required[float]


class SquareParam(TypedDict, total=False):
    """`Square` as requests send it."""

    kind: Required[Literal["square"]]
    side: Required[float]


ShapeParam: TypeAlias = CircleParam | SquareParam
"""A flat figure."""

__all__ = ["CircleParam", "ShapeParam", "SquareParam"]
publish(__name__, __all__)
