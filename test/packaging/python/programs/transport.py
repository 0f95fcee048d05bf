"""Answers of the API for the program beside this file, over the HTTP library of the installed package."""

from __future__ import annotations

import json
from typing import Any

from artificer._runtime.http import httpx

__all__ = ["httpx", "respond"]

MOMENT = "2026-01-02T03:04:05Z"
CONVERSATION: dict[str, Any] = {
    "id": "conv_1", "title": "First", "model": "gpt-4o-mini", "systemPrompt": None, "temperature": 0.7,
    "maxTokens": 100, "projectId": None, "metadata": {}, "messageCount": 0, "cost": 0.0,
    "createdAt": MOMENT, "updatedAt": MOMENT,
}  # fmt: skip
EVENTS: list[tuple[str, dict[str, Any]]] = [
    ("connected", {"type": "connected", "timestamp": MOMENT}),
    ("chunk", {"content": "Hello ", "index": 0}),
    ("chunk", {"content": "world", "index": 1}),
    ("done", {"type": "done", "timestamp": MOMENT}),
]


def respond(request: httpx.Request) -> httpx.Response:
    """Answer one request by its method and path."""
    route = f"{request.method} {request.url.path}"
    if request.method == "DELETE":
        return httpx.Response(204)
    if route.endswith("/missing"):
        problem = {
            "type": "about:blank",
            "title": "Not found",
            "status": 404,
            "code": "not_found",
            "requestId": "req_1",
        }
        return httpx.Response(404, json=problem, headers={"x-request-id": "req_1"})
    if route == "GET /api/conversations":
        return httpx.Response(200, json={"data": [CONVERSATION], "nextCursor": None, "hasMore": False})
    if route == "POST /api/chat/stream":
        text = "".join(f"event: {name}\ndata: {json.dumps(data)}\n\n" for name, data in EVENTS)
        return httpx.Response(200, text=text, headers={"content-type": "text/event-stream"})
    if route.endswith("/documents/bulk"):
        return httpx.Response(200, json={"items": []})
    if route.endswith("/documents"):
        return httpx.Response(201, json={"id": "doc_1", "name": "report.txt"})
    if "/export" in route:
        return httpx.Response(200, content=json.dumps({"all": []}), headers={"content-type": "application/json"})
    return httpx.Response(200, json=CONVERSATION)
