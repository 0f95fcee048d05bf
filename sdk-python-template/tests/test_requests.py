from __future__ import annotations

import io
from collections.abc import AsyncIterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from sample import InvalidArgumentError, Timeout, omit
from sample._runtime.config import ClientConfig
from sample._runtime.encode.form import Field, FormBody
from sample._runtime.encode.json_text import encode_json
from sample._runtime.http import httpx
from sample._runtime.operation import Operation, Param
from sample._runtime.options import RequestOptions
from sample._runtime.prepare import Arguments, prepare, write_path, write_query
from support import Server, ok


def query(value: object, param: Param | None = None, name: str = "q") -> str:
    operation = Operation("GET", "/", params={f"query:{name}": param} if param else {})
    return "&".join(f"{key}={text}" for key, text in write_query(operation, {name: value}))


def path(value: object, param: Param | None = None) -> str:
    return write_path(Operation("GET", "/a/{p}", params={"path:p": param} if param else {}), {"p": value})


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a b+c&d/ü*'()!~", "q=a%20b%2Bc%26d%2F%C3%BC%2A%27%28%29%21~"),
        (True, "q=true"),
        (1.0, "q=1"),
        (1e21, "q=1e%2B21"),
        (0.000001, "q=0.000001"),
        (1e-7, "q=1e-7"),
        (-0.0, "q=0"),
        (2**63, "q=9223372036854775808"),
        (None, "q=null"),
        (["a", "b c"], "q=a&q=b%20c"),
        ([], ""),
        ({"a": 1, "b": [2]}, "a=1&b=%5B2%5D"),
        (datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone.utc), "q=2026-01-02T03%3A04%3A05Z"),
        (
            datetime(2026, 1, 2, 3, 4, 5, 6000, tzinfo=timezone(timedelta(hours=2))),
            "q=2026-01-02T03%3A04%3A05.006000%2B02%3A00",
        ),
        (UUID(int=1), "q=00000000-0000-0000-0000-000000000001"),
        (omit, ""),
    ],
)
def test_a_query_value_is_written_in_one_way(value: object, written: str) -> None:
    assert query(value) == written


@pytest.mark.parametrize(
    ("value", "param", "written"),
    [
        (["a", "b"], Param(explode=False), "q=a,b"),
        (["a,b", "c"], Param(explode=False), "q=a%2Cb,c"),
        (["a", "b"], Param(style="spaceDelimited"), "q=a%20b"),
        (["a", "b"], Param(style="pipeDelimited"), "q=a%7Cb"),
        (["a", "b"], Param(style="pipeDelimited", explode=True), "q=a&q=b"),
        ({"a": "1", "b": "2"}, Param(explode=False), "q=a,1,b,2"),
        ({"a": {"b": 1}, "c": [2, 3]}, Param(style="deepObject"), "q%5Ba%5D%5Bb%5D=1&q%5Bc%5D=2&q%5Bc%5D=3"),
        ([], Param(explode=False), ""),
        ("a/b?c&d#e[f]", Param(allow_reserved=True), "q=a/b?c%26d%23e%5Bf%5D"),
        ({"a": 1}, Param(media_type="application/json"), "q=%7B%22a%22%3A1%7D"),
    ],
)
def test_a_query_parameter_follows_its_style(value: object, param: Param, written: str) -> None:
    assert query(value, param) == written


@pytest.mark.parametrize(
    ("value", "param", "written"),
    [
        ("a/b c", None, "/a/a%2Fb%20c"),
        (["a", "b"], None, "/a/a,b"),
        ({"x": 1, "y": 2}, None, "/a/x,1,y,2"),
        ({"x": 1, "y": 2}, Param(explode=True), "/a/x=1,y=2"),
        ("v", Param(style="label"), "/a/.v"),
        (["a", "b"], Param(style="label"), "/a/.a,b"),
        (["a", "b"], Param(style="label", explode=True), "/a/.a.b"),
        ({"x": 1}, Param(style="label", explode=True), "/a/.x=1"),
        ("v", Param(style="matrix"), "/a/;p=v"),
        (["a", "b"], Param(style="matrix"), "/a/;p=a,b"),
        (["a", "b"], Param(style="matrix", explode=True), "/a/;p=a;p=b"),
        ({"x": 1, "y": 2}, Param(style="matrix", explode=True), "/a/;x=1;y=2"),
    ],
)
def test_a_path_value_follows_its_style(value: object, param: Param | None, written: str) -> None:
    assert path(value, param) == written


@pytest.mark.parametrize("value", ["", ".", "..", "a\nb", "\x00", None, []])
def test_a_path_value_that_would_lead_elsewhere_is_refused(value: object) -> None:
    with pytest.raises(InvalidArgumentError):
        path(value)


def test_a_dot_segment_made_of_two_values_is_refused() -> None:
    with pytest.raises(InvalidArgumentError):
        write_path(Operation("GET", "/{a}.{b}/x"), {"a": "", "b": ""})
    with pytest.raises(InvalidArgumentError):
        write_path(Operation("GET", "/.{a}/x"), {"a": "."})


def test_the_message_of_an_empty_path_value_names_the_argument() -> None:
    server = Server(ok())
    with pytest.raises(InvalidArgumentError, match="Expected a non-empty value for `conversation_id` but received ''"):
        server.client().conversations.retrieve("")
    assert server.requests == []


def test_both_path_parameters_reach_the_url() -> None:
    server = Server(ok({"id": "m", "role": "user", "content": "x"}))
    server.client().conversations.messages.retrieve("m/1", conversation_id="c 1")
    assert server.last.url.raw_path == b"/api/conversations/c%201/messages/m%2F1"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"b": 1, "a": "ü\u2028"}, '{"b":1,"a":"ü\u2028"}'),
        (1.0, "1"),
        ([1e21, 1e-7, 0.1, 123456789012345680000.0, 0.000001], "[1e+21,1e-7,0.1,123456789012345680000,0.000001]"),
        ('\x00\x1f\x7f"\\/\b\f\n\r\t', '"\\u0000\\u001f\x7f\\"\\\\/\\b\\f\\n\\r\\t"'),
        (['\x00\x1f\x7f"\\/\b\f\n\r\t', 1e21], '["\\u0000\\u001f\x7f\\"\\\\/\\b\\f\\n\\r\\t",1e+21]'),
        ({"a": omit, "b": None}, '{"b":null}'),
        ((1, 2), "[1,2]"),
        ("a\ud800", '"a\\ud800"'),
        (datetime(2026, 1, 1, tzinfo=timezone.utc), '"2026-01-01T00:00:00Z"'),
    ],
)
def test_json_is_written_as_ecmascript_writes_it(value: object, written: str) -> None:
    assert encode_json(value).decode() == written


@pytest.mark.parametrize("value", [float("nan"), float("inf"), b"x", datetime(2026, 1, 1), {1: 2}, object()])
def test_what_json_cannot_say_is_refused(value: object) -> None:
    with pytest.raises(InvalidArgumentError):
        encode_json({"a": [value]})


def test_a_cycle_is_refused() -> None:
    cycle: list[Any] = []
    cycle.append(cycle)
    with pytest.raises(InvalidArgumentError):
        encode_json(cycle)


def test_nested_arguments_get_their_wire_names() -> None:
    server = Server(ok({"id": "j", "status": "x", "createdAt": "2026-01-01T00:00:00Z", "totalItems": 1}))
    server.client().batch.create(
        name="n", phases=[{"name": "p", "task_type": "summary", "validation": {"enabled": True, "min_score": 7.5}}]
    )
    assert server.bodies[-1] == (
        b'{"name":"n","phases":[{"name":"p","taskType":"summary","validation":{"enabled":true,"minScore":7.5}}]}'
    )


def test_absent_and_null_differ() -> None:
    server = Server(ok())
    server.client().conversations.update("c", title=None)
    assert server.bodies[-1] == b'{"title":null}'
    server.client().conversations.update("c")
    assert server.bodies[-1] == b"{}"


def test_query_headers_cookies_and_body_of_one_name_are_kept_apart() -> None:
    server = Server(ok({"id": "d", "fileName": "f"}))
    server.client().documents.search(query_text="a b", body_text="c", x_tenant="t", session="s=1")
    assert server.last.url.query == b"text=a%20b"
    assert server.bodies[-1] == b'{"text":"c"}'
    assert server.last.headers["x-tenant"] == "t"
    assert server.last.headers["cookie"] == "session=s%3D1"


def test_a_whole_body_is_sent_as_it_is() -> None:
    server = Server(httpx.Response(200, text="ok", headers={"content-type": "text/plain"}))
    assert server.client().health.echo(body=["a", "b"]) == "ok"
    assert server.bodies[-1] == b'["a","b"]'


def test_the_headers_of_a_json_call() -> None:
    server = Server(ok())
    server.client().conversations.create(title="x")
    headers = dict(server.last.headers)
    assert headers["accept"] == "application/json"
    assert headers["content-type"] == "application/json"
    assert headers["user-agent"] == "sample-python/1.0.0"
    assert headers["authorization"] == "Bearer sk_canary_0123456789"
    assert headers["idempotency-key"] == "00000000-0000-4000-8000-000000000000"
    assert headers["x-request-id"] == "00000000-0000-4000-8000-000000000000"
    assert headers["x-retry-count"] == "0"


def test_a_call_without_a_body_has_no_content_type() -> None:
    server = Server(ok())
    server.client().conversations.retrieve("c")
    assert "content-type" not in server.last.headers


def test_a_public_operation_carries_no_credential() -> None:
    server = Server(ok({"status": "ok"}))
    server.client().health.check()
    assert "authorization" not in server.last.headers


def test_extra_headers_query_and_body_win() -> None:
    server = Server(ok())
    server.client(default_headers={"x-a": "1"}, default_query={"v": 1}).conversations.create(
        title="x",
        extra_headers={"X-A": "2", "User-Agent": omit},
        extra_query={"v": 2},
        extra_body={"more": True},
    )
    assert server.last.headers["x-a"] == "2"
    assert "user-agent" not in server.last.headers
    assert server.last.url.query == b"v=2"
    assert server.last_json == {"title": "x", "more": True}


@pytest.mark.parametrize(
    "headers", [{"x-a": "secret\r\nb: c"}, {"x a": "secret"}, {"x-a": " secret"}, {"x-a": "secretü"}]
)
def test_a_header_that_cannot_be_sent_is_refused_without_its_value(headers: dict[str, str]) -> None:
    server = Server(ok())
    with pytest.raises(InvalidArgumentError) as caught:
        server.client().conversations.retrieve("c", extra_headers=headers)
    assert server.requests == []
    assert "secret" not in str(caught.value)


def test_a_key_for_an_operation_without_one_is_refused() -> None:
    config: ClientConfig = Server(ok()).client()._config
    with pytest.raises(InvalidArgumentError):
        prepare(config, Operation("GET", "/"), Arguments(), RequestOptions(idempotency_key="k"))


def test_an_argument_that_no_method_has_is_refused() -> None:
    server = Server(ok())
    with pytest.raises(TypeError, match="unexpected keyword argument 'titel'"):
        getattr(server.client().conversations, "create")(titel="a")  # noqa: B009
    assert server.requests == []


EXPECTED_UPLOAD = (
    b"------artificer00000000000000000000000000000000\r\n"
    b'Content-Disposition: form-data; name="file"; filename="a%22b.pdf"\r\n'
    b"Content-Type: application/pdf\r\n\r\n"
    b"%PDF\r\n"
    b"------artificer00000000000000000000000000000000\r\n"
    b'Content-Disposition: form-data; name="metadata"\r\n'
    b"Content-Type: application/json\r\n\r\n"
    b'{"authorName":"me"}\r\n'
    b"------artificer00000000000000000000000000000000\r\n"
    b'Content-Disposition: form-data; name="language"\r\n\r\n'
    b"de\r\n"
    b"------artificer00000000000000000000000000000000--\r\n"
)


def test_a_multipart_body_to_the_byte() -> None:
    server = Server(ok({"id": "d", "fileName": "f"}))
    server.client().documents.upload(language="de", file=('a"b.pdf', b"%PDF"), metadata={"author_name": "me"})
    assert server.bodies[-1] == EXPECTED_UPLOAD
    assert server.last.headers["content-length"] == str(len(EXPECTED_UPLOAD))
    assert server.last.headers["content-type"] == "multipart/form-data; boundary=----artificer" + "0" * 32


def test_a_file_is_read_while_it_is_sent_and_has_a_length(tmp_path: Path) -> None:
    file = tmp_path / 'a"b.pdf'
    file.write_bytes(b"%PDF")
    server = Server(ok({"id": "d", "fileName": "f"}))
    server.client().documents.upload(language="de", file=file, metadata={"author_name": "me"})
    assert server.bodies[-1] == EXPECTED_UPLOAD
    assert server.last.headers["content-length"] == str(len(EXPECTED_UPLOAD))


async def test_the_async_client_reads_files_and_iterators_too(tmp_path: Path) -> None:
    file = tmp_path / 'a"b.pdf'
    file.write_bytes(b"%PDF")
    server = Server(ok({"id": "d", "fileName": "f"}))
    await server.async_client().documents.upload(language="de", file=file, metadata={"author_name": "me"})
    assert server.bodies[-1] == EXPECTED_UPLOAD

    async def chunks() -> AsyncIterator[bytes]:
        yield b"%P"
        yield b"DF"

    await server.async_client().documents.upload(
        language="de", file=('a"b.pdf', chunks()), metadata={"author_name": "me"}
    )
    assert server.bodies[-1] == EXPECTED_UPLOAD
    assert server.last.headers["transfer-encoding"] == "chunked"


def test_an_open_file_is_sent_from_where_it_stands() -> None:
    server = Server(ok({"id": "d", "fileName": "f"}))
    file = io.BytesIO(b"skip%PDF")
    file.seek(4)
    server.client().documents.upload(language="de", file=('a"b.pdf', file), metadata={"author_name": "me"})
    assert server.bodies[-1] == EXPECTED_UPLOAD


def test_several_files_are_one_part_each() -> None:
    server = Server(ok({"created": []}))
    server.client().documents.upload_many(files=[b"a", ("n.txt", b"b", "text/plain")])
    body = server.bodies[-1]
    assert body.count(b'name="files"') == 2
    assert b'filename="upload"\r\nContent-Type: application/octet-stream\r\n\r\na\r\n' in body
    assert b'filename="n.txt"\r\nContent-Type: text/plain\r\n\r\nb\r\n' in body


@pytest.mark.parametrize("file", ["text", 5, io.StringIO("x"), Path("/no/such/file")])
def test_what_is_no_file_is_refused(file: Any) -> None:
    server = Server(ok())
    with pytest.raises(InvalidArgumentError):
        server.client().documents.upload(file=file)
    assert server.requests == []


def test_a_form_is_written_as_browsers_write_it() -> None:
    form = FormBody({"list": Field(explode=False), "deep": Field("deepObject"), "doc": Field(json=True)})
    body = form.encode({"a": "x y*~ü", "list": [1, 2], "deep": {"k": "v"}, "doc": {"z": 1}}, lambda: "")
    assert body is not None
    assert body.whole == b"a=x+y*%7E%C3%BC&list=1,2&deep%5Bk%5D=v&doc=%7B%22z%22%3A1%7D"


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("timeout", "x", "`timeout` must be seconds or a `Timeout`, not a value of type str"),
        ("timeout", True, "`timeout` must be seconds or a `Timeout`, not a value of type bool"),
        ("timeout", -1, "`timeout` must not be negative"),
        ("timeout", float("nan"), "`timeout` must not be negative"),
        ("timeout", Timeout(attempt=cast("float", "x")), "`timeout.attempt` must be seconds, not a value of type str"),
        ("max_retries", "x", "`max_retries` must be a whole number, not a value of type str"),
        ("max_retries", -1, "`max_retries` must not be negative"),
        ("extra_headers", "x", "`extra_headers` must be a mapping of names to texts, not a value of type str"),
        ("extra_query", "x", "`extra_query` must be a mapping of names to values, not a value of type str"),
        ("base_url", 5, "`base_url` must be a text, not a value of type int"),
        ("idempotency_key", 5, "`idempotency_key` must be a text, not a value of type int"),
    ],
)
def test_an_option_of_a_call_that_cannot_be_used_is_one_sentence(option: str, value: object, said: str) -> None:
    server = Server(ok())
    with pytest.raises(InvalidArgumentError) as caught:
        server.client().conversations.create(**cast("Any", {option: value}))
    assert str(caught.value) == said
    assert server.requests == []


async def test_the_async_client_refuses_them_too() -> None:
    with pytest.raises(InvalidArgumentError, match="`timeout` must be seconds"):
        await Server(ok()).async_client().conversations.retrieve("c", timeout=cast("Any", "x"))


def test_the_options_of_a_call_to_any_path_are_looked_at_too() -> None:
    with pytest.raises(InvalidArgumentError, match="`timeout` must be seconds"):
        Server(ok()).client().get("/x", timeout=cast("Any", "x"))
