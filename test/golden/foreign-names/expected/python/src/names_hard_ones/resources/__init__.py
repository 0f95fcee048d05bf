# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resources of the NamesHardOnes API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .class_resource import AsyncClass as AsyncClass
    from .class_resource import Class as Class

__all__ = ["AsyncClass", "Class"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {".class_resource": ["AsyncClass", "Class"]},
    )
