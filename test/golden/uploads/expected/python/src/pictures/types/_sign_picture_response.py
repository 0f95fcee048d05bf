# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
from .._runtime.model import Model, publish


class SignPictureResponse(Model):
    """`SignPictureResponse` of the API."""

    url: str


publish(__name__, SignPictureResponse)
