"""From an operation and its arguments to a request without credentials; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, cast
from urllib.parse import quote

from .config import ClientConfig
from .encode.body import EncodedBody
from .encode.json_text import encode_json
from .encode.percent import percent_encode, percent_encode_reserved
from .encode.styles import Encode, Pair, write_pairs, write_simple
from .errors import InvalidArgumentError
from .headers import check_header
from .omit import Omit, omit
from .operation import IdempotencyKey, Operation, Param
from .options import RequestOptions
from .urls import check_base_url

_NONE: Mapping[str, object] = {}
_DEFAULT = Param()
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_ENCODED_CONTROL = re.compile(r"%(?:[01]|7F)")
_TEMPLATE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Arguments:
    """The arguments of a call by place and wire name."""

    path: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    query: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    headers: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    cookies: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    body: object = field(default=omit, repr=False)


@dataclass(frozen=True)
class Prepared:
    """A request that lacks only credentials and what differs between attempts."""

    method: str
    url: str
    """Without query."""

    query: tuple[Pair, ...] = field(repr=False)
    """Encoded pairs."""

    headers: dict[str, str] = field(repr=False)
    cookies: tuple[Pair, ...] = field(repr=False)
    body: EncodedBody | None = field(repr=False)
    has_key: bool
    """Whether it carries an idempotency key."""

    base: str
    """The base URL, which `url` begins with."""

    left_out: frozenset[str] = frozenset()
    """Headers that the caller does not want, in lower case; like `headers`."""


def prepare(config: ClientConfig, operation: Operation, arguments: Arguments, options: RequestOptions) -> Prepared:
    """Give the request of a call.

    Raises:
        InvalidArgumentError: An argument cannot be sent.
        ConfigurationError: There is no base URL.
    """
    base = _base_url(config, operation, options)
    left_out: set[str] = set()
    headers = _headers(config, operation, arguments.headers, options, left_out)
    body = _body(config, operation, arguments.body, options)
    if body is not None and "content-type" not in left_out:
        headers.setdefault("content-type", body.content_type)
    key = _idempotency_key(config, operation, headers, options)
    # A link names the defaults itself, where it wants them.
    defaults = config.default_query if operation.encoded_query is None else _NONE
    query = {**defaults, **arguments.query, **(options.extra_query or _NONE)}
    return Prepared(
        operation.method,
        base + write_path(operation, arguments.path),
        tuple(write_query(operation, query)),
        headers,
        tuple(_cookies(operation, arguments.cookies)),
        body,
        key is not None,
        base,
        frozenset(left_out),
    )


def _base_url(config: ClientConfig, operation: Operation, options: RequestOptions) -> str:
    if options.base_url is not None:
        return check_base_url(options.base_url, "`base_url`", config.allow_insecure)
    own = operation.servers[0] if operation.servers else None
    found = config.urls.resolve(config.spec, operation.service, own)
    return check_base_url(found, "The base URL", config.allow_insecure)


@lru_cache(maxsize=10000)
def _template(path: str) -> tuple[str, ...]:
    """Split into literal text, parameter name, literal text …; what a URL cannot hold is encoded."""
    pieces = _TEMPLATE.split(path)
    return tuple(piece if index % 2 else quote(piece, safe="/:@!$&'()*+,;=~%") for index, piece in enumerate(pieces))


def write_path(operation: Operation, values: Mapping[str, object]) -> str:
    """Fill the template.

    Raises:
        InvalidArgumentError: A value is missing, empty, a dot segment or has control characters.
    """
    pieces = _template(operation.path)
    if len(pieces) == 1:
        return pieces[0]
    filled = [_path_value(operation, piece, values) if index % 2 else piece for index, piece in enumerate(pieces)]
    path = "".join(filled)
    if any(segment in (".", "..") for segment in path.split("/")):
        raise InvalidArgumentError(f"The path values make a dot segment of {operation.path}")
    if _ENCODED_CONTROL.search(path):
        raise InvalidArgumentError(f"A value in {operation.path} has control characters")
    return path


def _path_value(operation: Operation, name: str, values: Mapping[str, object]) -> str:
    value = values.get(name)
    if value is None or value is omit:
        raise InvalidArgumentError(f"Expected a value for `{_argument(name)}` but received None")
    how = operation.params.get(f"path:{name}", _DEFAULT)
    encode = percent_encode_reserved if how.allow_reserved else percent_encode
    if how.media_type is not None:
        return encode(_document(value, how.media_type))
    if isinstance(value, str) and (value in ("", ".", "..") or _CONTROL.search(value)):
        wanted = "non-empty value" if value == "" else "value without dot segments and control characters"
        raise InvalidArgumentError(f"Expected a {wanted} for `{_argument(name)}` but received {value!r}")
    text = write_simple(name, value, how.style or "simple", bool(how.explode), encode)
    if not text:
        raise InvalidArgumentError(f"Expected a non-empty value for `{_argument(name)}` but received {value!r}")
    return text


def _argument(name: str) -> str:
    """Give the argument of a path parameter as callers know it."""
    return re.sub(r"\W+|(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def write_query(operation: Operation, values: Mapping[str, object]) -> Sequence[Pair]:
    """Write the query as encoded pairs: what the path key fixes, then the arguments in their order."""
    pairs = [(percent_encode(name), percent_encode(value)) for name, value in operation.fixed_query]
    if operation.encoded_query:
        name, _, rest = operation.encoded_query.partition("=")
        pairs.append((name, rest))
    for name, value in values.items():
        if value is not omit:
            pairs += _query_parameter(operation, name, value)
    return pairs


def _query_parameter(operation: Operation, name: str, value: object) -> Sequence[Pair]:
    whole = operation.params.get(f"querystring:{name}")
    if whole is not None:
        return write_pairs(name, value, "form", True, percent_encode)
    how = operation.params.get(f"query:{name}", _DEFAULT)
    encode: Encode = percent_encode_reserved if how.allow_reserved else percent_encode
    if how.media_type is not None:
        return [(percent_encode(name), encode(_document(value, how.media_type)))]
    style = how.style or "form"
    explode = style == "form" if how.explode is None else how.explode
    return write_pairs(name, value, style, explode, encode, percent_encode)


def _cookies(operation: Operation, values: Mapping[str, object]) -> Sequence[Pair]:
    pairs: list[Pair] = []
    for name, value in values.items():
        if value is omit:
            continue
        how = operation.params.get(f"cookie:{name}", _DEFAULT)
        if how.media_type is not None:
            pairs.append((percent_encode(name), percent_encode(_document(value, how.media_type))))
        else:
            explode = True if how.explode is None else how.explode
            pairs += write_pairs(name, value, "form", explode, percent_encode)
    return pairs


def _document(value: object, media_type: str) -> str:
    return encode_json(value).decode() if "json" in media_type or not isinstance(value, str) else value


def _headers(
    config: ClientConfig,
    operation: Operation,
    values: Mapping[str, object],
    options: RequestOptions,
    left_out: set[str],
) -> dict[str, str]:
    """Give the headers by lower-case name, and note which the caller does not want."""
    encoding = "identity" if operation.stream is not None else "gzip, deflate"
    headers = {
        "accept": operation.accept,
        "accept-encoding": encoding,
        "user-agent": config.spec.user_agent,
    }
    if config.default_headers:
        _merge(headers, config.default_headers, left_out)
    if values:
        _merge(
            headers,
            {name: _header(operation, name, value) for name, value in values.items() if value is not omit},
            left_out,
        )
    if options.extra_headers:
        _merge(headers, options.extra_headers, left_out)
    return headers


def _header(operation: Operation, name: str, value: object) -> str:
    how = operation.params.get(f"header:{name}", _DEFAULT)
    if how.media_type is not None:
        return _document(value, how.media_type)
    return write_simple(name, value, "simple", bool(how.explode), str)


def _merge(headers: dict[str, str], added: Mapping[str, str | Omit], left_out: set[str]) -> None:
    """Put headers over those that are there, whatever their case."""
    for name, value in added.items():
        lower = name.lower()
        if isinstance(value, Omit):
            headers.pop(lower, None)
            left_out.add(lower)
        else:
            check_header(name, value)
            headers[lower] = value
            left_out.discard(lower)


def _idempotency_key(
    config: ClientConfig, operation: Operation, headers: dict[str, str], options: RequestOptions
) -> str | None:
    """Make the key once a call, so that every attempt carries the same (rule R6)."""
    declared = operation.idempotency
    if not isinstance(declared, IdempotencyKey):
        if options.idempotency_key is not None:
            raise InvalidArgumentError("The API names no header for `idempotency_key` here")
        return None
    given = headers.get(declared.header.lower())
    key = given or options.idempotency_key or (config.seams.uuid() if declared.auto else None)
    if key is not None and given is None:
        check_header(declared.header, key)
        headers[declared.header.lower()] = key
    return key


def _body(config: ClientConfig, operation: Operation, value: object, options: RequestOptions) -> EncodedBody | None:
    extra = options.extra_body
    if operation.body is None:
        if extra is not None:
            raise InvalidArgumentError("The operation has no body for `extra_body`")
        return None
    encoder = operation.body
    if options.content_type is not None:
        named = getattr(encoder, "named", None)
        if named is None:
            raise InvalidArgumentError(f"The body is {encoder.media_type}; `content_type` has nothing to choose")
        encoder = named(options.content_type)
    return encoder.encode(_with_extra(value, extra), config.seams.boundary)


def _with_extra(value: object, extra: object) -> object:
    if extra is None:
        return value
    if isinstance(extra, Mapping) and (value is omit or isinstance(value, Mapping)):
        return _merged(cast("Any", value), cast("Mapping[str, Any]", extra))
    return cast("Any", extra)


def _merged(value: object, extra: Mapping[str, Any]) -> dict[str, Any]:
    return dict(extra) if value is omit else {**cast("Mapping[str, Any]", value), **extra}


def with_argument(arguments: Arguments, place: str, name: str, value: object) -> Arguments:
    """Give the arguments with one of them changed, for the next page, or for the rest of a stream."""
    if place == "query":
        return replace(arguments, query={**arguments.query, name: value})
    if place == "header":
        return replace(arguments, headers={**arguments.headers, name: value})
    if place == "path":
        return replace(arguments, path={**arguments.path, name: value})
    if place == "cookie":
        return replace(arguments, cookies={**arguments.cookies, name: value})
    return replace(arguments, body=_merged(arguments.body, {name: value}))
