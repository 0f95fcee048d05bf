from typing import Literal

from .._runtime.model import Model
from .._runtime.publish import publish


class HealthCheckResponse(Model):
    """Whether the service is up."""

    status: Literal["ok", "degraded"] | str
    """The state of the service."""


__all__ = ["HealthCheckResponse"]
publish(__name__, __all__)
