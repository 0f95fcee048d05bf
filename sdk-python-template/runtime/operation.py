"""What an emitted operation tells the runtime about itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from .encode.body import BodyEncoder
    from .errors import APIStatusError
    from .page_spec import Pagination
    from .stream_spec import StreamSpec

Style = Literal["simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"]


@dataclass(frozen=True)
class Param:
    """How one parameter is written, where that is not the default of its place."""

    style: Style | None = None
    """Default: `simple` in paths and headers, `form` in queries and cookies."""

    explode: bool | None = None
    """Default: true for `form` and `cookie`, else false."""

    allow_reserved: bool = False
    media_type: str | None = None
    """Set when the value is written as a document of this media type."""


@dataclass(frozen=True)
class ArgumentRef:
    """An argument by its place in the request and its name on the wire."""

    place: Literal["query", "body", "header"]
    name: str


@dataclass(frozen=True)
class IdempotencyKey:
    """The header that makes a repeat harmless (rule R6)."""

    header: str
    auto: bool = True
    """Whether a key is made when the caller gives none."""


@dataclass(frozen=True)
class RetryRule:
    """What the contract says of retries."""

    statuses: tuple[int, ...] | None = None
    max: int | None = None
    """Retries, unless the caller gives a number."""

    max_elapsed: float | None = None
    """Seconds from the first attempt after which nothing is retried."""


@dataclass(frozen=True)
class Hedge:
    """A second request is sent while the first is slow (rule R17)."""

    after: float | None = None
    """Seconds until then; None: what `percent` of the latest answers took."""

    percent: float = 95.0


@dataclass(frozen=True)
class DeclaredError:
    """An error that the contract declares."""

    status: str
    """An exact status, a range such as `4XX`, or `default`."""

    error: type[APIStatusError] | None = None
    """The class that is raised; None for the class of the status."""

    code: str | None = None
    """The code that tells this error from others with the same status."""

    code_path: tuple[str, ...] = ("code",)
    """Where the code stands in the body."""

    body: Callable[[], Any] | None = None
    """Gives the type of the body."""


@dataclass(frozen=True, eq=False)
class Operation:
    """One operation of the API. Compared by identity, so that what is computed from it can be kept."""

    method: str
    path: str
    """Template such as `/users/{id}`, without query."""

    service: str | None = None
    security: tuple[tuple[str, ...], ...] | None = None
    """Alternatives, each a set of scheme ids that are given together; none of them: public. None: the client's."""

    params: Mapping[str, Param] = field(default_factory=dict[str, Param])
    """By place and wire name: `query:status`."""

    fixed_query: tuple[tuple[str, str], ...] = ()
    """Query parameters that are always sent."""

    encoded_query: str | None = None
    """The whole query of a next page, as it stands in its URL; None where the page is no link."""

    body: BodyEncoder | None = None
    accept: str = "application/json"
    idempotency: IdempotencyKey | Literal["safe"] | None = None
    retry: RetryRule | None = None
    hedge: Hedge | None = None
    timeout: float | None = None
    """Seconds for the whole call, when the contract raises it."""

    page: Pagination | None = None
    stream: StreamSpec | None = None
    errors: tuple[DeclaredError, ...] = ()
    servers: tuple[str, ...] = ()
    """Base URLs of this operation, when they are not those of the API."""
