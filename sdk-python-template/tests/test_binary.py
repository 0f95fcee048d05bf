from __future__ import annotations

from pathlib import Path

import pytest
from sample import APIConnectionError, NotFoundError
from sample._runtime.http import httpx
from support import Chunks, Server, problem


def server(*chunks: bytes, error: Exception | None = None) -> tuple[Server, Chunks]:
    body = Chunks(chunks, error)
    return Server(httpx.Response(200, headers={"content-type": "application/pdf"}, stream=body)), body


def test_a_download_is_read_when_it_is_asked_for() -> None:
    fake, body = server(b"ab", b"cd")
    response = fake.client().documents.download("d")
    assert body.given == 0
    assert (response.read(), response.content_type, response.status_code) == (b"abcd", "application/pdf", 200)
    assert response.read() == b"abcd"
    assert body.closed >= 1
    assert fake.last.headers["accept"] == "*/*"


def test_a_download_comes_piece_by_piece() -> None:
    fake, _ = server(b"ab", b"cd")
    with fake.client().documents.download("d") as response:
        assert list(response.iter_bytes()) == [b"ab", b"cd"]
    fake, _ = server(b"ab", b"cd")
    assert list(fake.client().documents.download("d").iter_bytes(3)) == [b"abc", b"d"]


def test_a_download_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    fake, _ = server(b"ab", b"cd")
    fake.client().documents.download("d").write_to_file(target)
    assert target.read_bytes() == b"abcd"
    fake, body = server(b"ab", error=httpx.ReadError("reset"))
    with pytest.raises(APIConnectionError):
        fake.client().documents.download("d").write_to_file(tmp_path / "b.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert body.closed >= 1


async def test_the_async_client_downloads_alike(tmp_path: Path) -> None:
    fake, _ = server(b"ab", b"cd")
    response = await fake.async_client().documents.download("d")
    await response.write_to_file(tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == b"abcd"
    fake, _ = server(b"ab", b"cd")
    async with await fake.async_client().documents.download("d") as again:
        assert await again.read() == b"abcd"
    fake, _ = server(b"ab", error=httpx.ReadError("reset"))
    with pytest.raises(APIConnectionError):
        await (await fake.async_client().documents.download("d")).write_to_file(tmp_path / "b.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_an_error_is_an_error_and_no_download() -> None:
    with pytest.raises(NotFoundError):
        Server(problem(404, "not_found")).client().documents.download("d")


def test_a_raw_download_parses_to_the_download() -> None:
    fake, _ = server(b"ab")
    assert fake.client().documents.with_raw_response.download("d").parse().read() == b"ab"
