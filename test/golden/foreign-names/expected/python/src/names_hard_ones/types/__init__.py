# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
"""The types of the NamesHardOnes API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from ._error import Error as Error
    from ._error_param import ErrorParam as ErrorParam
    from ._names_hard_ones_list import NamesHardOnesList as NamesHardOnesList
    from ._trip_details import TripDetails as TripDetails
    from ._trip_details_response import TripDetailsResponse as TripDetailsResponse

__all__ = ["Error", "ErrorParam", "NamesHardOnesList", "TripDetails", "TripDetailsResponse"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            "._error": ["Error"],
            "._error_param": ["ErrorParam"],
            "._names_hard_ones_list": ["NamesHardOnesList"],
            "._trip_details": ["TripDetails"],
            "._trip_details_response": ["TripDetailsResponse"],
        },
    )
