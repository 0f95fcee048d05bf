# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from .._runtime.model import Model
from .._runtime.publish import publish


class TripDetails(Model):
    """`TripDetails` of the API."""

    name: str | None = None


__all__ = ["TripDetails"]
publish(__name__, __all__)
