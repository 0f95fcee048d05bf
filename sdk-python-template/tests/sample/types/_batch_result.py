from pydantic import Field

from .._runtime.model import Model
from .._runtime.publish import publish


class BatchResult(Model):
    """What became of one item."""

    item_index: int = Field(alias="itemIndex")
    """The item's place in the batch."""
    output: str | None = None
    """The text, once there is one."""


__all__ = ["BatchResult"]
publish(__name__, __all__)
