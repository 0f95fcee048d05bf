from __future__ import annotations

import inspect
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from sample import APIConnectionError, APIError, AsyncSample, ConfigurationError, Sample, types
from sample._runtime.http import httpx
from sample._runtime.security import APIKey, Basic, Secrets, choose_credentials, place_secret, resolve_credentials
from sample._runtime.transport_log import hide_queries
from sample.resources import AsyncConversations, AsyncMessages, Conversations, WebhookReceiver
from support import Server, inject, ok

ROOT = Path(__file__).parent


def run(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, env={**os.environ}
    ).stdout.strip()


def test_importing_the_package_loads_neither_httpx_nor_pydantic() -> None:
    code = "import sys, sample; print([m for m in ('httpx', 'pydantic', 'pydantic_core', 'anyio') if m in sys.modules])"
    assert run(code) == "[]"


def test_importing_the_client_loads_no_model() -> None:
    code = "import sys; from sample import Sample; print([m for m in sys.modules if m.startswith('sample.types._')])"
    assert run(code) == "[]"


def test_a_call_loads_the_models_that_it_reaches_and_no_others() -> None:
    code = (
        "import sys; from sample import Sample; from sample._runtime.http import httpx\n"
        "http = httpx.Client(transport=httpx.MockTransport(lambda r: httpx.Response(200, json={'status': 'ok'})))\n"
        "Sample(api_key='k', http_client=http).health.check()\n"
        "print(sorted(m for m in sys.modules if m.startswith('sample.types._')))"
    )
    assert run(code) == "['sample.types._health_check_response']"


def test_all_public_names_are_there() -> None:
    import sample
    from sample import resources

    for module in (sample, types, resources):
        for name in module.__all__:
            assert getattr(module, name) is not None
        assert set(module.__all__) <= set(dir(module))
        with pytest.raises(AttributeError, match="nope"):
            _ = module.nope  # type: ignore[reportAttributeAccessIssue]


def test_no_credential_is_an_error_at_construction_that_names_the_variable() -> None:
    for kind in (Sample, AsyncSample):
        with pytest.raises(ConfigurationError, match="`api_key` or set SAMPLE_API_KEY"):
            kind()


def test_an_empty_credential_is_refused() -> None:
    with pytest.raises(ConfigurationError):
        Sample(api_key="")


def test_the_environment_is_read_when_the_client_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server(ok())
    monkeypatch.setenv("SAMPLE_API_KEY", "sk_env")
    monkeypatch.setenv("SAMPLE_BASE_URL", "https://env.example/v1/")
    client = server.client(api_key=None)
    monkeypatch.setenv("SAMPLE_API_KEY", "sk_later")
    client.conversations.retrieve("c")
    assert server.last.headers["authorization"] == "Bearer sk_env"
    assert str(server.last.url) == "https://env.example/v1/api/conversations/c"


def where(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], call: str | None = None, **options: Any) -> str:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    server = Server(ok())
    server.client(**options).conversations.retrieve("c", base_url=call)
    return str(server.last.url).removesuffix("/api/conversations/c")


def test_the_base_url_is_found_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    variables: dict[str, str] = {}
    assert where(monkeypatch, variables) == "http://localhost:3001"
    variables["SAMPLE_BASE_URL"] = "https://base-variable"
    assert where(monkeypatch, variables) == "https://base-variable"
    variables["SAMPLE_MAIN_API_URL"] = "https://service-variable"
    assert where(monkeypatch, variables) == "https://service-variable"
    assert where(monkeypatch, variables, base_url="https://base") == "https://base"
    assert where(monkeypatch, variables, base_url="https://base", main_api_url="https://service") == "https://service"
    found = where(monkeypatch, variables, "https://call/x", base_url="https://base", main_api_url="https://service")
    assert found == "https://call/x"


def test_each_service_has_its_own_address() -> None:
    server = Server(ok({"data": [], "total": 0, "summary": {"cost": 0.0}}))
    server.client().batch.list()
    assert server.last.url.port == 8000
    server.client(base_url="https://one").batch.list()
    assert server.last.url.host == "one"


@pytest.mark.parametrize(
    "url",
    [
        "http://api.example",
        "ftp://api.example",
        "api.example",
        "https://user:pw@api.example",
        "https://api.example?x=1",
        "https://api.example#x",
        "https://api.example/a b",
        "https://api.example\\x",
        "https://api.example:port",
        "https://",
    ],
)
def test_a_base_url_that_is_not_safe_is_refused_without_showing_it(url: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Sample(api_key="k", base_url=url)
    assert url not in str(caught.value)


def test_plain_http_is_allowed_on_this_machine_and_on_demand() -> None:
    for url in ("http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1", "http://a.localhost"):
        assert Sample(api_key="k", base_url=url).base_url == url
    assert Sample(api_key="k", base_url="http://api.example", allow_insecure=True).base_url == "http://api.example"


def test_a_template_cannot_leave_the_base_url() -> None:
    server = Server(ok())
    server.client(base_url="https://api.example/v1").conversations.retrieve("../../admin?x=1#y")
    assert str(server.last.url) == "https://api.example/v1/api/conversations/..%2F..%2Fadmin%3Fx%3D1%23y"


def test_with_options_shares_the_connections_and_leaves_the_original() -> None:
    server = Server(ok())
    client = server.client()
    other = client.with_options(api_key="sk_other", base_url="https://other", default_headers={"x-a": "1"})
    other.conversations.retrieve("c")
    assert server.last.headers["authorization"] == "Bearer sk_other"
    assert (server.last.url.host, server.last.headers["x-a"]) == ("other", "1")
    client.conversations.retrieve("c")
    assert server.last.headers["authorization"] == "Bearer sk_canary_0123456789"
    assert "x-a" not in server.last.headers


def test_closing_leaves_a_client_that_was_handed_in() -> None:
    http = httpx.Client()
    with Sample(api_key="k", http_client=http):
        pass
    assert not http.is_closed
    http.close()
    own = Sample(api_key="k")
    own.close()
    assert own._http.is_closed


async def test_closing_the_async_client() -> None:
    async with AsyncSample(api_key="k") as own:
        pass
    assert own._http.is_closed


def test_middleware_is_an_onion_around_every_attempt() -> None:
    log: list[str] = []

    def layer(name: str) -> Any:
        def middleware(request: httpx.Request, following: Any) -> httpx.Response:
            log.append(f"{name}>{request.extensions['attempt']}")
            request.headers["x-layers"] = request.headers.get("x-layers", "") + name
            response = following(request)
            log.append(f"<{name}")
            return response

        return middleware

    server = Server(httpx.Response(503), ok())
    server.client(middleware=[layer("a"), layer("b")]).conversations.retrieve("c")
    assert log == ["a>0", "b>0", "<b", "<a", "a>1", "b>1", "<b", "<a"]
    assert server.last.headers["x-layers"] == "ab"


async def test_middleware_of_the_async_client() -> None:
    async def middleware(request: httpx.Request, following: Any) -> httpx.Response:
        request.headers["x-a"] = "1"
        return await following(request)

    server = Server(ok())
    await server.async_client(middleware=[middleware]).conversations.retrieve("c")
    assert server.last.headers["x-a"] == "1"


def test_a_redirect_is_followed_on_the_same_origin_with_the_credential() -> None:
    server = Server(httpx.Response(307, headers={"location": "/other"}), ok())
    server.client().conversations.retrieve("c")
    assert (server.last.url.path, server.last.headers["authorization"]) == ("/other", "Bearer sk_canary_0123456789")


def test_a_redirect_to_another_origin_drops_credentials_and_own_headers() -> None:
    server = Server(httpx.Response(302, headers={"location": "https://elsewhere.example/x"}), ok())
    server.client(base_url="https://api.example", default_headers={"x-tenant": "t"}).conversations.retrieve("c")
    names = set(server.last.headers)
    assert server.last.url.host == "elsewhere.example"
    assert names == {"host", "accept", "accept-encoding", "user-agent"}


@pytest.mark.parametrize(
    ("method", "location"),
    [
        ("GET", "http://api.example/x"),
        ("POST", "https://api.example/x"),
        ("GET", "https://u:p@api.example/"),
        ("GET", "ftp://x/"),
    ],
)
def test_a_redirect_that_is_not_safe_is_not_followed(method: str, location: str) -> None:
    server = Server(httpx.Response(307, headers={"location": location}))
    client = server.client(base_url="https://api.example", max_retries=0)
    from sample import APIStatusError

    with pytest.raises(APIStatusError) as caught:
        client.get("/a") if method == "GET" else client.post("/a", body={})
    assert caught.value.status == 307
    assert len(server.requests) == 1


@pytest.mark.parametrize("location", ["javascript:alert(1)", "data:text/plain,x", "mailto:a@b.c"])
def test_a_redirect_to_what_is_no_address_is_an_error_of_the_sdk(location: str) -> None:
    server = Server(httpx.Response(302, headers={"location": location}))
    # One of the HTTP libraries refuses the place by itself, the other gives the answer.
    with pytest.raises(APIError, match=r"no address|302 Found"):
        server.client().conversations.retrieve("c")
    assert len(server.requests) == 1


def test_redirects_come_to_an_end() -> None:
    server = Server(httpx.Response(302, headers={"location": "/again"}))
    with pytest.raises(APIConnectionError, match="redirects too often"):
        server.client().conversations.retrieve("c")
    assert len(server.requests) == 6


def test_raw_responses_have_status_headers_and_the_value() -> None:
    server = Server(ok(**{"x-request-id": "r1", "x-more": "1"}))
    response = server.client().conversations.with_raw_response.retrieve("c")
    assert (response.status_code, response.request_id, response.headers["X-More"]) == (200, "r1", "1")
    assert response.parse().id == "conv_1"
    assert response.json()["id"] == "conv_1"


def test_a_raw_page_goes_on() -> None:
    first: Any = {"data": [], "nextCursor": "2"}
    server = Server(ok(first), ok({"data": [], "nextCursor": None}))
    page = server.client().conversations.with_raw_response.list().parse()
    assert page.has_next_page()


def test_a_streaming_response_is_read_piece_by_piece_and_let_go() -> None:
    server = Server(ok())
    with server.client().conversations.with_streaming_response.retrieve("c") as response:
        assert b"conv_1" in b"".join(response.iter_bytes())
    with server.client().conversations.with_streaming_response.retrieve("c") as response:
        assert response.parse().id == "conv_1"


@pytest.mark.parametrize("name", ["with_raw_response", "with_streaming_response"])
def test_methods_in_other_modes_tell_of_themselves_as_the_methods_do(name: str) -> None:
    resource = Server().client().conversations
    method = getattr(resource, name).retrieve
    assert method.__doc__ == resource.retrieve.__doc__
    assert inspect.signature(method) == inspect.signature(resource.retrieve)


def test_a_resource_of_a_users_own_gives_its_methods_in_other_modes() -> None:
    class Mine(Conversations):
        def retrieve(self, conversation_id: str, **options: Any) -> types.Conversation:
            return super().retrieve(f"mine_{conversation_id}", **options)

    server = Server(ok())
    Mine(server.client()).with_raw_response.list()
    assert Mine(server.client()).with_raw_response.retrieve("c").status_code == 200
    assert server.last.url.path.endswith("/mine_c")


@pytest.mark.parametrize("kind", [Sample, AsyncSample, Conversations, AsyncConversations])
def test_annotations_of_every_public_member_can_be_asked_for(kind: type[Any]) -> None:
    for name, member in vars(kind).items():
        function = getattr(member, "func", member)
        if inspect.isfunction(function):
            assert "return" in get_type_hints(function), name


def test_annotations_of_accessors_are_the_classes_of_their_resources() -> None:
    accessor = vars(AsyncConversations)["messages"]
    assert get_type_hints(accessor.func) == {"return": AsyncMessages}
    receiver = vars(Sample)["webhooks"]
    assert get_type_hints(receiver.func) == {"return": WebhookReceiver}


def test_a_path_that_the_description_does_not_have_can_be_called() -> None:
    server = Server(ok())
    client = server.client()
    assert client.get("/x?a=b c", query={"d": "e"})["id"] == "conv_1"
    assert server.last.url.raw_path == b"/x?a=b%20c&d=e"
    assert client.post("/x", body={"a": 1}, cast=types.Conversation).id == "conv_1"
    assert (server.last.method, server.bodies[-1]) == ("POST", b'{"a":1}')
    assert server.last.headers["authorization"] == "Bearer sk_canary_0123456789"
    client.put("/x", body=[], service="worker")
    assert server.last.url.port == 8000
    client.patch("/x", body={})
    assert Server(httpx.Response(204)).client().delete("/x") is None


async def test_the_async_verbs() -> None:
    server = Server(ok())
    client = server.async_client()
    assert (await client.get("/x", cast=types.Conversation)).id == "conv_1"
    for verb in (client.post, client.put, client.patch, client.delete):
        assert (await verb("/x", body={}))["id"] == "conv_1"


def test_a_request_is_logged_without_its_secrets(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="sample")
    Server(ok()).client().conversations.list(model="m", extra_headers={"x-api-key": "topsecret"})
    assert "GET http://localhost:3001/api/conversations" in caplog.text
    assert "sk_canary" not in caplog.text
    assert "topsecret" not in caplog.text
    assert "model=m" not in caplog.text


def test_the_level_of_the_log_is_a_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMPLE_LOG", "debug")
    Sample(api_key="k")
    assert logging.getLogger("sample").level == logging.DEBUG
    logging.getLogger("sample").setLevel(logging.NOTSET)


def test_the_http_library_does_not_log_a_key_that_stands_in_the_query(caplog: pytest.LogCaptureFixture) -> None:
    hide_queries()
    try:
        with caplog.at_level(logging.INFO, logger=httpx.__name__):
            Server(ok()).client().get("/x", query={"key": "topsecret"})
    finally:
        logging.getLogger(httpx.__name__).filters.clear()
    assert "http://localhost:3001/x" in caplog.text
    assert "topsecret" not in caplog.text


BASIC = Basic("username", "U", "password", "P")


def test_credentials_are_placed_by_their_scheme() -> None:
    assert place_secret(BASIC, Secrets(["Aladdin", "open sesame"])) == (
        "header",
        "Authorization",
        "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
    )
    assert place_secret(APIKey("k", "K", "query", "key"), Secrets(["s"])) == ("query", "key", "s")
    assert place_secret(APIKey("k", "K", "cookie", "sid"), Secrets(["s"])) == ("cookie", "sid", "s")


def test_the_first_alternative_that_can_be_met_is_taken() -> None:
    schemes: Any = {"basic": BASIC, "key": APIKey("k", "K", "header", "X-Key")}
    found = resolve_credentials(schemes, {"key": "s", "basic": ("user", None)})
    assert set(found) == {"key"}
    assert [one.scheme for one in choose_credentials((("basic",), ("key",)), schemes, found)] == [schemes["key"]]
    assert choose_credentials(((),), schemes, found) == []
    assert choose_credentials((), schemes, found) == []
    with pytest.raises(ConfigurationError, match="`username` or set U, and pass `password` or set P"):
        choose_credentials((("basic",),), schemes, found)


def test_a_key_in_query_and_cookie_reaches_the_request() -> None:
    from dataclasses import replace

    server = Server(ok())
    client: Any = server.client()
    schemes: Any = {"bearerAuth": APIKey("k", "K", "query", "api key"), "sid": APIKey("s", "S", "cookie", "sid")}
    config = client._config
    spec = replace(config.spec, security=schemes)
    credentials = resolve_credentials(schemes, {"bearerAuth": "a&b", "sid": "c;d"})
    client = inject(client._with_config(replace(config, spec=spec, credentials=credentials)), server.clock)
    client.get("/x")
    assert server.last.url.query == b"api%20key=a%26b"
