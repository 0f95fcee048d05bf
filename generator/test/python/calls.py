"""Calls every operation of the shop over a transport that answers by itself; prints what was sent and what came back, as JSON lines."""

import asyncio
import json
import sys

import httpx

import shop

SENT: list[dict[str, object]] = []
ANSWERS: dict[tuple[str, str], object] = {
    ("GET", "/items"): {
        "data": [{"id": "i1", "kind": "book", "createdAt": "2030-01-01T00:00:00Z"}],
        "next": None,
        "count": 7,
    },
    ("POST", "/items"): {"id": "i1", "kind": "novelty", "createdAt": "2030-01-01T00:00:00Z", "price": None},
    ("GET", "/items/a%2Fb"): {"id": "i1", "kind": "book", "createdAt": "2030-01-01T00:00:00Z"},
    ("GET", "/items/i1/parts/p1"): {"children": [{"children": []}], "up": {"children": []}},
    ("POST", "/files"): ["f1", "f2"],
    ("GET", "/pets"): {"type": "cat", "lives": 9},
    ("POST", "/pets"): {"count": 1},
    ("GET", "/version"): {"count": 3},
}
EVENTS = b'event: tick\ndata: {"count": 1}\n\nevent: done\ndata: {"count": 2}\n\n'
PAYLOADS = b'data: {"count": 1}\n\ndata: [DONE]\n\n'


def answer(request: httpx.Request) -> httpx.Response:
    path = request.url.raw_path.decode()
    body = request.content.decode("utf-8", "replace")
    headers = {key: value for key, value in request.headers.items() if key in WANTED}
    SENT.append({"method": request.method, "path": path, "headers": headers, "body": body})
    target = path.split("?")[0]
    if "text/event-stream" in request.headers["accept"]:
        return httpx.Response(
            200, headers={"content-type": "text/event-stream"}, content=EVENTS if target == "/ticks" else PAYLOADS
        )
    if target == "/ping":
        return httpx.Response(200, headers={"content-type": "text/plain"}, content="pong")
    if target == "/files/f1":
        return httpx.Response(200, headers={"content-type": "application/octet-stream"}, content=b"\x00\x01")
    if request.method == "DELETE":
        return httpx.Response(204)
    if target == "/items/locked":
        return httpx.Response(409, json={"code": "locked"})
    return httpx.Response(200, json=ANSWERS[(request.method, target)])


WANTED = {"accept", "authorization", "idempotency-key", "x-tenant"}


async def answer_later(request: httpx.Request) -> httpx.Response:
    await request.aread()
    return answer(request)


def tell(name: str, value: object) -> None:
    print(json.dumps({"name": name, "value": value, "sent": SENT.pop() if SENT else None}, default=str))


def call_all(client: shop.Shop) -> None:
    page = client.items.list(tags=["a", "b"], filter={"x": "y"})
    tell("list", [[item.id for item in page], page.count, type(page).__name__])
    item = client.items.create(
        body_name="n",
        query_name="q",
        x_tenant="t",
        size={"unit_name": "mm"},
        sizes=[{"unit_name": "cm", "height_mm": 3}],
        from_="here",
        made_at="2030-01-01",
        idempotency_key="k",
    )
    tell("create", [item.kind, item.price, item.created_at.year])
    tell("retrieve", client.items.retrieve("a/b").id)
    tell("delete", client.items.delete("i1"))
    node = client.items.parts.retrieve("p1", item_id="i1")
    tell("parts", [type(node.children[0]).__name__, node.up is not None])
    tell("upload", client.files.upload(file=("a.txt", b"hi"), size={"unit_name": "mm"}, note="n"))
    tell("download", list(client.files.download("f1").read()))
    with client.ticks.stream(body=["x"]) as stream:
        tell(
            "stream", [[event.event, event.data.count] for event in stream if not isinstance(event, shop.UnknownEvent)]
        )
    pet = client.pets.pick()
    tell("pick", [type(pet).__name__, pet.lives if isinstance(pet, shop.types.Cat) else None])
    tell("say", client.pets.say(words="w").count)
    with client.pets.say(words="w", stream=True) as payloads:
        tell("say stream", [tick.count for tick in payloads])
    tell("ping", client.health.ping())
    raw = client.items.with_raw_response.retrieve("a/b")
    tell("raw", [raw.status_code, raw.parse().id])
    whole = client.with_raw_response.version()
    with client.with_streaming_response.version() as opened:
        tell("root", [client.version().count, whole.status_code, whole.parse().count, opened.parse().count])
    SENT.clear()
    try:
        client.items.retrieve("locked")
    except shop.LockedError as error:
        tell("error", [type(error).__name__, shop.ConflictError in type(error).__mro__, type(error.body).__name__])
    try:
        client.items.retrieve("")
    except shop.InvalidArgumentError as error:
        tell("empty", str(error))


async def call_all_async(client: shop.AsyncShop) -> None:
    tell("list", [item.id async for item in client.items.list()])
    tell("first page", (await client.items.list()).count)
    tell("create", (await client.items.create(body_name="n", size={"unit_name": "mm"})).kind)
    tell("delete", await client.items.delete("i1"))
    node = await client.items.parts.retrieve("p1", item_id="i1")
    tell("parts", type(node).__name__)
    tell("upload", await client.files.upload(file=b"hi"))
    async with client.ticks.stream(body=["x"]) as stream:
        tell("stream", [event.event async for event in stream])
    tell("say", (await client.pets.say(words="w")).count)
    async with client.pets.say(words="w", stream=True) as payloads:
        tell("say stream", [tick.count async for tick in payloads])
    tell("ping", await client.health.ping())
    raw = await client.with_raw_response.version()
    async with client.with_streaming_response.version() as opened:
        tell(
            "root",
            [(await client.version()).count, raw.status_code, (await raw.parse()).count, (await opened.parse()).count],
        )


if sys.argv[1] == "async":
    transport = httpx.MockTransport(answer_later)
    asyncio.run(call_all_async(shop.AsyncShop(api_key="k", http_client=httpx.AsyncClient(transport=transport))))
else:
    call_all(shop.Shop(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(answer))))
