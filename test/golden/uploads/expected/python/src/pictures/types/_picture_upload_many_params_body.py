# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from collections.abc import Sequence

from typing_extensions import Required, TypedDict

from .._runtime.files import FileTypes
from .._runtime.publish import publish


class PictureUploadManyParamsBody(TypedDict, total=False):
    """The body of `pictures.upload_many`."""

    files: Required[Sequence[FileTypes]]


__all__ = ["PictureUploadManyParamsBody"]
publish(__name__, __all__)
