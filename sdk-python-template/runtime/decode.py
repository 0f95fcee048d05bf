"""JSON bytes to values of a declared type, tolerant of what the type does not foresee."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeGuard, TypeVar, cast

from pydantic_core import ValidationError, from_json

from .errors import DecodeError

if TYPE_CHECKING:
    from pydantic_core import CoreSchema, SchemaValidator

    from .model import Model

T = TypeVar("T")

_RECHECK = 64
_LOCK = threading.RLock()
_LOGGED: set[tuple[str, str, str]] = set()
_LOG = logging.getLogger(__name__)


class Decoder(Generic[T]):
    """Decodes one type. Strict first, so that a payload that fits costs nothing more; then member by member."""

    def __init__(self, declare: Callable[[], Any]) -> None:
        """Make a decoder; the type is asked for, and its validator built, at the first use."""
        self._declare = declare
        self._strict: SchemaValidator | None = None
        self._lenient: SchemaValidator | None = None
        self._since_drift: int | None = None
        self._name = ""
        # Models refuse what is no number by themselves: looking for it takes a fifteenth of the time of a page.
        self._is_open = True

    def decode(self, payload: bytes | str, *, strict: bool = False, logger: logging.Logger | None = None) -> T:
        """Decode a payload.

        Args:
            payload: JSON, as UTF-8.
            strict: Whether a payload that does not fit raises instead of being kept as it is.
            logger: Where a payload that does not fit is told, once for each place.

        Raises:
            DecodeError: The payload is no JSON, or does not fit and `strict` is set.
        """
        validator = self._strict or self._build()
        if self._since_drift is not None and not strict and self._skip_strict():
            _refuse_no_numbers(payload)
            return self._decode_leniently(payload)
        if self._is_open:
            _refuse_no_numbers(payload)
        try:
            value = cast("T", validator.validate_json(payload))
        except ValidationError as error:
            _refuse_no_numbers(payload)
            faults = error.errors(include_url=False, include_context=False, include_input=False)
            if faults[0]["type"] == "json_invalid":
                raise DecodeError(f"The answer is not JSON: {faults[0]['msg']}") from None
            if strict:
                raise DecodeError(f"The answer is not a {self._name}: {_describe(faults[0])}") from None
            self._report(faults, logger or _LOG)
            self._since_drift = 0
            return self._decode_leniently(payload)
        self._since_drift = None
        return value

    def prepare(self) -> None:
        """Build the validator now."""
        if self._strict is None:
            self._build()

    def _skip_strict(self) -> bool:
        self._since_drift = (self._since_drift or 0) + 1
        return self._since_drift % _RECHECK != 0

    def _decode_leniently(self, payload: bytes | str) -> T:
        if self._lenient is None:
            from .lenient import build_lenient

            with _LOCK:
                self._lenient = self._lenient or build_lenient(_schema_of(self._declare()))
        if self._lenient is None:
            return cast("T", _construct(self._declare(), from_json(payload)))
        try:
            return cast("T", self._lenient.validate_json(payload))
        except ValidationError as error:
            raise DecodeError(f"The answer is not JSON: {error.errors()[0]['msg']}") from None

    def _build(self) -> SchemaValidator:
        with _LOCK:
            if self._strict is None:
                kind = self._declare()
                self._name = getattr(kind, "__name__", None) or str(kind)
                self._is_open = not _is_model(kind)
                self._strict = _validator_of(kind)
            return self._strict

    def _report(self, faults: list[Any], logger: logging.Logger) -> None:
        for fault in faults:
            path = ".".join("*" if isinstance(step, int) else str(step) for step in fault["loc"])
            key = (self._name, path, str(fault["type"]))
            if key not in _LOGGED:
                _LOGGED.add(key)
                logger.warning("An answer does not fit %s at `%s`: %s; kept as it came", self._name, path, fault["msg"])


_DECODERS: dict[Any, Decoder[Any]] = {}


def decoder_of(kind: type[T] | Decoder[T]) -> Decoder[T]:
    """Give the decoder of a type, always the same one."""
    if isinstance(kind, Decoder):
        return kind
    found = _DECODERS.get(kind)
    if found is None:
        found = _DECODERS.setdefault(kind, Decoder[T](lambda: kind))
    return found


def without_mark(content: bytes) -> bytes:
    """Take the mark of its byte order off a text in UTF-8."""
    return content[3:] if content.startswith(b"\xef\xbb\xbf") else content


def _refuse_no_numbers(payload: bytes | str) -> None:
    """Refuse the names of what is no number, which the decoder takes outside of texts though JSON has none."""
    content = payload.encode() if isinstance(payload, str) else payload
    if b"NaN" not in content and b"Infinity" not in content:
        return
    try:
        from_json(content, allow_inf_nan=False)
    except ValueError as error:
        raise DecodeError(f"The answer is not JSON: {error}") from None


def _validator_of(kind: Any) -> SchemaValidator:
    if _is_model(kind):
        if not kind.__pydantic_complete__:
            kind.model_rebuild()
        return cast("SchemaValidator", kind.__pydantic_validator__)
    from pydantic import TypeAdapter

    return cast("SchemaValidator", TypeAdapter[Any](kind).validator)


def _is_model(kind: Any) -> TypeGuard[type[Model]]:
    # Imported by whoever has a model: the base class alone makes pydantic load what fields need.
    from .model import Model

    return isinstance(kind, type) and issubclass(kind, Model)


def _schema_of(kind: Any) -> CoreSchema:
    from pydantic import TypeAdapter

    return TypeAdapter[Any](kind).core_schema


def _construct(kind: Any, data: Any) -> Any:
    """Make what can be made where pydantic's schemas are no longer those that this version knows."""
    if _is_model(kind) and isinstance(data, dict):
        return kind.model_construct(**cast("dict[str, Any]", data))
    return data


def _describe(fault: Any) -> str:
    return f"`{'.'.join(map(str, fault['loc']))}`: {fault['msg']}"
