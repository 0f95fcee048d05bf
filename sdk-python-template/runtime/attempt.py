"""The HTTP requests of an attempt: the first, and those that redirects ask for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from .config import ClientConfig
from .encode.body import EncodedBody
from .encode.percent import percent_encode
from .errors import InvalidArgumentError
from .files import Source
from .headers import is_sendable, unsendable
from .http import httpx
from .prepare import Prepared
from .security import Credential, Secrets, place_secret
from .urls import is_loopback

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LAST_PORT = 65_535
_KEPT = frozenset({"accept", "accept-encoding", "user-agent"})


def build_request(
    config: ClientConfig,
    prepared: Prepared,
    credentials: Sequence[Credential],
    secrets: Sequence[Secrets],
    request_id: str,
    retries: int,
) -> httpx.Request:
    """Give the request of one attempt. Where it fails, no frame holds a secret in clear.

    Raises:
        InvalidArgumentError: A secret cannot be sent, or the arguments lead elsewhere.
    """
    for credential, hidden in zip(credentials, secrets, strict=True):
        if not _can_send(credential, hidden):
            raise unsendable(credential.scheme.header)
    request = _authorised(config, prepared, credentials, secrets, request_id, retries)
    if request is None or not _is_in_place(prepared, request.url):
        del request
        raise InvalidArgumentError("The arguments lead to another address than that of the operation")
    return request


def _can_send(credential: Credential, hidden: Secrets) -> bool:
    place, _, value = place_secret(credential.scheme, hidden)
    return place != "header" or is_sendable(value)


def _authorised(
    config: ClientConfig,
    prepared: Prepared,
    credentials: Sequence[Credential],
    secrets: Sequence[Secrets],
    request_id: str,
    retries: int,
) -> httpx.Request | None:
    """Give the request; None when the library cannot read its address."""
    headers = dict(prepared.headers)
    query, cookies = list(prepared.query), list(prepared.cookies)
    for credential, hidden in zip(credentials, secrets, strict=True):
        place, name, value = place_secret(credential.scheme, hidden)
        if place == "header":
            headers.setdefault(name.lower(), value)
        else:
            (query if place == "query" else cookies).append((percent_encode(name), percent_encode(value)))
    if config.send_retry_headers:
        headers.setdefault("x-request-id", request_id)
        headers.setdefault("x-retry-count", str(retries))
    if cookies:
        headers["cookie"] = "; ".join(f"{name}={value}" for name, value in cookies)
    for name in prepared.left_out:
        headers.pop(name, None)
    url = prepared.url + ("?" + "&".join(f"{name}={value}" for name, value in query) if query else "")
    try:
        return _request(prepared.method, url, headers, prepared.body)
    except httpx.InvalidURL:
        return None


def _request(method: str, url: str, headers: dict[str, str], body: EncodedBody | None) -> httpx.Request:
    whole = None if body is None else body.whole
    if body is None or whole is not None:
        return httpx.Request(method, url, headers=headers, content=whole)
    headers.update({"Transfer-Encoding": "chunked"} if body.length is None else {"Content-Length": str(body.length)})
    request = httpx.Request(method, url, headers=headers, stream=BodyStream(body.pieces))
    # The library names the host only where it makes the body's stream itself.
    request.headers.setdefault("Host", request.url.netloc.decode("ascii"))
    return request


def _is_in_place(prepared: Prepared, url: httpx.URL) -> bool:
    """Tell whether the HTTP library reads a URL as it was written."""
    path = url.raw_path.split(b"?", 1)[0].decode("ascii")
    # An address without a path is read as that of the root.
    return _origin(url) == _base_origin(prepared.base) and prepared.url.endswith("" if path == "/" else path)


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


@lru_cache(maxsize=1000)
def _base_origin(base: str) -> tuple[str, str, int | None]:
    return _origin(httpx.URL(base))


def next_hop(config: ClientConfig, request: httpx.Request, response: httpx.Response) -> httpx.Request | None:
    """Give the request that a redirect asks for, or None when it is no redirect or must not be followed.

    Only GET and HEAD, never from https to http nor by http to another machine; to another origin only without
    credentials and headers of the caller.
    """
    if response.status_code not in _REDIRECTS or request.method not in ("GET", "HEAD"):
        return None
    location = response.headers.get("location")
    if not location:
        return None
    try:
        url = request.url.join(location)
    except (httpx.InvalidURL, ValueError):
        return None
    if (url.port or 0) > _LAST_PORT:
        return None
    is_near = _origin(url) == _origin(request.url)
    if url.userinfo or not (
        url.scheme == "https" or (url.scheme == request.url.scheme and (is_near or is_loopback(url.host)))
    ):
        return None
    headers = dict(request.headers)
    headers.pop("host", None)
    if not is_near:
        headers = {name: value for name, value in headers.items() if name in _KEPT}
    return httpx.Request(request.method, url, headers=headers)


class BodyStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that is read while it is sent, by either client; the async one reads blocking sources in a thread."""

    def __init__(self, pieces: Sequence[bytes | Source]) -> None:
        """Take the pieces of a body."""
        self._pieces = pieces
        self._opened: list[object] = []

    def _open(self, piece: Source) -> Iterable[bytes] | AsyncIterable[bytes]:
        source = piece.open()
        if piece.is_replayable:
            self._opened.append(source)
        return source

    def release(self) -> None:
        """Close what was opened to be sent: a failure may leave it half read, held by who knows which frame."""
        while self._opened:
            close = getattr(self._opened.pop(), "close", None)
            if callable(close):
                # It may be in use by a thread that nobody can stop; then it is closed when that is done.
                with suppress(ValueError):
                    close()

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, bytes):
                yield piece
            else:
                source = self._open(piece)
                if not hasattr(source, "__iter__"):
                    raise InvalidArgumentError("An asynchronous iterator needs the asynchronous client")
                for chunk in source:  # pyright: ignore[reportGeneralTypeIssues, reportUnknownVariableType]
                    yield _bytes(chunk)  # pyright: ignore[reportUnknownArgumentType]

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, bytes):
                yield piece
                continue
            source = self._open(piece)
            if hasattr(source, "__aiter__"):
                async for chunk in source:  # pyright: ignore[reportGeneralTypeIssues, reportUnknownVariableType]
                    yield _bytes(chunk)  # pyright: ignore[reportUnknownArgumentType]
            else:
                async for chunk in _in_thread(source):  # pyright: ignore[reportArgumentType]
                    yield chunk


async def _in_thread(source: Iterable[bytes]) -> AsyncIterator[bytes]:
    import anyio.to_thread

    chunks = iter(source)
    while (chunk := await anyio.to_thread.run_sync(next, chunks, None)) is not None:
        yield _bytes(chunk)


def _bytes(chunk: object) -> bytes:
    if isinstance(chunk, bytes):
        return chunk
    if isinstance(chunk, (bytearray, memoryview)):
        return bytes(cast("bytearray", chunk))
    raise InvalidArgumentError(f"Expected bytes from an upload but received {type(chunk).__name__}")
