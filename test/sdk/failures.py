"""Meets every scenario with the synchronous and the asynchronous client of an emitted Artificer SDK.

Reads `{ url, deadURL, key, wrongKey, deliveries }` as JSON from standard input and prints `{ sync, async }`, each by scenario.
"""

import asyncio
import json
import logging
import pickle
import sys
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from artificer import Artificer, ArtificerError, AsyncArtificer, unwrap_webhook


@dataclass
class Notes:
    """What a scenario notes on its way."""

    seen: list[str] = field(default_factory=list[str])
    by_hand: list[str] = field(default_factory=list[str])


class Log(logging.Handler):
    """Keeps all that is logged."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.getMessage()} {record.__dict__!r}")


def read_stream(client: Artificer, notes: Notes) -> None:
    with client.orchestration.stream(query="How did revenue develop?") as stream:
        for event in stream:
            notes.seen.append(event.event)


async def read_stream_async(client: AsyncArtificer, notes: Notes) -> None:
    async with client.orchestration.stream(query="How did revenue develop?") as stream:
        async for event in stream:
            notes.seen.append(event.event)


def third_time(client: Artificer, notes: Notes) -> None:
    notes.seen.append(str(client.conversations.create(title="Third time").title))


async def third_time_async(client: AsyncArtificer, notes: Notes) -> None:
    notes.seen.append(str((await client.conversations.create(title="Third time")).title))


def three_pages(client: Artificer, notes: Notes) -> None:
    for title in "abcde":
        client.conversations.create(title=title)
    notes.seen += [conversation.id for conversation in client.conversations.list(limit=2)]
    page = client.conversations.list(limit=2)
    notes.by_hand += [conversation.id for conversation in page.items]
    while page.has_next_page():
        page = page.get_next_page()
        notes.by_hand += [conversation.id for conversation in page.items]


async def three_pages_async(client: AsyncArtificer, notes: Notes) -> None:
    for title in "abcde":
        await client.conversations.create(title=title)
    notes.seen += [conversation.id async for conversation in client.conversations.list(limit=2)]
    page = await client.conversations.list(limit=2)
    notes.by_hand += [conversation.id for conversation in page.items]
    while page.has_next_page():
        page = await page.get_next_page()
        notes.by_hand += [conversation.id for conversation in page.items]


def repeated_cursor(client: Artificer, notes: Notes) -> None:
    for project in client.projects.list():
        notes.seen.append(project.id)


async def repeated_cursor_async(client: AsyncArtificer, notes: Notes) -> None:
    async for project in client.projects.list():
        notes.seen.append(project.id)


SYNC: dict[str, Callable[[Artificer, Notes], object]] = {
    "wrong key": lambda client, _: client.conversations.list(),
    "dead server": lambda client, _: client.models.list(max_retries=0),
    "truncated stream": read_stream,
    "reset stream": read_stream,
    "html": lambda client, _: client.models.list(),
    "conflict": lambda client, _: client.batch.pause("job_01j9x4q2m7"),
    "rate limited twice": third_time,
    "post without key": lambda client, _: client.post("/api/models/refresh"),
    "a day": lambda client, _: client.models.list(),
    "three pages": three_pages,
    "repeated cursor": repeated_cursor,
}

ASYNC: dict[str, Callable[[AsyncArtificer, Notes], Awaitable[object]]] = {
    "wrong key": lambda client, _: client.conversations.list(),
    "dead server": lambda client, _: client.models.list(max_retries=0),
    "truncated stream": read_stream_async,
    "reset stream": read_stream_async,
    "html": lambda client, _: client.models.list(),
    "conflict": lambda client, _: client.batch.pause("job_01j9x4q2m7"),
    "rate limited twice": third_time_async,
    "post without key": lambda client, _: client.post("/api/models/refresh"),
    "a day": lambda client, _: client.models.list(),
    "three pages": three_pages_async,
    "repeated cursor": repeated_cursor_async,
}


def described(error: Exception) -> dict[str, Any]:
    body = getattr(error, "body", None)
    return {
        "class": type(error).__name__,
        "status": getattr(error, "status", None) if hasattr(error, "code") else None,
        "code": getattr(error, "code", None),
        "bodyCode": getattr(body, "code", None),
        "retryAfter": getattr(error, "retry_after", None),
        "retryStopped": getattr(error, "retry_stopped", None),
    }


def leaks(texts: dict[str, str], secret: str) -> list[str]:
    """Give where a secret stands; the part after its prefix is what must be nowhere."""
    hidden = secret[secret.index("_") + 1 :]
    return [place for place, text in texts.items() if hidden in text]


def observed(notes: Notes, error: Exception | None, log: Log, secret: str) -> dict[str, Any]:
    texts = {"log": "\n".join(log.lines)}
    observation: dict[str, Any] = {"seen": notes.seen}
    if notes.by_hand:
        observation["byHand"] = notes.by_hand
    if error is not None:
        copy = pickle.loads(pickle.dumps(error))
        observation["error"] = described(error)
        observation["copied"] = (
            type(copy) is type(error) and str(copy) == str(error) and described(copy) == described(error)
        )
        texts |= {
            "message": str(error),
            "repr": repr(error),
            "json": json.dumps(vars(error), default=repr),
            "traceback": "".join(traceback.format_exception(error)),
        }
    return {**observation, "leaks": leaks(texts, secret), "logged": len(log.lines)}


def options_of(given: dict[str, Any], name: str, language: str, log: Log) -> dict[str, Any]:
    logger = logging.getLogger(f"{name} {language}")
    for one in (logger, logging.getLogger()):
        one.setLevel(logging.DEBUG)
    logging.getLogger().handlers = [log]
    return {
        "api_key": given["wrongKey"] if name == "wrong key" else given["key"],
        "base_url": given["deadURL"] if name == "dead server" else given["url"],
        "default_headers": {"x-mock-namespace": f"{name} {language}"},
        "logger": logger,
    }


def meet(given: dict[str, Any], name: str, run: Callable[[Artificer, Notes], object]) -> dict[str, Any]:
    notes, log, error = Notes(), Log(), None
    options = options_of(given, name, "python", log)
    with Artificer(**options) as client:
        try:
            run(client, notes)
        except ArtificerError as raised:
            error = raised
    return observed(notes, error, log, options["api_key"])


async def meet_async(
    given: dict[str, Any], name: str, run: Callable[[AsyncArtificer, Notes], Awaitable[object]]
) -> dict[str, Any]:
    notes, log, error = Notes(), Log(), None
    options = options_of(given, name, "python async", log)
    async with AsyncArtificer(**options) as client:
        try:
            await run(client, notes)
        except ArtificerError as raised:
            error = raised
    return observed(notes, error, log, options["api_key"])


def unwrap(given: dict[str, Any], name: str) -> dict[str, Any]:
    delivery = given["deliveries"][name]
    notes, error = Notes(), None
    try:
        event = unwrap_webhook(delivery["body"].encode(), delivery["headers"], secret=delivery["secret"])
        notes.seen.append(event.type)
    except ArtificerError as raised:
        error = raised
    return observed(notes, error, Log(), delivery["secret"])


async def meet_all_async(given: dict[str, Any]) -> dict[str, Any]:
    return {name: await meet_async(given, name, run) for name, run in ASYNC.items()}


def main() -> None:
    given = json.load(sys.stdin)
    webhooks = {f"webhook {name}": unwrap(given, name) for name in given["deliveries"]}
    sync = {name: meet(given, name, run) for name, run in SYNC.items()}
    asynchronous = asyncio.run(meet_all_async(given))
    json.dump({"sync": sync | webhooks, "async": asynchronous | webhooks}, sys.stdout)


main()
