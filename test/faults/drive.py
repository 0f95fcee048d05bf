"""Carries commands out with the asynchronous Python client: a command a line comes in, an outcome a line goes out."""

import asyncio
import json
import logging
import sys
import time
from typing import Any

from artificer import AsyncArtificer, Timeout

# Answers here are as small as they can be, which the SDK tells.
logging.disable(logging.CRITICAL)
clients: dict[str, AsyncArtificer] = {}


def client_of(url: str) -> AsyncArtificer:
    """Give the client of a URL, one as a program would have."""
    if url not in clients:
        clients[url] = AsyncArtificer(api_key="k", base_url=url)
    return clients[url]


def options_of(command: dict[str, Any]) -> dict[str, Any]:
    times = {"total": "timeout", "attempt": "attemptTimeout", "idle": "idleTimeout"}
    given = {name: command[key] / 1000 for name, key in times.items() if key in command}
    # A process that begins thousands of calls at once comes late to its connections.
    if "attempt" in given:
        given["connect"] = given["attempt"]
    options: dict[str, Any] = {"timeout": Timeout(**given)} if given else {}
    if "maxRetries" in command:
        options["max_retries"] = command["maxRetries"]
    if "idempotencyKey" in command:
        options["idempotency_key"] = command["idempotencyKey"]
    return options


async def run(command: dict[str, Any], seen: list[str]) -> None:
    client = client_of(command["url"])
    options = options_of(command)
    leave = command.get("breakAfter", float("inf"))
    match command["call"]:
        case "unary":
            seen += (await client.auth.whoami(**options)).scopes
        case "upload":
            seen.append((await client.projects.documents.upload("p", file=b"x" * 100_000, **options)).id)
        case "create":
            seen.append((await client.conversations.create(title="t", **options)).id)
        case "page":
            async for item in client.conversations.list(**options):
                seen.append(item.id)
        case "stream":
            async with client.orchestration.stream(query="q", **options) as stream:
                async for event in stream:
                    seen.append(event.data.content if event.event == "delta" else event.event)
                    if len(seen) >= leave:
                        break
        case _:
            async with client.batch.events("j", **options) as stream:
                async for event in stream:
                    seen.append(f"{event.event} {event.id}")


async def carry_out(command: dict[str, Any]) -> dict[str, Any]:
    seen: list[str] = []
    begun = time.monotonic()
    task = asyncio.ensure_future(run(command, seen))
    if "cancelAfter" in command:
        await asyncio.wait([task], timeout=command["cancelAfter"] / 1000)
        begun = time.monotonic()
        task.cancel()
    outcome: dict[str, Any] = {"seen": seen}
    try:
        await task
    except asyncio.CancelledError:
        outcome["error"] = "AbortError"
    except Exception as error:  # noqa: BLE001 Whatever is raised is the outcome.
        outcome["error"] = type(error).__name__
    return {**outcome, "took": (time.monotonic() - begun) * 1000}


async def main() -> None:
    lines = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    running: set[asyncio.Task[None]] = set()

    async def answer(number: int, command: dict[str, Any]) -> None:
        print(json.dumps([number, await carry_out(command)]), flush=True)

    async for line in lines:
        task = asyncio.create_task(answer(*json.loads(line)))
        running.add(task)
        task.add_done_callback(running.discard)
    await asyncio.gather(*running)
    for client in clients.values():
        await client.close()


asyncio.run(main())
