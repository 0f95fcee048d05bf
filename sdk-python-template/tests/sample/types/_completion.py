from .._runtime.model import Model
from .._runtime.publish import publish


class Completion(Model):
    """A whole answer."""

    text: str
    """The answer."""


__all__ = ["Completion"]
publish(__name__, __all__)
