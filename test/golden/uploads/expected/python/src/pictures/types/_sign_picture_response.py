# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from .._runtime.model import Model
from .._runtime.publish import publish


class SignPictureResponse(Model):
    """`SignPictureResponse` of the API."""

    url: str


__all__ = ["SignPictureResponse"]
publish(__name__, __all__)
