# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing import TypeAlias, Union

from .._runtime.model import Model
from .._runtime.publish import publish


class Folder(Model):
    """`Folder` of the API."""

    name: str
    parent: Union["Folder", None]
    children: list["Entry"]


class Leaf(Model):
    """`Leaf` of the API."""

    name: str
    size: int


Entry: TypeAlias = Folder | Leaf
"""`Entry` of the API."""

__all__ = ["Entry", "Folder", "Leaf"]
publish(__name__, __all__)
