"""One call over a mock transport, with a hook, against a request of httpx on it."""

from __future__ import annotations

import httpx
from artificer import Artificer
from timing import least, report

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
client = Artificer(api_key="sk_test", http_client=http, middleware=[lambda request, proceed: proceed(request)])


def through_client() -> None:
    """Call the SDK."""
    for _ in range(COUNT):
        if client.chat.send(content="Hello", conversation_id="conv_1").id != "msg_1":
            raise SystemExit("the call answers something else")


def through_httpx() -> None:
    """Call without an SDK."""
    for _ in range(COUNT):
        response = http.request(
            "POST", "http://localhost:3001/api/chat", json=body, headers={"authorization": "Bearer sk_test"}
        )
        if response.json()["id"] != "msg_1":
            raise SystemExit("the request answers something else")


figure, floor = least(through_client, through_httpx, scale=1e6 / COUNT)
report(call=(figure, floor))
