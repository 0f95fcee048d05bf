"""Percent-encoding (RFC 3986) and the encoding of forms (WHATWG URL)."""

from __future__ import annotations

from urllib.parse import quote

from ..errors import InvalidArgumentError

# `&`, `#`, `[` and `]` would change where the value ends or are not allowed in a query (RFC 3986, 3.4).
_RESERVED = ":/?@!$'()*+,;="


def percent_encode(text: str) -> str:
    """Encode everything but the unreserved characters of RFC 3986; a space is `%20`, never `+`.

    Raises:
        InvalidArgumentError: The text holds half of a surrogate pair.
    """
    return _quote(text, "")


def percent_encode_reserved(text: str) -> str:
    """Encode the same, but leave the reserved characters that a query may hold."""
    return _quote(text, _RESERVED)


def form_encode(text: str) -> str:
    """Encode for `application/x-www-form-urlencoded`: `*` stays, `~` does not, a space is `+`."""
    return _quote(text, "* ").replace("~", "%7E").replace(" ", "+")


def _quote(text: str, safe: str) -> str:
    try:
        return quote(text, safe=safe)
    except UnicodeEncodeError:
        raise InvalidArgumentError("Expected text that UTF-8 can hold but received a lone surrogate") from None
