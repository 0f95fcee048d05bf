# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from .._runtime.model import Model
from .._runtime.publish import publish


class Answer(Model):
    """`Answer` of the API."""

    id: str
    text: str


class Delta(Model):
    """`Delta` of the API."""

    text: str


__all__ = ["Answer", "Delta"]
publish(__name__, __all__)
