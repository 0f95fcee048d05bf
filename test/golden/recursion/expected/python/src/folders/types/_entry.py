# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
from typing import TypeAlias, Union

from .._runtime.model import Model, publish


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

publish(__name__, Folder, Leaf, Entry=Entry)
