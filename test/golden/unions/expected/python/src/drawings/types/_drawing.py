# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing import Annotated, Literal, TypeAlias

from .._runtime.model import Model
from .._runtime.publish import publish
from .._runtime.unions import TaggedUnion, Unknown


class Circle(Model):
    """`Circle` of the API."""

    kind: Literal["circle"]
    radius: float


class Square(Model):
    """`Square` of the API."""

    kind: Literal["square"]
    side: float


Shape: TypeAlias = Annotated[Circle | Square | Unknown, TaggedUnion("kind", {"circle": Circle, "square": Square})]
"""A flat figure."""


class Drawing(Model):
    """`Drawing` of the API."""

    id: str
    shape: Shape
    background: Shape | None
    label: str | int | None = None
    history: list[Shape]


__all__ = ["Circle", "Drawing", "Shape", "Square"]
publish(__name__, __all__)
