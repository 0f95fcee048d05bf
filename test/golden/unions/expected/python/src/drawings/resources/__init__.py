# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resources of the Drawings API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .drawings import AsyncDrawingsResource as AsyncDrawingsResource
    from .drawings import DrawingsResource as DrawingsResource
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        .drawings AsyncDrawingsResource DrawingsResource
        """,
    )
