from datetime import datetime
from typing import Literal

from pydantic import Field

from .._runtime.model import Model
from .._runtime.publish import publish


class BatchJob(Model):
    """Work on many items."""

    id: str
    """Identifies the job."""
    status: Literal["PENDING", "RUNNING", "COMPLETED", "FAILED"] | str
    """How far the job is."""
    created_at: datetime = Field(alias="createdAt")
    """When the job was created."""
    total_items: int = Field(alias="totalItems")
    """How many items there are."""


__all__ = ["BatchJob"]
publish(__name__, __all__)
