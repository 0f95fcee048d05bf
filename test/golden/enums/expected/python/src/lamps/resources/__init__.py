# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resources of the Lamps API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .lamps import AsyncLampsResource as AsyncLampsResource
    from .lamps import LampsResource as LampsResource

__all__ = ["AsyncLampsResource", "LampsResource"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {".lamps": ["AsyncLampsResource", "LampsResource"]},
    )
