# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from .._runtime.model import Model
from .._runtime.publish import publish
from ._picture import Picture


class UploadManyPictureResponse(Model):
    """`UploadManyPictureResponse` of the API."""

    pictures: list[Picture]


__all__ = ["UploadManyPictureResponse"]
publish(__name__, __all__)
