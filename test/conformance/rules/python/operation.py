"""Operations of the tables as emitted code would have them."""

from __future__ import annotations

import io
from typing import Any

from _runtime.encode.binary_body import BinaryBody
from _runtime.encode.json_body import JsonBody
from _runtime.encode.text_body import TextBody
from _runtime.errors import class_of_status
from _runtime.omit import omit
from _runtime.operation import DeclaredError, IdempotencyKey, Operation, RetryRule
from client import timeout_of
from world import Data

_BODIES: dict[str, Any] = {"json": JsonBody(), "bytes": BinaryBody(), "text": TextBody()}
_ACCEPT = {"json": "application/json", "text": "text/*", "none": "*/*", "bytes": "*/*"}


def operation_of(data: Data, has_body: bool) -> Operation:
    """Give the operation; `has_body` says whether the call gives a body."""
    body = data.get("body", "json" if has_body else None)
    timeout, base = data.get("timeout"), data.get("baseURL")
    return Operation(
        data.get("method", "GET"),
        data.get("path", "/things"),
        service=data.get("service"),
        security=tuple(tuple(one) for one in data.get("security", [["bearerAuth"]])),
        body=_BODIES.get(body) if body else None,
        accept=_ACCEPT[data.get("result", "json")],
        idempotency=_idempotency(data.get("idempotency")),
        retry=_retry(data.get("retry")),
        timeout=None if timeout is None else timeout / 1000,
        errors=tuple(_declared(one) for one in data.get("errors", [])),
        servers=(base,) if base else (),
    )


def _idempotency(declared: str | None) -> Any:
    return declared if declared is None or declared == "safe" else IdempotencyKey(declared)


def _retry(rule: Data | None) -> RetryRule | None:
    if rule is None:
        return None
    statuses, elapsed = rule.get("statuses"), rule.get("maxElapsed")
    return RetryRule(
        None if statuses is None else tuple(statuses), rule.get("max"), None if elapsed is None else elapsed / 1000
    )


def _declared(error: Data) -> DeclaredError:
    parent = class_of_status(error["status"])
    kind = parent if parent.__name__ == error["class"] else _class_of(error["class"], parent)
    return DeclaredError(str(error["status"]), kind, error["code"], tuple(error.get("path", ("code",))))


def _class_of(name: str, parent: type[Any]) -> type[Any]:
    """Give a class that is found by its name, so that its errors can be pickled."""
    kind = type(name, (parent,), {"__module__": __name__})
    globals()[name] = kind
    return kind


def arguments_of(call: Data) -> Data:
    """Give the arguments of a call; a body of a form that JSON has not is made here."""
    return {"path": call.get("path", {}), "body": _content(call["body"]) if "body" in call else omit}


def options_of(call: Data) -> Data:
    """Give the options of a call in Python's spelling."""
    given: Data = call.get("options", {})
    headers = {name: omit if value is None else value for name, value in given.get("headers", {}).items()}
    found = {
        "extra_headers": headers or None,
        "extra_query": given.get("query"),
        "timeout": timeout_of(given),
        "max_retries": given.get("maxRetries", omit),
        "base_url": given.get("baseURL"),
        "idempotency_key": given.get("idempotencyKey"),
        "prefetch": given.get("prefetch"),
    }
    return {name: value for name, value in found.items() if value is not None and value is not omit}


def _content(body: Any) -> Any:
    if not isinstance(body, dict) or "$upload" not in body:
        return body
    content = body["text"].encode()
    if body["$upload"] == "stream":
        return iter([content])
    if body["$upload"] == "factory":
        return lambda: iter([content])
    return io.BytesIO(content) if body["$upload"] == "file" else content
