"""Makes every call with an emitted Python SDK over a transport that records and answers by itself.

Reads `{ client, module, options, calls }` as JSON from standard input and prints one observation a call.
"""

import base64
import importlib
import json
import sys
from typing import Any

import httpx


def native(value: Any) -> Any:
    """Give the stand-ins of a call as Python has them."""
    if isinstance(value, list):
        return [native(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$file" in value:
        file = value["$file"]
        return (file["name"], file["text"].encode(), file["type"])
    return {key: native(member) for key, member in value.items()}


def record(request: httpx.Request) -> dict[str, Any]:
    target = request.url.raw_path.decode("ascii")
    return {
        "method": request.method,
        "url": f"{request.url.scheme}://{request.url.netloc.decode('ascii')}{target}",
        "headers": {name.lower(): value for name, value in request.headers.items()},
        "body": base64.b64encode(request.read()).decode(),
    }


def reply(answer: dict[str, Any]) -> httpx.Response:
    content_type = answer.get("contentType")
    headers = {"content-type": content_type} if content_type else {}
    return httpx.Response(answer["status"], headers=headers, content=answer["body"].encode())


def kind_of(value: Any) -> str:
    if value is None:
        return "none"
    if hasattr(value, "iter_pages"):
        return "page"
    if hasattr(value, "until_done"):
        return "stream"
    return "binary" if hasattr(value, "iter_bytes") else "value"


def give(client: Any, call: dict[str, Any]) -> str:
    for attribute in call["path"]:
        client = getattr(client, attribute)
    result = client(*native(call["positional"]), **native(call.get("named", {})))
    kind = kind_of(result)
    if kind in ("stream", "binary"):
        with result:
            pass
    return kind


def main() -> None:
    given = json.load(sys.stdin)
    module = importlib.import_module(given["module"])
    sent: list[dict[str, Any]] = []
    answers: list[dict[str, Any]] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(record(request))
        return reply(answers[-1])

    observations: list[dict[str, Any]] = []
    with httpx.Client(transport=httpx.MockTransport(handle)) as http_client:
        client = getattr(module, given["client"])(http_client=http_client, max_retries=0, **given["options"])
        for call in given["calls"]:
            sent.clear()
            answers.append(call["answer"])
            try:
                observation = {"kind": give(client, call)}
            except Exception as error:  # noqa: BLE001 Whatever is raised is the observation.
                observation = {"kind": "error", "error": f"{type(error).__name__}: {error}"}
            observations.append({**observation, "request": sent[0] if sent else None})
    json.dump(observations, sys.stdout)


main()
