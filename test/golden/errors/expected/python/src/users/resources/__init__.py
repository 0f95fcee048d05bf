# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resources of the Users API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .users import AsyncUsersResource as AsyncUsersResource
    from .users import UsersResource as UsersResource

__all__ = ["AsyncUsersResource", "UsersResource"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {".users": ["AsyncUsersResource", "UsersResource"]},
    )
