# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resources of the Pictures API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .pictures import AsyncPicturesResource as AsyncPicturesResource
    from .pictures import PicturesResource as PicturesResource

__all__ = ["AsyncPicturesResource", "PicturesResource"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {".pictures": ["AsyncPicturesResource", "PicturesResource"]},
    )
