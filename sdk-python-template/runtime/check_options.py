"""Options of a client or of a call that no type checker looked at: each wrong one is one sentence."""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING

from .errors import ConfigurationError, InvalidArgumentError, SDKError
from .omit import Omit
from .options import RequestOptions, Timeout

if TYPE_CHECKING:
    from .config import GivenOptions


def check_options(given: GivenOptions) -> None:
    """Refuse options of another type than the one declared.

    Raises:
        ConfigurationError: An option cannot be used.
    """
    _check_timeout(given.timeout)
    _check("max_retries", given.max_retries, int, "a whole number")
    _check("base_url", given.base_url, str, "a text")
    for name, url in given.service_urls.items():
        _check(f"base URL of {name}", url, str, "a text")
    _check("default_headers", given.default_headers, Mapping, "a mapping of names to texts")
    _check("default_query", given.default_query, Mapping, "a mapping of names to values")
    _check("middleware", given.middleware, Sequence, "a list of functions")
    _check("outer_middleware", given.outer_middleware, Sequence, "a list of functions")
    _check("logger", given.logger, logging.Logger, "a logging.Logger")
    _check("strict", given.strict, bool, "True or False")


def check_call_options(options: RequestOptions) -> None:
    """Refuse options of one call that are of another type than the one declared.

    Raises:
        InvalidArgumentError: An option cannot be used.
    """
    kind = InvalidArgumentError
    _check_timeout(options.timeout, kind)
    _check("max_retries", options.max_retries, int, "a whole number", kind)
    if isinstance(options.max_retries, int) and options.max_retries < 0:
        raise kind("`max_retries` must not be negative")
    _check("extra_headers", options.extra_headers, Mapping, "a mapping of names to texts", kind)
    _check("extra_query", options.extra_query, Mapping, "a mapping of names to values", kind)
    _check("base_url", options.base_url, str, "a text", kind)
    _check("idempotency_key", options.idempotency_key, str, "a text", kind)
    _check("content_type", options.content_type, str, "a text", kind)
    _check("prefetch", options.prefetch, bool, "True or False", kind)


def check_http_client(given: object, kind: type[object]) -> None:
    """Refuse a client of another HTTP library, or of the other colour.

    Raises:
        ConfigurationError: It is no instance of the class.
    """
    _check("http_client", given, kind, f"an instance of {kind.__module__}.{kind.__qualname__}")


def _check(
    name: str, value: object, kind: type[object], wanted: str, error: type[SDKError] = ConfigurationError
) -> None:
    if value is None or isinstance(value, (Omit, kind)):
        return
    raise error(f"`{name}` must be {wanted}, not {_described(value)}")


def _check_timeout(value: object, error: type[SDKError] = ConfigurationError) -> None:
    limits = [("timeout", value)]
    if isinstance(value, Timeout):
        limits = [(f"timeout.{field.name}", getattr(value, field.name)) for field in fields(value)]
    for name, limit in limits:
        if limit is None or isinstance(limit, Omit):
            continue
        if isinstance(limit, bool) or not isinstance(limit, (int, float)):
            wanted = "seconds or a `Timeout`" if limit is value else "seconds"
            raise error(f"`{name}` must be {wanted}, not {_described(limit)}")
        if math.isnan(limit) or limit < 0:
            raise error(f"`{name}` must not be negative")


# Only the type: the value may be a secret at the wrong place.
def _described(value: object) -> str:
    return f"a value of type {type(value).__name__}"
