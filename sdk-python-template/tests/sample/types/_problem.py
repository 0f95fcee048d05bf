from pydantic import Field

from .._runtime.model import Model
from .._runtime.publish import publish


class Problem(Model):
    """A problem document (RFC 9457)."""

    type: str
    """Names the kind of problem."""
    title: str
    """The problem in a few words."""
    status: int
    """The status code."""
    code: str
    """The code that programs look at."""
    request_id: str | None = Field(default=None, alias="requestId")
    """Identifies the request."""


__all__ = ["Problem"]
publish(__name__, __all__)
