# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resources of the Library API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .books import AsyncBooks as AsyncBooks
    from .books import Books as Books
    from .loans import AsyncLoans as AsyncLoans
    from .loans import Loans as Loans
    from .shelves import AsyncShelves as AsyncShelves
    from .shelves import Shelves as Shelves
    from .visits import AsyncVisits as AsyncVisits
    from .visits import Visits as Visits
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        .books AsyncBooks Books
        .loans AsyncLoans Loans
        .shelves AsyncShelves Shelves
        .visits AsyncVisits Visits
        """,
    )
