# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing_extensions import Required, TypedDict

from .._runtime.publish import publish


class CreateUserBody(TypedDict, total=False):
    """`CreateUserBody` of the API."""

    email: Required[str]
    name: Required[str]


__all__ = ["CreateUserBody"]
publish(__name__, __all__)
