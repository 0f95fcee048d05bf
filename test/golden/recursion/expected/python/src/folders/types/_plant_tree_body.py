# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from collections.abc import Mapping

from typing_extensions import Required, TypedDict

from .._runtime.publish import publish


class TreeParam(TypedDict, total=False):
    """`Tree` as requests send it."""

    value: Required[str]
    branches: Required[Mapping[str, "TreeParam"]]


class PlantTreeBody(TypedDict, total=False):
    """`PlantTreeBody` of the API."""

    tree: Required[TreeParam]


__all__ = ["PlantTreeBody", "TreeParam"]
publish(__name__, __all__)
