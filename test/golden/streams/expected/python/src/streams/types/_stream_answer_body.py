# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
from typing_extensions import Required, TypedDict

from .._runtime.publish import publish


class StreamAnswerBody(TypedDict, total=False):
    """`StreamAnswerBody` of the API."""

    prompt: Required[str]


__all__ = ["StreamAnswerBody"]
publish(__name__, __all__)
