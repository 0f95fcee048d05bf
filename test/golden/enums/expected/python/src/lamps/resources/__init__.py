# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resources of the Lamps API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .lamps import AsyncLampsResource as AsyncLampsResource
    from .lamps import LampsResource as LampsResource
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        .lamps AsyncLampsResource LampsResource
        """,
    )
