# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
from .._runtime.model import Model, publish


class Answer(Model):
    """`Answer` of the API."""

    id: str
    text: str


class Delta(Model):
    """`Delta` of the API."""

    text: str


publish(__name__, Answer, Delta)
