# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The types of the Lamps API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from ._lamp import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        ._lamp Colour Lamp
        """,
    )
