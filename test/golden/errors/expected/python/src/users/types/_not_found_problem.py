# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing import Literal

from .._runtime.model import Model
from .._runtime.publish import publish


class NotFoundProblem(Model):
    """There is no such user."""

    type: str
    """URI reference that names the kind of problem; `about:blank` when the code says it all."""
    title: str
    """Short summary of the kind of problem."""
    status: Literal[404]
    """HTTP status of the response."""
    detail: str | None = None
    """What went wrong this time, for a person to read."""
    instance: str | None = None
    """URI reference of this occurrence."""
    code: Literal["not_found"]
    """Stable code of the problem, for a program to read."""


__all__ = ["NotFoundProblem"]
publish(__name__, __all__)
