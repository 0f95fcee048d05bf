"""What other SDKs cost for a call, a page and an event of a stream, against the floors of our own rows: `peers.py PACKAGE ...`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import import_module
from operator import attrgetter
from typing import Any, NamedTuple

import call_floor
import event_floor
import httpx2
import page_floor
from page_models import page_on
from timing import least, report

SAY = [{"role": "user", "content": "Hello"}]


class Names(NamedTuple):
    """What an SDK calls its client and the resource that answers `create`, and what marks the unions of its own models."""

    client: str
    resource: str
    mark: Callable[[], object]


# Without its mark, an SDK would validate each item of a union arm by arm.
known = {
    "openai": Names(
        "OpenAI", "chat.completions", lambda: import_module("openai._utils").PropertyInfo(discriminator="kind")
    ),
    "anthropic": Names("Anthropic", "messages", lambda: import_module("anthropic._models").UnionDiscriminator("kind")),
}


class Jobs(NamedTuple):
    """What is measured of an SDK."""

    call: Callable[[], None]
    page: Callable[[], None]
    event: Callable[[], None]


class Chunks(httpx2.SyncByteStream):
    """A body in chunks."""

    def __iter__(self) -> Iterator[bytes]:
        """Give the chunks."""
        return iter(event_floor.chunks)


def respond(request: httpx2.Request) -> httpx2.Response:
    """Answer with the page, the stream, or what a call answers."""
    if request.url.path.endswith("/orders"):
        return httpx2.Response(200, content=page_floor.payload, headers=page_floor.headers)
    if request.url.path.endswith("/stream"):
        return httpx2.Response(200, headers={"content-type": "text/event-stream"}, stream=Chunks())
    return httpx2.Response(200, json=call_floor.answer)


def jobs_of(name: str) -> Jobs:
    """Do with an SDK what our own rows do; it reads pages and streams as models of ours on its own base class."""
    package: Any = import_module(name)
    names = known[name]
    http = httpx2.Client(transport=httpx2.MockTransport(respond))
    client = getattr(package, names.client)(api_key="sk_test", base_url="http://localhost:3001", http_client=http)
    resource = attrgetter(names.resource)(client)
    page = page_on(package.BaseModel, names.mark())

    class Piece(package.BaseModel):
        content: str | None = None
        index: int | None = None
        timestamp: datetime | None = None

    def call() -> None:
        for _ in range(call_floor.COUNT):
            if resource.create(model="gpt-4o-mini", max_tokens=100, messages=SAY).id != "msg_1":
                raise SystemExit("the call answers something else")

    def read_page() -> None:
        items = client.get("/orders", cast_to=page).data
        if len(items) != 1000 or items[1].shipping.city != "Springfield":
            raise SystemExit("the page is not what was sent")

    def read_stream() -> None:
        with client.post("/stream", cast_to=Piece, body={}, stream=True, stream_cls=package.Stream[Piece]) as stream:
            event_floor.expect(sum(1 for piece in stream if piece is not None))

    return Jobs(call, page_floor.repeated(read_page), read_stream)


def rows_of(kind: str, floor: Callable[[], object], scale: float) -> dict[str, tuple[float, float | None]]:
    """Measure one kind of job of every SDK in turns with its floor."""
    *figures, least_floor = least(*(getattr(jobs, kind) for jobs in peers.values()), floor, rounds=4, scale=scale)
    return {f"{name}_{kind}": (figure, least_floor) for name, figure in zip(peers, figures, strict=True)}


peers = {name: jobs_of(name) for name in sys.argv[1:]}
report(
    **rows_of("call", call_floor.through_httpx, 1e6 / call_floor.COUNT),
    **rows_of("page", page_floor.through_json, 1000 / page_floor.COUNT),
    **rows_of("event", event_floor.through_lines, 1e6 / event_floor.COUNT),
)
