# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The types of the NamesHardOnes API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from ._error import *
    from ._error_param import *
    from ._names_hard_ones_list import *
    from ._trip_details import *
    from ._trip_details_response import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        ._error Error
        ._error_param ErrorParam
        ._names_hard_ones_list NamesHardOnesList
        ._trip_details TripDetails
        ._trip_details_response TripDetailsResponse
        """,
    )
