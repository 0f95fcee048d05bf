# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
from datetime import date, datetime
from typing import Literal, TypeAlias

from pydantic import Field

from .._runtime.model import Model
from .._runtime.publish import publish

Colour: TypeAlias = Literal["red", "green", "light-blue"] | str
"""Colour of a lamp."""


class Lamp(Model):
    """`Lamp` of the API."""

    id: str
    colour: Colour
    level: Literal[0, 50, 100]
    mode: Literal["on", "off"] | str
    version: Literal["v2"]
    changed_at: datetime = Field(alias="changedAt")
    installed_on: date | None = Field(alias="installedOn")


__all__ = ["Colour", "Lamp"]
publish(__name__, __all__)
