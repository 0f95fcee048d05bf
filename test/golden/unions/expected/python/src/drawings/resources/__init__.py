# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resources of the Drawings API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .drawings import AsyncDrawingsResource as AsyncDrawingsResource
    from .drawings import DrawingsResource as DrawingsResource

__all__ = ["AsyncDrawingsResource", "DrawingsResource"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {".drawings": ["AsyncDrawingsResource", "DrawingsResource"]},
    )
