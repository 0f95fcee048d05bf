from .._runtime.model import Model
from .._runtime.publish import publish


class CompletionChunk(Model):
    """A piece of an answer."""

    delta: str
    """The text to append."""


__all__ = ["CompletionChunk"]
publish(__name__, __all__)
