# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
from typing_extensions import Required, TypedDict

from .._runtime.publish import publish


class PictureSignParamsBody(TypedDict, total=False):
    """The body of `pictures.sign`."""

    expires: Required[int]
    reason: str


__all__ = ["PictureSignParamsBody"]
publish(__name__, __all__)
