from typing import Literal

from typing_extensions import Required, TypedDict

from .._runtime.publish import publish
from .._runtime.wire import wire_names


class BatchCreateParamsPhaseValidation(TypedDict, total=False):
    """When the output of a phase is good enough."""

    enabled: Required[bool]
    """Whether outputs are scored."""
    min_score: float
    """The lowest score that passes."""


class BatchCreateParamsPhase(TypedDict, total=False):
    """One step of the work on every item."""

    name: Required[str]
    """Shown in the results."""
    task_type: Literal["summary", "translation"]
    """What the phase does."""
    validation: BatchCreateParamsPhaseValidation
    """When the output is good enough."""


wire_names(BatchCreateParamsPhaseValidation, {"min_score": "minScore"})
wire_names(
    BatchCreateParamsPhase,
    {"task_type": "taskType"},
    nested={"validation": lambda: (BatchCreateParamsPhaseValidation,)},
)
__all__ = ["BatchCreateParamsPhase", "BatchCreateParamsPhaseValidation"]
publish(__name__, __all__)
