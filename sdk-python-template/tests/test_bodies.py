from __future__ import annotations

from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any, Literal

import pytest
from sample import InvalidArgumentError, omit
from sample._runtime.encode.binary_body import BinaryBody
from sample._runtime.encode.json_body import JsonBody
from sample._runtime.encode.json_text import encode_json
from sample._runtime.encode.multipart import MultipartBody
from sample._runtime.encode.numbers import format_scalar
from sample._runtime.encode.text_body import TextBody
from sample._runtime.wire import wire, wire_map, wire_names
from support import Server, ok
from typing_extensions import Required, TypedDict


def boundary() -> str:
    return "b"


def test_a_binary_body_has_the_files_own_type_else_the_declared_one(tmp_path: Path) -> None:
    body = BinaryBody("application/pdf").encode(b"x", boundary)
    assert body is not None
    assert (body.content_type, body.whole) == ("application/pdf", b"x")
    named = BinaryBody("image/*").encode(("a.png", b"x", "image/png"), boundary)
    assert named is not None
    assert named.content_type == "image/png"
    wild = BinaryBody("image/*").encode(b"x", boundary)
    assert wild is not None
    assert wild.content_type == "application/octet-stream"
    assert BinaryBody().encode(omit, boundary) is None


def test_a_text_body_is_sent_as_it_is() -> None:
    body = TextBody("application/xml").encode("<ü/>", boundary)
    assert body is not None
    assert (body.content_type, body.whole) == ("application/xml", "<ü/>".encode())
    with pytest.raises(InvalidArgumentError):
        TextBody().encode("\ud800", boundary)
    assert TextBody().encode(omit, boundary) is None


def test_an_optional_body_without_members_is_not_sent() -> None:
    assert JsonBody(optional=True).encode({}, boundary) is None
    assert JsonBody().encode({}, boundary) is not None
    assert MultipartBody(optional=True).encode({}, boundary) is None


def test_parts_that_are_not_declared_follow_by_their_kind() -> None:
    body = MultipartBody().encode({"n": 1, "o": {"a": 1}, "f": b"x", "l": ["a", "b"]}, boundary)
    assert body is not None
    text = (body.whole or b"").decode()
    assert 'name="n"\r\n\r\n1\r\n' in text
    assert 'name="o"\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n' in text
    assert 'name="f"; filename="upload"\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n' in text
    assert text.count('name="l"') == 2


@pytest.mark.parametrize("value", [5, [1], "text"])
def test_a_form_needs_an_object(value: object) -> None:
    with pytest.raises(InvalidArgumentError):
        MultipartBody().encode(value, boundary)


def test_a_media_type_with_a_line_end_is_refused() -> None:
    with pytest.raises(InvalidArgumentError):
        MultipartBody().encode({"f": ("n", b"x", "a/b\r\nx: y")}, boundary)


class Colour(Enum):
    RED = "red"


class Size(int, Enum):
    BIG = 3


@pytest.mark.parametrize(
    ("value", "written"),
    [(Colour.RED, "red"), (Size.BIG, "3"), (Decimal("1.50"), "1.50"), (0.1, "0.1"), (-1234.5, "-1234.5")],
)
def test_a_scalar_has_one_text(value: object, written: str) -> None:
    assert format_scalar(value) == written


@pytest.mark.parametrize("value", [object(), b"x", float("nan"), Decimal("NaN")])
def test_what_has_no_text_is_refused(value: object) -> None:
    with pytest.raises(InvalidArgumentError):
        format_scalar(value)


def test_json_takes_enums_decimals_and_sequences() -> None:
    assert encode_json([Colour.RED, Size.BIG, Decimal("2"), Decimal("0.5"), range(2), None, True, 1e21]) == (
        b'["red",3,2,0.5,[0,1],null,true,1e+21]'
    )


class Cat(TypedDict, total=False):
    kind: Required[Literal["cat"]]
    lives_left: int


class Dog(TypedDict, total=False):
    kind: Required[Literal["dog"]]
    lives_left: int


class Home(TypedDict, total=False):
    by_name: dict[str, Cat]


wire_names(Cat, {"lives_left": "livesLeft"})
wire_names(Dog, {"lives_left": "lives-left"})
wire_names(Home, {"by_name": "byName"}, nested={"by_name": lambda: (Cat,)}, maps=("by_name",))


def test_a_union_is_renamed_by_the_variant_that_fits() -> None:
    assert wire({"kind": "cat", "lives_left": 9}, Cat, Dog) == {"kind": "cat", "livesLeft": 9}
    assert wire([{"kind": "dog", "lives_left": 1}], Cat, Dog) == [{"kind": "dog", "lives-left": 1}]
    assert wire({"kind": "cow", "more": 1}, Cat, Dog) == {"kind": "cow", "more": 1}


def test_the_keys_of_a_map_are_the_callers_own() -> None:
    value = {"by_name": {"lives_left": {"kind": "cat", "lives_left": 9}}}
    assert wire(value, Home) == {"byName": {"lives_left": {"kind": "cat", "livesLeft": 9}}}
    assert wire_map({"a_b": {"lives_left": 1}}, Cat) == {"a_b": {"livesLeft": 1}}
    assert wire("as it is", Home) == "as it is"
    assert wire_map(5, Home) == 5


async def test_responses_of_the_async_client_are_read_in_every_way() -> None:
    server = Server(ok(**{"x-request-id": "r"}))
    client = server.async_client()
    async with client.conversations.with_streaming_response.retrieve("c") as response:
        assert b"conv_1" in b"".join([chunk async for chunk in response.iter_bytes()])
    response = await client.conversations.with_raw_response.retrieve("c")
    assert (await response.parse()).id == "conv_1"
    assert (await response.json())["id"] == "conv_1"
    assert "conv_1" in await response.text()
    assert len([line async for line in response.iter_lines()]) == 1
    assert (response.request_id, response.retries_taken, response.elapsed) == ("r", 0, 0.0)
    assert response.url == "http://localhost:3001/api/conversations/c"


def test_responses_of_the_sync_client_are_read_in_every_way() -> None:
    client: Any = Server(ok()).client()
    with client.conversations.with_streaming_response.retrieve("c") as response:
        assert len(list(response.iter_lines())) == 1
    response = client.conversations.with_raw_response.retrieve("c")
    assert (len(list(response.iter_lines())), len(list(response.iter_bytes()))) == (1, 1)
    assert "conv_1" in response.text()
    assert repr(response) == "<APIResponse [200]>"
