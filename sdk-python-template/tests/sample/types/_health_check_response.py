from typing import Literal

from .._runtime.model import Model, publish


class HealthCheckResponse(Model):
    """Whether the service is up."""

    status: Literal["ok", "degraded"] | str
    """The state of the service."""


publish(__name__, HealthCheckResponse)
