from .._runtime.model import Model
from .._runtime.publish import publish
from ._batch_job import BatchJob


class BatchSummary(Model):
    """What all jobs cost together."""

    cost: float
    """US dollars."""


class BatchJobPage(Model):
    """A page of jobs."""

    data: list[BatchJob]
    """The jobs of this page."""
    total: int
    """How many jobs there are."""
    summary: BatchSummary
    """What all jobs cost together."""


__all__ = ["BatchJobPage", "BatchSummary"]
publish(__name__, __all__)
