"""A program as users of the package write it: calls, pages, streams, errors, uploads, both clients. It also runs, over a mock transport."""

from __future__ import annotations

import asyncio
import json
import logging
from pathlib import Path

import artificer
from artificer import Artificer, AsyncArtificer, AsyncStream, Omit, Stream, Timeout, omit, types
from artificer.types import Conversation, Document
from transport import httpx, respond


def talk(client: Artificer, title: str | Omit = omit) -> str:
    """Start a conversation and change it."""
    conversation: Conversation = client.conversations.create(title=title, model="gpt-4o-mini", idempotency_key="key-1")
    changed = client.conversations.update(conversation.id, title="Second", timeout=5.0)
    client.conversations.delete(changed.id, max_retries=0, extra_headers={"x-trace": "1"})
    return changed.title or ""


def titles(client: Artificer) -> list[str]:
    """Read pages, item by item and page by page."""
    found = [item.title or "" for item in client.conversations.list(limit=2)]
    for page in client.conversations.list(limit=2).iter_pages():
        found.extend(item.model for item in page.items)
    return found


def answer(client: Artificer) -> str:
    """Read a stream to its end."""
    text = ""
    stream: Stream[types.ChatStreamEvent]
    with client.chat.stream(content="Hello", conversation_id="conv_1") as stream:
        for event in stream:
            if isinstance(event, types.ChatStreamChunkEvent):
                text += event.data.content
    return text


def upload(client: Artificer, path: Path) -> Document:
    """Send files in the ways that the package takes them."""
    client.projects.documents.upload_many("proj_1", files=[path, b"bytes", ("c.txt", b"named", "text/plain")])
    return client.projects.documents.upload("proj_1", file=path, metadata={"kind": "report"})


def download(client: Artificer, path: Path) -> int:
    """Write an answer to a file."""
    with client.exports.with_streaming_response.all(format="json") as response:
        response.parse().write_to_file(path)
    return path.stat().st_size


def status_of(client: Artificer) -> int:
    """Tell errors apart."""
    try:
        client.conversations.retrieve("missing")
    except artificer.NotFoundError as error:
        return error.status
    except artificer.RateLimitError as error:
        return int(error.retry_after or 0)
    except (artificer.APITimeoutError, artificer.APIConnectionError) as error:
        logging.getLogger(__name__).warning("no answer: %s", error.message)
    except artificer.ArtificerError as error:
        raise SystemExit(error.message) from error
    return 0


def raw(client: Artificer) -> tuple[int, str, Conversation]:
    """Read status and headers beside the answer."""
    response = client.conversations.with_raw_response.retrieve("conv_1")
    return response.status_code, response.headers["content-type"], response.parse()


def sync_main(folder: Path) -> None:
    """Use the synchronous client."""
    http_client = httpx.Client(transport=httpx.MockTransport(respond))
    timeout = Timeout(total=30.0, connect=2.0)
    with Artificer(api_key="sk", http_client=http_client, timeout=timeout, logger=logging.getLogger("mine")) as client:
        path = folder / "report.txt"
        path.write_text("report")
        assert talk(client) == "First"
        assert talk(client.with_options(max_retries=1), "Title") == "First"
        assert titles(client) == ["First", "gpt-4o-mini"]
        assert answer(client) == "Hello world"
        assert upload(client, path).id == "doc_1"
        assert download(client, folder / "all.json") == len(json.dumps({"all": []}))
        assert status_of(client) == 404
        status, kind, conversation = raw(client)
        assert (status, kind, conversation.message_count) == (200, "application/json", 0)


async def async_main(path: Path) -> None:
    """Use the asynchronous client."""
    http_client = httpx.AsyncClient(transport=httpx.MockTransport(respond))
    async with AsyncArtificer(api_key=lambda: "sk", http_client=http_client) as client:
        made, again = await asyncio.gather(
            client.conversations.create(title="A", model="gpt-4o-mini"), client.conversations.retrieve("conv_1")
        )
        assert made == again
        found: list[str | None] = [item.title async for item in client.conversations.list()]
        assert found == ["First"]
        page = await client.conversations.list()
        assert len(page.items) == 1
        stream: AsyncStream[types.ChatStreamEvent]
        async with client.chat.stream(content="Hello", conversation_id="conv_1") as stream:
            names = [event.event async for event in stream]
        assert names == ["connected", "chunk", "chunk", "done"]
        document = await client.projects.documents.upload("proj_1", file=path)
        assert document.name == "report.txt"
        response = await client.conversations.with_raw_response.retrieve("conv_1")
        assert response.status_code == 200
        try:
            await client.conversations.retrieve("missing")
        except artificer.NotFoundError as error:
            assert error.request_id == "req_1"
