# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing_extensions import Required, TypedDict

from .._runtime.publish import publish


class CreateAnswerBody(TypedDict, total=False):
    """`CreateAnswerBody` of the API."""

    prompt: Required[str]
    stream: bool


__all__ = ["CreateAnswerBody"]
publish(__name__, __all__)
