# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
from .._runtime.model import Model
from .._runtime.publish import publish
from ._picture import Picture


class UploadManyPictureResponse(Model):
    """`UploadManyPictureResponse` of the API."""

    pictures: list[Picture]


__all__ = ["UploadManyPictureResponse"]
publish(__name__, __all__)
