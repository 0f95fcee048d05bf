# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
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
