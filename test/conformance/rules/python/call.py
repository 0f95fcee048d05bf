"""Runs a case of kind `call` against the Python runtime."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from _runtime.client import AsyncClient, SyncClient
from _runtime.decode import Decoder
from _runtime.errors import SDKError
from _runtime.resource import AsyncResource, SyncResource
from client import create_client, environment
from errors import leaks_of, seen_error, shows_canary
from operation import arguments_of, operation_of, options_of
from world import Data, World

_ANYTHING: Decoder[Any] = Decoder(lambda: Any)


def run_call(case: Data) -> Data:
    """Run it with the synchronous client."""

    def call(client: SyncClient, data: Data) -> object:
        found = _method(SyncResource(client), data)
        return found.read().decode() if data["operation"].get("result") == "bytes" else found

    return _observe(case, SyncClient, call)


def run_call_async(case: Data) -> Data:
    """Run it with the asynchronous client."""

    def call(client: AsyncClient, data: Data) -> object:
        return asyncio.run(_awaited(_method(AsyncResource(client), data), data))

    return _observe(case, AsyncClient, call)


def _observe(case: Data, kind: type[Any], call: Callable[[Any, Data], object]) -> Data:
    world = World(case)
    outcomes: list[Data] = []
    leaks: list[str] = []
    try:
        with environment(case.get("environment", {})):
            client = create_client(world, case.get("client", {}), kind)
    except SDKError as error:
        return {"requests": [], "outcomes": [{"error": seen_error(error)}], "leaks": leaks_of(error, with_locals=False)}
    once = [data for data in case.get("calls") or [{}] for _ in range(data.get("times", 1))]
    for data in once * case.get("times", 1):
        world.wait(data.get("pause", 0) / 1000)
        own = {**data, "operation": {**case.get("operation", {}), **data.get("operation", {})}}
        own["options"] = _with_limits(data.get("options", {}), case.get("client", {}))
        try:
            outcomes.append({"value": call(client, own)})
        except SDKError as error:
            outcomes.append({"error": seen_error(error)})
            leaks += leaks_of(error)
    if shows_canary(repr(client) + repr(vars(client))):
        leaks.append("repr of the client")
    if any(shows_canary(line) for line in world.log.lines):
        leaks.append("log")
    return {"requests": world.requests, "outcomes": outcomes, "leaks": leaks}


def _with_limits(options: Data, client: Data) -> Data:
    """Give the options of a call; a limit that they do not name is the client's, since Python takes all in one value."""
    names = ("timeout", "attemptTimeout", "idleTimeout")
    if not any(name in options for name in names):
        return options
    return {**{name: client[name] for name in names if name in client}, **options}


async def _awaited(work: Any, data: Data) -> object:
    found = await work
    return (await found.read()).decode() if data["operation"].get("result") == "bytes" else found


def _method(resource: Any, data: Data) -> Any:
    operation = operation_of(data["operation"], "body" in data)
    given = {**arguments_of(data), "options": options_of(data)}
    result = data["operation"].get("result", "json")
    if result == "text":
        return resource._text(operation, **given)
    if result == "bytes":
        return resource._binary(operation, **given)
    if result == "none":
        return resource._none(operation, **given)
    return resource._request(operation, _ANYTHING, **given)
