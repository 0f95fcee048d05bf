"""Operations that stream, as emitted code would have them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from _runtime.encode.json_body import JsonBody
from _runtime.events import StreamEvent
from _runtime.operation import Operation
from _runtime.stream_spec import EndEvents, EndOfFile, EndSentinel, EventStream, PayloadStream, ResumeCursor
from operation import operation_of
from world import Data


def stream_operation_of(case: Data) -> Operation:
    """Give the operation of a case."""
    has_body = "body" in case or "members" in case
    spec = _spec(case["stream"], "body" if "members" in case else "query")
    accept = "application/jsonl" if spec.format == "jsonl" else "text/event-stream"
    body = JsonBody() if has_body else None
    return replace(operation_of(case.get("operation", {}), False), body=body, accept=accept, stream=spec)


def _spec(data: Data, place: str) -> Any:
    shared = {"end": _end(data), "error": data.get("error"), "discriminator": tuple(data.get("name", ()))}
    resume = data.get("resume")
    if resume is not None:
        shared["resume"] = "last-event-id" if resume is True else _cursor(resume, place)
    form, texts = data.get("format", "sse"), data.get("textEvents", ())
    if "events" not in data:
        return PayloadStream(form, lambda: str if texts else Any, **shared)
    kinds = {name: _kind(str if name in texts else Any) for name in data["events"]}
    return EventStream(form, lambda: kinds, **shared)


def _cursor(data: Data, place: str) -> ResumeCursor:
    path = tuple(data["path"])
    if "operation" not in data:
        return ResumeCursor(path, f"{place}:{data['param']}")
    return ResumeCursor(
        path,
        f"query:{data['param']}",
        lambda: operation_of(data["operation"], False),
        take=tuple((f"path:{name}", tuple(found)) for name, found in data.get("take", {}).items()),
        fixed=tuple((f"query:{name}", value) for name, value in data.get("fixed", {}).items()),
    )


def _kind(data: Any) -> type[StreamEvent]:
    return type("Event", (StreamEvent,), {"__annotations__": {"data": data}, "__slots__": ()})


def _end(data: Data) -> Any:
    if "end" in data:
        return EndEvents(tuple(data["end"]))
    return EndSentinel(data["sentinel"]) if "sentinel" in data else EndOfFile()
