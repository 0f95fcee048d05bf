from .._runtime.model import Model, publish


class Completion(Model):
    """A whole answer."""

    text: str
    """The answer."""


publish(__name__, Completion)
