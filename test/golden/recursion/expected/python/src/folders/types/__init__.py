# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The types of the Folders API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from ._entry import *
    from ._plant_tree_body import *
    from ._tree import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        ._entry Entry Folder Leaf
        ._plant_tree_body PlantTreeBody TreeParam
        ._tree Tree
        """,
    )
