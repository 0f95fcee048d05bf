# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resources of the NamesHardOnes API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .class_resource import AsyncClass as AsyncClass
    from .class_resource import Class as Class
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        .class_resource AsyncClass Class
        """,
    )
