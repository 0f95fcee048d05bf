"""A network that gives prepared answers in order and keeps what it was asked."""

import json
from collections.abc import Sequence

import httpx


class Network:
    """Prepared answers, and the requests that took them."""

    def __init__(self, *answers: httpx.Response) -> None:
        """Keep the answers until they are asked for."""
        self._answers = list(answers)
        self.requests: list[httpx.Request] = []

    def client(self) -> httpx.Client:
        """Give a client for an SDK's `http_client`."""
        return httpx.Client(transport=httpx.MockTransport(self._answer))

    @property
    def targets(self) -> list[str]:
        """Say method and path of every request."""
        return [f"{request.method} {request.url.raw_path.decode()}" for request in self.requests]

    def _answer(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        return self._answers.pop(0)


def answer(value: object, status: int = 200, content_type: str = "application/json") -> httpx.Response:
    """Answer with JSON."""
    return httpx.Response(status, text=json.dumps(value), headers={"content-type": content_type})


def events(frames: Sequence[tuple[str, object]]) -> httpx.Response:
    """Answer with server-sent events."""
    text = "".join(f"event: {event}\ndata: {json.dumps(data)}\n\n" for event, data in frames)
    return httpx.Response(200, text=text, headers={"content-type": "text/event-stream"})
