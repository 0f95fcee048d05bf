from __future__ import annotations

import ast
import json
import logging
import pickle
from datetime import datetime, timezone
from typing import Any, Union, get_type_hints

import pytest
from pydantic import Field
from sample import DecodeError, Unknown, preload, types
from sample._runtime.decode import Decoder, decoder_of
from sample._runtime.model import Model, member_of
from support import CONVERSATION, Server, ok


class Inner(Model):
    """A thing inside."""

    value: int
    label: str | None = None


class Outer(Model):
    """A thing with things in it."""

    name: str
    when: datetime
    many: list[Inner]
    by_key: dict[str, Inner] = Field(alias="byKey")
    ratio: float
    one: Inner | None = None


GOOD: dict[str, Any] = {
    "name": "n",
    "when": "2026-01-02T03:04:05Z",
    "many": [{"value": 1}, {"value": 2, "label": None, "more": [1]}],
    "byKey": {"k": {"value": 3}},
    "ratio": 1.5,
    "extra": {"kept": True},
}


def decode(payload: object, **options: Any) -> Any:
    return Decoder[Any](lambda: Outer).decode(json.dumps(payload), **options)


def test_what_fits_is_typed_and_gives_the_original_back() -> None:
    value = decode(GOOD)
    assert value.when == datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
    assert (value.many[1].label, value.by_key["k"].value) == (None, 3)
    assert value.to_dict() == GOOD
    assert json.loads(value.to_json()) == GOOD


@pytest.mark.parametrize(
    ("path", "bad"),
    [
        (("name",), 5),
        (("when",), "soon"),
        (("many",), "none"),
        (("many", 0, "value"), "one"),
        (("many", 1), "no object"),
        (("byKey", "k", "value"), None),
        (("ratio",), "1.5"),
        (("one",), 7),
    ],
)
def test_a_member_that_does_not_fit_is_kept_and_its_siblings_stay_typed(path: tuple[Any, ...], bad: Any) -> None:
    payload = json.loads(json.dumps(GOOD))
    place: Any = payload
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = bad
    value = decode(payload)
    assert isinstance(value, Outer)
    assert value.to_dict() == payload
    assert path == ("name",) or value.name == "n"
    assert path[0] == "when" or isinstance(value.when, datetime)
    assert path[0] == "byKey" or isinstance(value.by_key["k"], Inner)


def test_a_missing_member_reads_none_and_stays_out_of_the_dump() -> None:
    payload = {key: value for key, value in GOOD.items() if key != "ratio"}
    value = decode(payload)
    assert value.ratio is None
    assert value.to_dict() == payload


@pytest.mark.parametrize("payload", [[], "text", 5, None])
def test_another_kind_of_value_is_kept_as_it_is(payload: Any) -> None:
    assert decode(payload) == payload


def test_strict_raises() -> None:
    with pytest.raises(DecodeError, match=r"`many\.0\.value`"):
        decode({**GOOD, "many": [{"value": "x"}]}, strict=True)
    client = Server(ok({**CONVERSATION, "title": 5})).client(strict=True)
    with pytest.raises(DecodeError, match=r"\(GET http"):
        client.conversations.retrieve("c")


def test_drift_is_told_once_for_a_place(caplog: pytest.LogCaptureFixture) -> None:
    class Drifting(Model):
        values: list[int]

    decoder = Decoder[Any](lambda: Drifting)
    with caplog.at_level(logging.WARNING):
        for _ in range(5):
            assert decoder.decode('{"values":[1,"2","3"]}').values == [1, "2", "3"]
    assert [record.message for record in caplog.records if "Drifting" in record.message] == [
        "An answer does not fit Drifting at `values.*`: Input should be a valid integer; kept as it came"
    ]


def test_after_a_drift_the_strict_way_is_tried_again() -> None:
    decoder = Decoder[Any](lambda: Inner)
    decoder.decode('{"value":"x"}')
    for _ in range(64):
        assert decoder.decode('{"value":1}').value == 1
    with pytest.raises(DecodeError):
        decoder.decode('{"value":"x"}', strict=True)


def test_broken_json_raises_before_and_after_a_drift() -> None:
    decoder = Decoder[Any](lambda: Inner)
    for _ in range(2):
        with pytest.raises(DecodeError, match="not JSON"):
            decoder.decode('{"value"')
        decoder.decode('{"value":"x"}')


def test_json_that_is_nested_too_deeply_is_refused() -> None:
    with pytest.raises(DecodeError):
        Decoder[Any](lambda: Any).decode("[" * 5000 + "]" * 5000)


def test_a_recursive_model_decodes_leniently_too() -> None:
    message = {"id": "m", "role": "user", "content": "x"}
    tree: dict[str, Any] = {"message": message, "children": [{"message": {**message, "id": 5}, "children": []}]}
    decoder = decoder_of(types.MessageNode)
    value = decoder.decode(json.dumps(tree))
    assert isinstance(value.children[0], types.MessageNode)
    assert isinstance(value.children[0].message, types.Message)
    assert value.to_dict() == tree
    assert get_type_hints(types.MessageNode)["parent"] == Union[types.MessageNode, None]


def test_open_enums_and_unknown_members_survive() -> None:
    server = Server(ok({**CONVERSATION, "status": "brand-new", "more": {"a": 1}}))
    value = server.client().conversations.retrieve("c")
    assert value.status == "brand-new"
    assert value.to_dict() == {**CONVERSATION, "status": "brand-new", "more": {"a": 1}}


EVENT: Decoder[types.WebhookEvent] = Decoder(lambda: types.WebhookEvent)


def test_a_tag_chooses_the_variant_and_an_unknown_one_is_kept() -> None:
    known = EVENT.decode(json.dumps({"id": "e", "type": "conversation.created", "data": CONVERSATION}), strict=True)
    assert isinstance(known, types.ConversationCreatedWebhook)
    payload = {"id": "e", "type": "conversation.renamed", "data": {"x": 1}}
    unknown = EVENT.decode(json.dumps(payload), strict=True)
    assert isinstance(unknown, Unknown)
    assert (unknown.type, unknown.to_dict()) == ("conversation.renamed", payload)


def test_a_known_tag_with_a_bad_member_is_not_swallowed() -> None:
    payload = json.dumps({"id": 5, "type": "conversation.created", "data": CONVERSATION})
    with pytest.raises(DecodeError):
        Decoder[Any](lambda: types.WebhookEvent).decode(payload, strict=True)
    value = Decoder[Any](lambda: types.WebhookEvent).decode(payload)
    assert isinstance(value, types.ConversationCreatedWebhook)
    assert (value.id, value.data.id) == (5, "conv_1")


def test_a_model_belongs_to_the_types_and_can_be_pickled() -> None:
    value = Server(ok(**{"x-request-id": "r"})).client().conversations.retrieve("c")
    assert type(value).__module__ == "sample.types"
    assert value._request_id == "r"
    assert pickle.loads(pickle.dumps(value)) == value


def test_members_are_found_by_their_wire_names() -> None:
    value = decode(GOOD)
    assert member_of(value, "byKey") == value.by_key
    assert member_of(value, "extra") == {"kept": True}
    assert member_of(GOOD, "name") == "n"
    assert member_of(5, "name") is None


def test_preload_builds_what_a_call_needs() -> None:
    preload(types.BatchJob)
    assert types.BatchJob.__pydantic_complete__


def test_a_model_can_be_sent() -> None:
    server = Server(ok())
    server.client().post("/x", body={"inner": Inner(value=1)})
    assert server.bodies[-1] == b'{"inner":{"value":1}}'


def test_the_source_at_the_public_home_of_the_types_is_that_of_their_modules() -> None:
    loader: Any = types.__loader__
    tree = ast.parse(loader.get_source(types.__name__))
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    assert {"Conversation", "ConversationPage", "DocumentMetadataParam"} <= classes.keys()
    assert types.__spec__ is not None
    assert types.__spec__.loader is loader
    assert loader.get_filename(types.__name__) == types.__file__
