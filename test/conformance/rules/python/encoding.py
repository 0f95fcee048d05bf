"""Writes arguments and bodies, and gives what was written."""

from __future__ import annotations

import asyncio
import base64
import re
from collections.abc import Callable
from typing import Any

from _runtime.client import AsyncClient, SyncClient
from _runtime.decode import Decoder
from _runtime.encode.binary_body import BinaryBody
from _runtime.encode.form import Field, FormBody
from _runtime.encode.json_body import JsonBody
from _runtime.encode.multipart import MultipartBody, Part
from _runtime.encode.text_body import TextBody
from _runtime.errors import SDKError
from _runtime.http import httpx
from _runtime.operation import Operation, Param
from _runtime.resource import AsyncResource, SyncResource
from client import create_client
from values import native
from world import Data, World

_ANYTHING: Decoder[Any] = Decoder(lambda: Any)
_PLACES = {"path": "path", "query": "query", "header": "headers", "cookie": "cookies"}
_URL = "https://api.example.com/p"

Send = Callable[[World, Operation, Data], httpx.Request]


def send_sync(world: World, operation: Operation, arguments: Data) -> httpx.Request:
    """Send a request with the synchronous client, and give it with its body read."""
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        request.read()
        seen.append(request)
        return httpx.Response(200, json={})

    client = create_client(world, {}, SyncClient)
    client._http = httpx.Client(transport=httpx.MockTransport(handle))
    SyncResource(client)._request(operation, _ANYTHING, **arguments)
    return seen[0]


def send_async(world: World, operation: Operation, arguments: Data) -> httpx.Request:
    """Send a request with the asynchronous client, and give it with its body read."""
    seen: list[httpx.Request] = []

    async def handle(request: httpx.Request) -> httpx.Response:
        await request.aread()
        seen.append(request)
        return httpx.Response(200, json={})

    client = create_client(world, {}, AsyncClient)
    client._http = httpx.AsyncClient(transport=httpx.MockTransport(handle))
    asyncio.run(AsyncResource(client)._request(operation, _ANYTHING, **arguments))
    return seen[0]


def run_parameter(case: Data, send: Send) -> Data:
    """Write an argument outside the body."""
    place = case["in"]
    name = "x-v" if place == "header" else "v"
    how = Param(
        case.get("style"),
        case.get("explode"),
        case.get("allowReserved", False),
        "application/json" if case.get("json") else None,
    )
    path = "/p/{v}" if place == "path" else "/p"
    operation = Operation("GET", path, params={f"{place}:{name}": how})
    try:
        request = send(World({}), operation, {_PLACES[place]: {name: native(case["value"])}})
    except SDKError as error:
        return {"error": type(error).__name__}
    return {"written": _written(request, place)}


def _written(request: httpx.Request, place: str) -> str | None:
    if place in ("header", "cookie"):
        return request.headers.get("x-v" if place == "header" else "cookie")
    target = request.url.raw_path.decode("ascii")
    path, mark, query = target.partition("?")
    if place == "query":
        return query if mark else None
    return path.removeprefix("/p/")


def run_body(case: Data, send: Send) -> Data:
    """Write a body."""
    operation = Operation("POST", "/p", body=_body(case))
    try:
        request = send(World({}), operation, {"body": native(case["value"])})
    except SDKError as error:
        return {"error": type(error).__name__}
    kind = request.headers.get("content-type", "")
    if "base64" in case["expect"]:
        return {"type": kind, "base64": base64.b64encode(request.content).decode()}
    found = re.search("boundary=(.+)$", kind)
    text = request.content.decode()
    if found:
        text, kind = text.replace(found[1], "BOUNDARY"), kind.replace(found[1], "BOUNDARY")
    return {"type": kind, "text": text}


def _body(case: Data) -> Any:
    media_type = {"media_type": case["mediaType"]} if "mediaType" in case else {}
    parts: Data = {
        name: part if isinstance(part, dict) else {"kind": part} for name, part in case.get("parts", {}).items()
    }
    if case["body"] == "multipart":
        return MultipartBody([_part(name, part) for name, part in parts.items()], **media_type)
    if case["body"] == "form":
        return FormBody({name: _field(part) for name, part in parts.items()}, **media_type)
    return {"json": JsonBody, "text": TextBody, "bytes": BinaryBody}[case["body"]](**media_type)


def _part(name: str, part: Data) -> Part:
    return Part(name, part["kind"], part.get("repeated"), part.get("mediaType"))


def _field(part: Data) -> Field:
    return Field(part.get("style", "form"), part.get("explode"), part["kind"] == "json")
