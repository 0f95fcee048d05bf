"""From an error answer to the error that is raised."""

from __future__ import annotations

from typing import Any, cast

from pydantic_core import from_json

from .decode import Decoder
from .errors import APIStatusError, DecodeError, class_of_status
from .operation import DeclaredError, Operation

_DECODERS: dict[DeclaredError, Decoder[Any]] = {}


def build_status_error(
    operation: Operation, status: int, reason: str, headers: dict[str, str], content: bytes, kept: int | None = None
) -> APIStatusError:
    """Give the error of an answer: the declared class for its status and code, else the class of the status.

    Args:
        operation: What was called.
        status: Status of the answer.
        reason: Its words, for an answer that has none of its own.
        headers: Those that the error may keep.
        content: The body.
        kept: Bytes of the body that the error keeps; of a longer one the beginning, as text.
    """
    data = _json(content)
    declared = _match(operation.errors, status, data)
    kind = (declared and declared.error) or class_of_status(status)
    code = _code(declared, data)
    detail = _detail(data) or (content[:200].decode(errors="replace") if data is None else "") or reason
    error = kind(f"{status} {code}: {detail}" if code else f"{status} {detail}".rstrip())
    error.status = status
    error.headers = headers
    error.code = code
    is_long = kept is not None and len(content) > kept
    error.body = content[:kept].decode(errors="replace") if is_long else _body(declared, data, content)
    return error


def _json(content: bytes) -> Any:
    try:
        return from_json(content, allow_inf_nan=False) if content else None
    except ValueError:
        return None


def _match(errors: tuple[DeclaredError, ...], status: int, data: Any) -> DeclaredError | None:
    exact = [error for error in errors if error.status == str(status)]
    for error in exact:
        if error.code is not None and _at(data, error.code_path) == error.code:
            return error
    for wanted in (str(status), f"{status // 100}XX", "default"):
        for error in errors:
            if error.status.upper() == wanted.upper() and error.code is None:
                return error
    # The only declared code of a status is that status's class, whatever the code of the answer.
    return next((error for error in exact if error.error is class_of_status(status)), None)


def _at(data: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        data = cast("dict[str, Any]", data).get(name) if isinstance(data, dict) else None
    return data


def _code(declared: DeclaredError | None, data: Any) -> str | None:
    paths = ((declared.code_path,) if declared else ()) + (("code",), ("error", "code"))
    found = (_at(data, path) for path in paths)
    return next((code for code in found if isinstance(code, str) and code), None)


def _detail(data: Any) -> str:
    """Give the sentence of an error body, in the usual spellings (RFC 9457 among them)."""
    if isinstance(data, str):
        return data[:500]
    for path in (("detail",), ("title",), ("message",), ("error", "message"), ("error",)):
        found = _at(data, path)
        if isinstance(found, str) and found:
            return found[:500]
    return ""


def _body(declared: DeclaredError | None, data: Any, content: bytes) -> Any:
    if data is None:
        return content.decode(errors="replace") if content and content.strip() != b"null" else None
    if declared is None or declared.body is None:
        return data
    decoder = _DECODERS.get(declared) or _DECODERS.setdefault(declared, Decoder[Any](declared.body))
    # With another code than the declared one the body may be anything: typed only where it fits.
    is_other = declared.code is not None and _at(data, declared.code_path) != declared.code
    try:
        return decoder.decode(content, strict=is_other)
    except DecodeError:
        return data
