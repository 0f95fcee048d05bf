# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing import Literal

from .._runtime.model import Model
from .._runtime.publish import publish


class CreateUserResponse(Model):
    """`CreateUserResponse` of the API."""

    id: str


class EmailTakenProblem(Model):
    """The address has an owner."""

    type: str
    """URI reference that names the kind of problem; `about:blank` when the code says it all."""
    title: str
    """Short summary of the kind of problem."""
    status: Literal[409]
    """HTTP status of the response."""
    detail: str | None = None
    """What went wrong this time, for a person to read."""
    instance: str | None = None
    """URI reference of this occurrence."""
    code: Literal["email_taken"]
    """Stable code of the problem, for a program to read."""
    email: str


class NameTakenProblem(Model):
    """The name has an owner."""

    type: str
    """URI reference that names the kind of problem; `about:blank` when the code says it all."""
    title: str
    """Short summary of the kind of problem."""
    status: Literal[409]
    """HTTP status of the response."""
    detail: str | None = None
    """What went wrong this time, for a person to read."""
    instance: str | None = None
    """URI reference of this occurrence."""
    code: Literal["name_taken"]
    """Stable code of the problem, for a program to read."""
    suggestions: list[str]


__all__ = ["CreateUserResponse", "EmailTakenProblem", "NameTakenProblem"]
publish(__name__, __all__)
