# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
"""The types of the Folders API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from ._entry import Entry as Entry
    from ._entry import Folder as Folder
    from ._entry import Leaf as Leaf
    from ._plant_tree_body import PlantTreeBody as PlantTreeBody
    from ._plant_tree_body import TreeParam as TreeParam
    from ._tree import Tree as Tree

__all__ = ["Entry", "Folder", "Leaf", "PlantTreeBody", "Tree", "TreeParam"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            "._entry": ["Entry", "Folder", "Leaf"],
            "._plant_tree_body": ["PlantTreeBody", "TreeParam"],
            "._tree": ["Tree"],
        },
    )
