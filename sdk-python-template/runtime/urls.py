"""Base URLs and redirects."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

from .errors import ConfigurationError
from .http import httpx

_FORBIDDEN = re.compile(r"[\s\\\x00-\x1f\x7f-\x9f\ufeff]")
_LOOPBACK = re.compile(r"localhost|.+\.localhost|::1|127(?:\.[0-9]+){3}")
_PORTS = {"http": 80, "https": 443}


@lru_cache(maxsize=1000)
def check_base_url(url: str, source: str, allow_insecure: bool) -> str:
    """Give a base URL in its normal form, without trailing slash.

    Args:
        url: The URL.
        source: The option or variable it comes from, for the message; the URL itself may hold a secret.
        allow_insecure: Whether plain http is allowed beyond this machine.

    Raises:
        ConfigurationError: It is no http or https URL, or has a user, query, fragment or control character.
    """
    if _FORBIDDEN.search(url):
        raise ConfigurationError(f"{source} must not contain spaces, backslashes or control characters")
    parts = _split(url, source)
    if parts.scheme not in _PORTS or not parts.hostname:
        raise ConfigurationError(f"{source} must be an absolute http or https URL")
    if "@" in parts.netloc:
        raise ConfigurationError(f"{source} must not contain a user or password")
    if "?" in url or "#" in url:
        raise ConfigurationError(f"{source} must not contain a query or fragment")
    if parts.scheme == "http" and not allow_insecure and not is_loopback(parts.hostname):
        raise ConfigurationError(f"{source} must use https; plain http is for loopback, or with `allow_insecure`")
    try:
        # As the library will have it in a request: host in ASCII, path encoded and without dot segments.
        plain = httpx.URL(url)
    except httpx.InvalidURL:
        raise ConfigurationError(f"{source} is not an absolute URL") from None
    return f"{plain.scheme}://{plain.netloc.decode('ascii')}{plain.raw_path.decode('ascii').rstrip('/')}"


def is_loopback(host: str) -> bool:
    """Tell whether a host, as a URL has it, never leaves the machine."""
    return _LOOPBACK.fullmatch(host) is not None


def _split(url: str, source: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise ConfigurationError(f"{source} is not an absolute URL") from None
    return parts


@lru_cache(maxsize=1000)
def origin_of(url: str) -> str:
    """Give scheme, host and port of a URL that was checked (RFC 6454)."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname}:{parts.port or _PORTS.get(parts.scheme)}"
