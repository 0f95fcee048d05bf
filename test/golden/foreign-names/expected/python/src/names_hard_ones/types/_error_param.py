# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from typing_extensions import TypedDict

from .._runtime.publish import publish
from .._runtime.wire import wire_names


class ErrorParam(TypedDict, total=False):
    """`Error` as requests send it."""

    plus_1: int
    minus_1: int
    proto: str
    model_config_: str
    constructor: str | None
    none: str


wire_names(
    ErrorParam, {"plus_1": "+1", "minus_1": "-1", "proto": "__proto__", "model_config_": "model_config", "none": "None"}
)
__all__ = ["ErrorParam"]
publish(__name__, __all__)
