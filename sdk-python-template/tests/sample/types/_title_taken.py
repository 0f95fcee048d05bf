from .._runtime.model import Model
from .._runtime.publish import publish


class TitleTaken(Model):
    """Another conversation has this title."""

    title: str
    """The problem in a few words."""
    status: int
    """The status code."""
    code: str
    """The code that programs look at."""
    taken: str
    """The title that is taken."""


__all__ = ["TitleTaken"]
publish(__name__, __all__)
