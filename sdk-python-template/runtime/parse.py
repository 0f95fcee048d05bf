"""From a successful answer to what a method gives."""

from __future__ import annotations

import logging
import re
from typing import TypeVar, cast

from .decode import Decoder, without_mark
from .errors import APIResponseError, DecodeError, UnexpectedContentTypeError
from .flow import SHOWN_BYTES, Outcome
from .model import set_request_id

T = TypeVar("T")

_JSON = re.compile(r"(?:[\w.+-]+/(?:[\w.+-]+\+)?json|text/plain)?", re.IGNORECASE)
_PLAIN = re.compile(r"text/plain", re.IGNORECASE)
_EMPTY = frozenset({204, 205})


def parse_json(outcome: Outcome, decoder: Decoder[T], strict: bool, logger: logging.Logger) -> T:
    """Decode the body as JSON of a type; an answer that has none gives None.

    A missing content type is believed to be JSON, and so is plain text, which careless servers say.

    Raises:
        UnexpectedContentTypeError: It has another media type than JSON.
        DecodeError: It is no JSON, or, with `strict`, does not fit.
    """
    content = without_mark(outcome.content or b"")
    response = outcome.response
    if response.status_code in _EMPTY or (not content and response.headers.get("content-length") == "0"):
        return cast("T", None)
    media_type = response.headers.get("content-type", "")
    if not _JSON.fullmatch(media_type.partition(";")[0].strip()):
        raise unexpected_type(outcome, content, "JSON")
    try:
        value = decoder.decode(content, strict=strict, logger=logger)
    except DecodeError as error:
        if _PLAIN.match(media_type):
            raise unexpected_type(outcome, content, "JSON") from None
        raise on_outcome(outcome, error) from None
    set_request_id(value, outcome.meta.request_id)
    return value


def parse_text(outcome: Outcome) -> str:
    """Decode the body as text, in its declared charset."""
    content = without_mark(outcome.content or b"")
    charset = outcome.response.charset_encoding or "utf-8"
    try:
        return content.decode(charset, errors="replace")
    except LookupError:
        return content.decode(errors="replace")


def unexpected_type(outcome: Outcome, content: bytes, expected: str) -> APIResponseError:
    """Give the error for an answer of another media type than declared."""
    media_type = outcome.response.headers.get("content-type")
    error = UnexpectedContentTypeError(f"Expected {expected} but received {media_type or 'no content type'}")
    error.content_type = media_type
    error.body = content[:SHOWN_BYTES].decode(errors="replace")
    return on_outcome(outcome, error)


def on_outcome(outcome: Outcome, error: APIResponseError) -> APIResponseError:
    """Put what is known of the call on an error that was found when its answer was read."""
    error.status = outcome.response.status_code
    error.message = outcome.meta.describe(f"{error.status} {error.message}")
    error.args = (error.message,)
    return outcome.meta.on(error)
