"""How the pages of an operation follow each other; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias, cast
from urllib.parse import urljoin, urlsplit

from .errors import DecodeError, PageError
from .model import member_of
from .operation import ArgumentRef, Operation
from .prepare import Arguments, with_argument

if TYPE_CHECKING:
    from .options import RequestOptions

MemberPath = tuple[str, ...]


@dataclass(frozen=True)
class CursorPagination:
    """Each page names the cursor of the next."""

    items: MemberPath
    position: ArgumentRef
    next: MemberPath | None = None
    """The cursor in the page."""

    next_from_item: MemberPath | None = None
    """The cursor in the page's last item."""

    has_more: MemberPath | None = None


@dataclass(frozen=True)
class OffsetPagination:
    """Pages begin after a number of items."""

    items: MemberPath
    position: ArgumentRef
    size: ArgumentRef | None = None
    total: MemberPath | None = None
    has_more: MemberPath | None = None


@dataclass(frozen=True)
class NumberPagination:
    """Pages are numbered."""

    items: MemberPath
    position: ArgumentRef
    size: ArgumentRef | None = None
    total: MemberPath | None = None
    total_pages: MemberPath | None = None
    has_more: MemberPath | None = None
    first: int = 1


@dataclass(frozen=True)
class LinkPagination:
    """Each page names the URL of the next."""

    items: MemberPath
    next: MemberPath | None = None
    """The URL in the page; None: in the header `Link` (RFC 8288)."""

    has_more: MemberPath | None = None


Pagination: TypeAlias = "CursorPagination | OffsetPagination | NumberPagination | LinkPagination"


@dataclass(frozen=True)
class PageView:
    """What the next page depends on."""

    operation: Operation
    arguments: Arguments
    envelope: Any
    link: str | None
    """The header `Link`."""

    url: str
    """Where the page came from, without its query."""


@dataclass(frozen=True)
class NextPage:
    """What to ask for the next page."""

    operation: Operation
    arguments: Arguments
    position: Any
    """Cursor, offset, number or URL, to see when one comes back."""

    base_url: str | None = None


def value_at(value: Any, path: MemberPath | None) -> Any:
    """Give a value inside a page by wire names; None when something is missing on the way."""
    if path is None:
        return None
    for name in path:
        value = member_of(value, name)
    return value


def items_of(view: PageView) -> list[Any]:
    """Give the items of a page; none when they are null or missing.

    Raises:
        DecodeError: They are no array.
    """
    page = view.operation.page
    found = value_at(view.envelope, page.items if page else ())
    if found is not None and not isinstance(found, list):
        raise DecodeError("The page has no list of items")
    return [] if found is None else list(cast("Iterable[Any]", found))


def next_page(view: PageView) -> NextPage | None:
    """Give what to ask for the next page, or None after the last. An empty page in the middle is not the last."""
    page = view.operation.page
    if page is None or value_at(view.envelope, page.has_more) is False:
        return None
    if isinstance(page, CursorPagination):
        return _next_cursor(view, page)
    if isinstance(page, OffsetPagination):
        return _next_offset(view, page)
    if isinstance(page, NumberPagination):
        return _next_number(view, page)
    return _next_link(view, page)


def _next_cursor(view: PageView, page: CursorPagination) -> NextPage | None:
    if page.next_from_item is not None:
        items = items_of(view)
        cursor = value_at(items[-1], page.next_from_item) if items else None
    else:
        cursor = value_at(view.envelope, page.next)
    is_cursor = isinstance(cursor, (str, int, float)) and not isinstance(cursor, bool) and cursor != ""
    return _moved(view, page.position, cursor) if is_cursor else None


def _next_offset(view: PageView, page: OffsetPagination) -> NextPage | None:
    count = len(items_of(view))
    start = _number(view.arguments, page.position) or 0
    offset = start + (count or _number(view.arguments, page.size) or 0)
    total = _count_at(view, page.total)
    is_more = _is_more(view, page.has_more, count) if total is None else offset < total
    return _moved(view, page.position, offset) if is_more and offset > start else None


def _next_number(view: PageView, page: NumberPagination) -> NextPage | None:
    given = _number(view.arguments, page.position)
    number = page.first if given is None else given
    pages, total = _count_at(view, page.total_pages), _count_at(view, page.total)
    size = _number(view.arguments, page.size)
    seen = number - page.first + 1
    if pages is not None:
        is_more = seen < pages
    elif total is not None and size is not None:
        is_more = seen * size < total
    else:
        is_more = _is_more(view, page.has_more, len(items_of(view)))
    return _moved(view, page.position, number + 1) if is_more else None


def _count_at(view: PageView, path: MemberPath | None) -> int | None:
    found = value_at(view.envelope, path)
    return found if isinstance(found, int) else None


def _is_more(view: PageView, has_more: MemberPath | None, count: int) -> bool:
    """Without a count: more when the server says so, or while items come."""
    return value_at(view.envelope, has_more) is True or count > 0


def _next_link(view: PageView, page: LinkPagination) -> NextPage | None:
    target = value_at(view.envelope, page.next) if page.next is not None else _link_header(view.link)
    if not isinstance(target, str) or not target:
        return None
    url = urlsplit(urljoin(view.url, target))
    if (url.scheme, url.netloc.lower()) != (urlsplit(view.url).scheme, urlsplit(view.url).netloc.lower()):
        raise PageError("The next page is at another origin, where no credential may be sent")
    path = url.path.replace("{", "%7B").replace("}", "%7D")
    # To the byte, since the server may have signed it.
    operation = replace(view.operation, path=path, fixed_query=(), encoded_query=url.query)
    arguments = replace(view.arguments, path={}, query={})
    position = f"{url.scheme}://{url.netloc}{path}" + (f"?{url.query}" if url.query else "")
    return NextPage(operation, arguments, position, f"{url.scheme}://{url.netloc}")


def _link_header(header: str | None) -> str | None:
    for found in re.finditer(r"<([^>]*)>([^<]*)", header or ""):
        if re.search(r';\s*rel\s*=\s*"?(?:[^";]*\s)?next(?:\s[^";]*)?"?\s*(?:[;,]|$)', found[2], re.IGNORECASE):
            return found[1]
    return None


def _moved(view: PageView, position: ArgumentRef, value: Any) -> NextPage:
    return NextPage(view.operation, with_argument(view.arguments, position.place, position.name, value), value)


def _number(arguments: Arguments, argument: ArgumentRef | None) -> int | None:
    value = None if argument is None else _argument(arguments, argument)
    return value if isinstance(value, int) else None


def _argument(arguments: Arguments, argument: ArgumentRef) -> Any:
    places: dict[str, Any] = {"query": arguments.query, "header": arguments.headers, "body": arguments.body}
    return member_of(places[argument.place], argument.name)


def position_of(view: PageView) -> Any:
    """Give the position that a page was asked for with: cursor, offset, number or URL; None for the first."""
    page = view.operation.page
    if page is None or isinstance(page, LinkPagination):
        query = view.operation.encoded_query
        return f"{view.url}?{query}" if query else view.url
    return _argument(view.arguments, page.position)


def options_of(following: NextPage, options: RequestOptions) -> RequestOptions:
    """Give the options of the next page: the caller's own, for every page."""
    if following.base_url is None:
        return options
    return replace(options, base_url=following.base_url, extra_query=None)


Items = Sequence[Any]
