# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing_extensions import Required, TypedDict

from .._runtime.publish import publish


class PictureSignParamsBody(TypedDict, total=False):
    """The body of `pictures.sign`."""

    expires: Required[int]
    reason: str


__all__ = ["PictureSignParamsBody"]
publish(__name__, __all__)
