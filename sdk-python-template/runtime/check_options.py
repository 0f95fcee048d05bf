"""Options of a client that no type checker looked at: each wrong one is one sentence."""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .errors import ConfigurationError
from .omit import Omit
from .options import Timeout

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
    _check("logger", given.logger, logging.Logger, "a logging.Logger")
    _check("strict", given.strict, bool, "True or False")


def check_http_client(given: object, kind: type[object]) -> None:
    """Refuse a client of another HTTP library, or of the other colour.

    Raises:
        ConfigurationError: It is no instance of the class.
    """
    _check("http_client", given, kind, f"an instance of {kind.__module__}.{kind.__qualname__}")


def _check(name: str, value: object, kind: type[object], wanted: str) -> None:
    if value is None or isinstance(value, (Omit, kind)):
        return
    raise ConfigurationError(f"`{name}` must be {wanted}, not {_described(value)}")


def _check_timeout(value: object) -> None:
    if value is None or isinstance(value, (Omit, Timeout)):
        return
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ConfigurationError(f"`timeout` must be seconds or a `Timeout`, not {_described(value)}")
    if math.isnan(value) or value < 0:
        raise ConfigurationError("`timeout` must not be negative")


# Only the type: the value may be a secret at the wrong place.
def _described(value: object) -> str:
    return f"a value of type {type(value).__name__}"
