"""A request of httpx over a mock transport: what a call costs without an SDK."""

from __future__ import annotations

import httpx

COUNT = 500
answer = {
    "id": "msg_1",
    "conversationId": "conv_1",
    "role": "assistant",
    "content": "Hello",
    "parentId": None,
    "model": "gpt-4o-mini",
    "tokens": 12,
    "cost": 0.5,
    "createdAt": "2026-03-01T09:30:00Z",
}
body = {"content": "Hello", "conversationId": "conv_1"}
http = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json=answer)))


def through_httpx() -> None:
    """Call without an SDK."""
    for _ in range(COUNT):
        response = http.request(
            "POST", "http://localhost:3001/api/chat", json=body, headers={"authorization": "Bearer sk_test"}
        )
        if response.json()["id"] != "msg_1":
            raise SystemExit("the request answers something else")
