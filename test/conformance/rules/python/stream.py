"""Reads a stream."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from typing import Any

from _runtime.client import AsyncClient, SyncClient
from _runtime.encode.json_body import JsonBody
from _runtime.errors import SDKError, UnexpectedContentTypeError
from _runtime.events import StreamEvent, UnknownEvent
from _runtime.http import httpx
from _runtime.operation import Operation
from _runtime.resource import AsyncResource, SyncResource
from _runtime.stream_spec import EndEvents, EndOfFile, EndSentinel, EventStream, PayloadStream, ResumeCursor
from _runtime.streams import AsyncStream, Stream
from client import create_client
from errors import seen_error
from operation import operation_of, options_of
from virtual import run
from world import Body, Data, World, broken, chunks_of


class Connections:
    """The bodies of answers that are neither read to their end nor let go."""

    def __init__(self) -> None:
        """Begin with none."""
        self.open: set[int] = set()

    def track(self, response: httpx.Response) -> httpx.Response:
        """Take note of an answer that has a body."""
        if isinstance(response.stream, Body):
            response.stream = Tracked(response.stream, self.open)
        return response


class Tracked(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that tells when it is let go, and whose asynchronous reader really waits."""

    def __init__(self, body: Body, open_bodies: set[int]) -> None:
        """Take the body."""
        self._body = body
        self._open = open_bodies
        self._open.add(id(self))

    def __iter__(self) -> Iterator[bytes]:
        yield from self._body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        reply = self._body.reply
        for chunk in chunks_of(reply):
            await asyncio.sleep(reply.get("gap", 0) / 1000)
            yield chunk
        end = reply.get("end", "close")
        if end == "hang":
            await asyncio.Event().wait()
        if end == "break":
            raise broken()

    def close(self) -> None:
        """Let it go."""
        self._open.discard(id(self))

    async def aclose(self) -> None:
        """Let it go."""
        self.close()


def run_stream(case: Data) -> Data:
    """Read it with the synchronous client."""
    world, connections, seen = World(case), Connections(), _begin()
    client = _client(case, world, SyncClient)
    client._http = httpx.Client(transport=httpx.MockTransport(lambda request: connections.track(world.handle(request))))
    try:
        _read(SyncResource(client)._stream(_operation(case), Stream[Any], **_given(case)), case, seen)
    except SDKError as error:
        seen["error"] = {**seen_error(error), **_facts(error)}
    return {**seen, "requests": world.requests, "open": len(connections.open)}


def run_stream_async(case: Data) -> Data:
    """Read it with the asynchronous client."""
    world, connections, seen = World(case), Connections(), _begin()

    async def handle(request: httpx.Request) -> httpx.Response:
        return connections.track(await world.handle_async(request))

    async def work() -> None:
        client = _client(case, world, AsyncClient)
        client._http = httpx.AsyncClient(transport=httpx.MockTransport(handle))
        manager = AsyncResource(client)._stream(_operation(case), AsyncStream[Any], **_given(case))
        await _read_async(manager, case, seen)

    try:
        run(world, work())
    except SDKError as error:
        seen["error"] = {**seen_error(error), **_facts(error)}
    return {**seen, "requests": world.requests, "open": len(connections.open)}


def _begin() -> Data:
    return {"events": [], "ended": "end", "lastEventId": None, "hasTimer": False}


def _read(stream: Any, case: Data, seen: Data) -> None:
    act = case.get("act", {})
    try:
        with stream:
            if act.get("after") == 0:
                stream.close()
            for event in stream:
                seen["events"].append(_shown(event))
                if len(seen["events"]) != act.get("after"):
                    continue
                if act["do"] == "break":
                    seen["ended"] = "left"
                    break
                if act["do"] == "again":
                    iter(stream)
                stream.close()
    finally:
        seen["lastEventId"] = stream.last_event_id


async def _read_async(manager: Any, case: Data, seen: Data) -> None:
    act = case.get("act", {})
    async with manager as stream:
        try:
            if act.get("after") == 0:
                await stream.close()
            async for event in stream:
                seen["events"].append(_shown(event))
                if len(seen["events"]) != act.get("after"):
                    continue
                if act["do"] == "break":
                    seen["ended"] = "left"
                    break
                if act["do"] == "again":
                    stream.__aiter__()
                await stream.close()
        finally:
            seen["lastEventId"] = stream.last_event_id


def _shown(event: Any) -> Any:
    if not isinstance(event, StreamEvent):
        return event
    found: Data = {"event": event.event, "data": event.data}
    if event.id is not None:
        found["id"] = event.id
    if isinstance(event, UnknownEvent):
        found["unknown"] = True
    return found


def _client(case: Data, world: World, kind: type[Any]) -> Any:
    data = case.get("client", {})
    client = create_client(world, data, kind)
    size = data.get("maxEventSize")
    if size is None:
        return client
    limits = replace(client._config.limits, line_bytes=size, event_bytes=size)
    return client._with_config(replace(client._config, limits=limits))


def _given(case: Data) -> Data:
    found = case.get("members", case.get("body"))
    body = {} if found is None else {"body": found}
    return {**body, "options": options_of(case)}


def _operation(case: Data) -> Operation:
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


def _facts(error: SDKError) -> Data:
    """Give what an error tells of a stream, in TypeScript's spelling."""

    def fact(name: str) -> Any:
        return getattr(error, name, None)

    cause = error.__cause__
    is_timeout = isinstance(cause, (TimeoutError, httpx.TimeoutException))
    return {
        "eventsReceived": fact("events_received"),
        "lastEventId": fact("last_event_id") or None,
        "resumable": fact("resumable"),
        "pendingBytes": fact("pending_bytes"),
        "event": {"event": fact("event"), "data": fact("data")} if fact("event") else None,
        "contentType": fact("content_type"),
        "bodyStart": fact("body") if isinstance(error, UnexpectedContentTypeError) else None,
        "reason": "timeout" if is_timeout else "none" if cause is None else "connection",
    }
