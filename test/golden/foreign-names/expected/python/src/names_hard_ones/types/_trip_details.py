# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
from .._runtime.model import Model
from .._runtime.publish import publish


class TripDetails(Model):
    """`TripDetails` of the API."""

    name: str | None = None


__all__ = ["TripDetails"]
publish(__name__, __all__)
