from .._runtime.model import Model, publish


class CompletionChunk(Model):
    """A piece of an answer."""

    delta: str
    """The text to append."""


publish(__name__, CompletionChunk)
