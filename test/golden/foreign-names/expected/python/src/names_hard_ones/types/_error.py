# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from pydantic import Field

from .._runtime.model import Model
from .._runtime.publish import publish


class Error(Model):
    """Ends a comment: */ and a docstring: \"\"\"."""

    plus_1: int | None = Field(default=None, alias="+1")
    minus_1: int | None = Field(default=None, alias="-1")
    proto: str | None = Field(default=None, alias="__proto__")
    model_config_: str | None = Field(default=None, alias="model_config")
    constructor: str | None = None
    none: str | None = Field(default=None, alias="None")


__all__ = ["Error"]
publish(__name__, __all__)
