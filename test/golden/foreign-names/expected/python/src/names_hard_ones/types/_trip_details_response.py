# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from datetime import datetime

from pydantic import Field

from .._runtime.model import Model
from .._runtime.publish import publish


class TripDetailsResponse(Model):
    """`trip-details` of the API."""

    starttime: datetime | None = Field(default=None, alias="startTime")
    start_time: str | None = Field(default=None, alias="StartTime")


__all__ = ["TripDetailsResponse"]
publish(__name__, __all__)
