from pydantic import Field

from .._runtime.model import Model, publish


class BatchResult(Model):
    """What became of one item."""

    item_index: int = Field(alias="itemIndex")
    """The item's place in the batch."""

    output: str | None = None
    """The text, once there is one."""


publish(__name__, BatchResult)
