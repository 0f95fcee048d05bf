# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing_extensions import Required, TypedDict

from .._runtime.files import FileTypes
from .._runtime.publish import publish


class PictureUploadParamsCrop(TypedDict, total=False):
    """The member `crop` of `PictureUploadParamsBody`."""

    width: Required[int]
    height: Required[int]


class PictureUploadParamsBody(TypedDict, total=False):
    """The body of `pictures.upload`."""

    file: Required[FileTypes]
    caption: str
    crop: PictureUploadParamsCrop


__all__ = ["PictureUploadParamsBody", "PictureUploadParamsCrop"]
publish(__name__, __all__)
