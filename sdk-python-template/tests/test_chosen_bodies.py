"""Which of several bodies is sent."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest
from sample import InvalidArgumentError
from sample._runtime.encode.binary_body import BinaryBody
from sample._runtime.encode.chosen import BodyChoice, ChosenBody
from sample._runtime.encode.form import FormBody
from sample._runtime.encode.json_body import JsonBody
from sample._runtime.encode.multipart import MultipartBody, Part
from sample._runtime.encode.text_body import TextBody

JSON = BodyChoice(JsonBody(), ("data",))
FORM = BodyChoice(FormBody(), ("data",))
PARTS = BodyChoice(MultipartBody((Part("title", "text"), Part("file", "file"))), ("data", "file"))
TEXT = BodyChoice(TextBody(media_type="text/plain"), ("text", "data"))
BYTES = BodyChoice(BinaryBody(), ("file",))


def sent(value: object, *choices: BodyChoice) -> str:
    body = ChosenBody(choices).encode(value, lambda: "b")
    assert body is not None
    return body.content_type.split(";")[0]


async def chunks() -> AsyncIterator[bytes]:
    yield b""


@pytest.mark.parametrize(
    "value",
    [
        {"file": b"a"},
        {"file": ("a.txt", b"a")},
        {"file": ("a.txt", b"a", "text/plain")},
        {"file": io.BytesIO(b"a")},
        {"file": iter([b"a"])},
        {"file": lambda: [b"a"]},
        {"file": chunks()},
        {"file": {b"a"}},
        {"file": Path(__file__)},
        {"other": [b"a"]},
    ],
)
def test_a_file_is_a_part(value: object) -> None:
    assert sent(value, JSON, PARTS, FORM) == "multipart/form-data"


@pytest.mark.parametrize(
    "value",
    [
        {"title": "a"},
        {"title": ("a", "b")},
        {"other": {"content": "a"}},
        {"at": datetime(2026, 1, 2, tzinfo=timezone.utc)},
        {},
    ],
)
def test_plain_members_are_json(value: object) -> None:
    assert sent(value, JSON, PARTS, FORM) == "application/json"


def test_the_media_type_may_be_named() -> None:
    body = ChosenBody((JSON, PARTS, FORM)).named("application/x-www-form-urlencoded").encode({"a": "b c"}, lambda: "b")
    assert body is not None
    assert body.whole == b"a=b+c"


def test_a_media_type_that_the_operation_does_not_take_is_refused() -> None:
    with pytest.raises(InvalidArgumentError, match="never text/csv, but one of application/json, multipart/form-data"):
        ChosenBody((JSON, PARTS)).named("text/csv")


def test_members_decide_where_the_bodies_have_other_ones() -> None:
    choices = (replace(JSON, names=("file_id", "title")), replace(PARTS, names=("file", "title")))
    assert sent({"file_id": "f"}, *choices) == "application/json"
    assert sent({"title": "a"}, *choices) == "application/json"
    assert sent({"file": b"a"}, *choices) == "multipart/form-data"
    assert sent({"title": "a", "odd": 1}, *choices) == "application/json"
    assert sent({"title": "a"}, replace(JSON, names=("file_id",)), choices[1]) == "multipart/form-data"


def test_a_whole_body_is_chosen_by_what_it_is() -> None:
    choices = (JSON, TEXT, BYTES)
    assert sent([1], *choices) == "application/json"
    assert sent("a", *choices) == "text/plain"
    assert sent(b"a", *choices) == "application/octet-stream"


def test_a_whole_body_stands_beside_members() -> None:
    choices = (replace(JSON, names=("title",)), replace(TEXT, names=("body",), whole="body"))
    assert sent({"title": "a"}, *choices) == "application/json"
    assert sent({"body": "a"}, *choices) == "text/plain"
