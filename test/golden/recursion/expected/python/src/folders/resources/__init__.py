# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resources of the Folders API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .folders import AsyncFoldersResource as AsyncFoldersResource
    from .folders import FoldersResource as FoldersResource
    from .trees import AsyncTrees as AsyncTrees
    from .trees import Trees as Trees
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        .folders AsyncFoldersResource FoldersResource
        .trees AsyncTrees Trees
        """,
    )
