"""Uploads and downloads over real sockets: memory, lengths, handles, files."""

from __future__ import annotations

import asyncio
import os
import re
import tracemalloc
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sample import APIConnectionError, APIStatusError, APITimeoutError, AsyncSample, Sample, Timeout
from sockets import Connection, answer, serving

DOCUMENT = b'{"id":"doc_1","name":"a","status":"ready","createdAt":"2026-01-02T03:04:05Z"}'
LARGE = 1024**3 if os.environ.get("ARTIFICER_TEST_FULL") == "1" else 100_000_000


def swallow(connection: Connection) -> None:
    """Read an upload of any size without keeping it, and answer."""
    received = b""
    while b"\r\n\r\n" not in received:
        received += connection.sock.recv(65536)
    head, _, body = received.partition(b"\r\n\r\n")
    connection.server.requests.append(head)
    found = re.search(rb"content-length: (\d+)", head.lower())
    left = int(found[1] if found else 0) - len(body)
    buffer = bytearray(1024 * 1024)
    while left > 0:
        count = connection.sock.recv_into(buffer)
        if count == 0:
            return
        left -= count
    connection.send(answer(DOCUMENT))


def cut_upload(connection: Connection) -> None:
    """Read a little of an upload and break the connection."""
    left = 300_000
    while left > 0:
        left -= len(connection.sock.recv(65536))
    connection.reset()


@contextmanager
def at_most(size: int) -> Generator[None, None, None]:
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < size
    finally:
        tracemalloc.stop()


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A file of a gigabyte (of less, in an ordinary run), which takes no room."""
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(LARGE)
    return path


def is_open(path: Path) -> bool:
    links = [f"/proc/self/fd/{number}" for number in os.listdir("/proc/self/fd")]
    return any(os.path.realpath(link) == str(path) for link in links)


def length_of(request: bytes) -> int:
    found = re.search(rb"content-length: (\d+)", request.lower())
    assert found
    assert b"transfer-encoding" not in request.lower()
    return int(found[1])


def test_a_large_file_is_never_read_whole_and_its_length_is_told(large: Path) -> None:
    with serving(swallow) as server, Sample(api_key="k", base_url=server.url, timeout=300) as client:
        with at_most(50_000_000):
            client.documents.upload(file=large)
        assert length_of(server.requests[0]) > LARGE
        assert not is_open(large)


async def test_a_large_file_is_read_in_pieces_by_tasks_too(large: Path) -> None:
    with serving(swallow) as server:
        async with AsyncSample(api_key="k", base_url=server.url, timeout=300) as client:
            with at_most(50_000_000):
                await client.documents.upload(file=large)
        assert length_of(server.requests[0]) > LARGE
        assert not is_open(large)


def test_several_files_go_in_one_request(tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_bytes(b"first")
    two.write_bytes(b"second")

    def handle(connection: Connection) -> None:
        connection.request()
        connection.send(answer(b'{"documents":[]}'))

    with serving(handle) as server, Sample(api_key="k", base_url=server.url) as client, two.open("rb") as file:
        client.documents.upload_many(files=[one, file, ("three.txt", b"third")])
        (request,) = server.requests
    assert request.count(b"content-disposition") == 0
    assert re.findall(rb'filename="([^"]*)"', request) == [b"one.txt", b"two.txt", b"three.txt"]
    assert [word in request for word in (b"first", b"second", b"third")] == [True] * 3


@pytest.mark.parametrize("kind", ["path", "factory", "file", "iterator"])
def test_what_can_be_made_anew_is_sent_again_after_a_failure(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(b"content of the file")
    count = 0

    def handle(connection: Connection) -> None:
        nonlocal count
        count += 1
        connection.sock.settimeout(2)
        received = b""
        while b"--\r\n" not in received:
            received += connection.sock.recv(65536)
        bodies.append(received)
        connection.send(answer(DOCUMENT) if count > 1 else answer(b"{}", b"connection: close", status=b"429 Slow"))

    bodies: list[bytes] = []
    with serving(handle) as server, Sample(api_key="k", base_url=server.url) as client, path.open("rb") as file:
        made: dict[str, Any] = {
            "path": path,
            "factory": lambda: iter([b"content of ", b"the file"]),
            "file": file,
            "iterator": iter([b"content of ", b"the file"]),
        }
        if kind == "iterator":
            with pytest.raises(APIStatusError):
                client.documents.upload(file=made[kind])
        else:
            client.documents.upload(file=made[kind])
    assert all(b"content of" in body and b"the file" in body for body in bodies)
    assert len(bodies) == (1 if kind == "iterator" else 2)


async def test_an_upload_that_fails_leaves_no_open_handle(large: Path) -> None:
    with serving(cut_upload) as server:
        with Sample(api_key="k", base_url=server.url, max_retries=0) as client:
            with pytest.raises(APIConnectionError):
                client.documents.upload(file=large)
            assert not is_open(large)
        async with AsyncSample(api_key="k", base_url=server.url, max_retries=0) as client_async:
            with pytest.raises(APIConnectionError):
                await client_async.documents.upload(file=large)
            for _ in range(100):
                if not is_open(large):
                    break
                await asyncio.sleep(0.01)
            assert not is_open(large)


async def test_a_cancelled_upload_leaves_no_open_handle(large: Path) -> None:
    def never(connection: Connection) -> None:
        connection.ended.wait(2)

    with serving(never) as server:
        async with AsyncSample(api_key="k", base_url=server.url) as client:
            task = asyncio.create_task(client.documents.upload(file=large))
            await asyncio.sleep(0.2)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            for _ in range(100):
                if not is_open(large):
                    break
                await asyncio.sleep(0.01)
            assert not is_open(large)


def head(length: int) -> bytes:
    return b"HTTP/1.1 200 OK\r\ncontent-type: application/pdf\r\ncontent-length: %d\r\n\r\n" % length


def download_of(data: bytes, promised: int, end: Callable[[Connection], None]) -> Callable[[Connection], None]:
    def handle(connection: Connection) -> None:
        connection.request()
        connection.send(head(promised) + data)
        end(connection)

    return handle


def nothing(connection: Connection) -> None:
    """End cleanly."""


ENDS: dict[str, Callable[[Connection], None]] = {
    "a clean end": nothing,
    "a reset": Connection.reset,
    "silence": Connection.wait_for_end,
}


@pytest.mark.parametrize("end", ENDS)
async def test_a_download_that_fails_half_way_leaves_no_file_and_no_handle(end: str, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"before")
    kind = APITimeoutError if end == "silence" else APIConnectionError
    with serving(download_of(b"x" * 10_000, 20_000, ENDS[end])) as server:
        timeout = Timeout(idle=0.2)
        with Sample(api_key="k", base_url=server.url, timeout=timeout) as client, pytest.raises(kind):
            client.documents.download("d").write_to_file(target)
        async with AsyncSample(api_key="k", base_url=server.url, timeout=timeout) as client_async:
            response = await client_async.documents.download("d")
            with pytest.raises(kind):
                await response.write_to_file(target)
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert not any(str(tmp_path) in os.path.realpath(f"/proc/self/fd/{one}") for one in os.listdir("/proc/self/fd"))


async def test_a_cancelled_download_leaves_no_file(tmp_path: Path) -> None:
    with serving(download_of(b"x" * 10_000, 20_000, ENDS["silence"])) as server:
        async with AsyncSample(api_key="k", base_url=server.url) as client:
            response = await client.documents.download("d")
            task = asyncio.create_task(response.write_to_file(tmp_path / "a.pdf"))
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await asyncio.to_thread(server.connections[0].ended.wait, 5)
    assert list(tmp_path.iterdir()) == []


def test_a_download_outlives_the_time_of_the_call_and_is_not_kept_in_memory(tmp_path: Path) -> None:
    def pour(connection: Connection) -> None:
        connection.request()
        connection.send(head(200_000_000))
        for _ in range(200):
            connection.send(b"\0" * 1_000_000)

    with serving(pour) as server, at_most(50_000_000):
        client = Sample(api_key="k", base_url=server.url, timeout=0.5)
        client.documents.download("d").write_to_file(tmp_path / "a.bin")
        client.close()
    assert (tmp_path / "a.bin").stat().st_size == 200_000_000


def test_a_written_file_has_the_mode_of_any_other(tmp_path: Path) -> None:
    with (
        serving(download_of(b"ab", 2, ENDS["a clean end"])) as server,
        Sample(api_key="k", base_url=server.url) as client,
    ):
        client.documents.download("d").write_to_file(tmp_path / "a.pdf")
    (tmp_path / "b.pdf").write_bytes(b"ab")
    assert (tmp_path / "a.pdf").stat().st_mode == (tmp_path / "b.pdf").stat().st_mode


def test_an_iterator_is_sent_as_it_comes() -> None:
    taken: list[int] = []

    def content() -> Iterator[bytes]:
        for number in range(100):
            taken.append(number)
            yield b"x" * 100_000

    with serving(cut_upload) as server:
        client = Sample(api_key="k", base_url=server.url)
        with pytest.raises(APIConnectionError):
            client.documents.upload(file=content())
        client.close()
    assert 0 < len(taken) < 100
