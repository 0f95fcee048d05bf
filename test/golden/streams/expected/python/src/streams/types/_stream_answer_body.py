# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing_extensions import Required, TypedDict

from .._runtime.publish import publish


class StreamAnswerBody(TypedDict, total=False):
    """`StreamAnswerBody` of the API."""

    prompt: Required[str]


__all__ = ["StreamAnswerBody"]
publish(__name__, __all__)
