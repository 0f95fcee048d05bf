# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
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
