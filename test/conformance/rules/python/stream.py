"""Reads a stream."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from _runtime.client import AsyncClient, SyncClient
from _runtime.errors import SDKError, UnexpectedContentTypeError
from _runtime.events import StreamEvent, UnknownEvent
from _runtime.http import httpx
from _runtime.resource import AsyncResource, SyncResource
from _runtime.streams import AsyncStream, Stream
from client import create_client
from errors import seen_error
from operation import options_of
from stream_operation import stream_operation_of
from tracked import Connections
from virtual import run
from world import Data, World


def run_stream(case: Data) -> Data:
    """Read it with the synchronous client."""
    world, connections, seen = World(case), Connections(), _begin()
    client = _client(case, world, SyncClient)
    client._http = httpx.Client(transport=httpx.MockTransport(lambda request: connections.track(world.handle(request))))
    try:
        _read(SyncResource(client)._stream(stream_operation_of(case), Stream[Any], **_given(case)), case, seen)
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
        manager = AsyncResource(client)._stream(stream_operation_of(case), AsyncStream[Any], **_given(case))
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
