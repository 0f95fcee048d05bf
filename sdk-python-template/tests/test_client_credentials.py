"""Tokens that the client gets by itself (RFC 6749, 4.4)."""

from __future__ import annotations

import base64
from concurrent.futures import ThreadPoolExecutor

import anyio
import pytest
from sample._runtime import client_credentials as module
from sample._runtime.client_credentials import (
    Grant,
    GrantOptions,
    async_client_credentials,
    client_credentials,
)
from sample._runtime.errors import APIConnectionError, ConfigurationError
from sample._runtime.http import httpx
from support import Clock, Server, ok, problem

GRANT = Grant(
    token_url="https://auth.example.com/token",
    environment="GRANT_TEST_ACCESS_TOKEN",
    client_id_environment="GRANT_TEST_CLIENT_ID",
    client_secret_environment="GRANT_TEST_CLIENT_SECRET",
    scope_environment="GRANT_TEST_SCOPE",
    scope="read write",
)
GIVEN = GrantOptions("id", "s:é", None, allow_insecure=False)
NOTHING = GrantOptions(None, None, None, allow_insecure=False)


class Endpoint:
    """Gives a new token each time it is asked."""

    def __init__(self, seconds: object = 3600) -> None:
        """Give tokens that last so long."""
        self.requests: list[httpx.Request] = []
        self.seconds = seconds

    def answer(self, request: httpx.Request) -> httpx.Response:
        """Answer one request."""
        self.requests.append(request)
        return httpx.Response(200, json={"access_token": f"t{len(self.requests)}", "expires_in": self.seconds})

    def token(self, grant: Grant = GRANT, options: GrantOptions = GIVEN) -> module.ClientCredentials:
        """Make what asks this endpoint."""
        http = httpx.Client(transport=httpx.MockTransport(self.answer))
        token = client_credentials(grant, None, options, http)
        assert isinstance(token, module.ClientCredentials)
        return token


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Put time that stands still into the module."""
    clock = Clock()
    monkeypatch.setattr(module, "monotonic", clock.monotonic)
    return clock


def test_it_asks_as_the_standard_says() -> None:
    endpoint = Endpoint()
    assert endpoint.token()() == "t1"
    (request,) = endpoint.requests
    assert str(request.url) == "https://auth.example.com/token"
    assert request.content == b"grant_type=client_credentials&scope=read+write"
    assert request.headers["authorization"] == f"Basic {base64.b64encode(b'id:s%3A%C3%A9').decode()}"


def test_it_asks_for_the_scope_that_is_given() -> None:
    endpoint = Endpoint()
    endpoint.token(options=GrantOptions("id", "secret", "admin", allow_insecure=False))()
    assert endpoint.requests[0].content == b"grant_type=client_credentials&scope=admin"


def test_a_token_is_kept_until_half_a_minute_before_its_end(clock: Clock) -> None:
    token = Endpoint().token()
    assert token() == "t1"
    clock.time += 3569
    assert token() == "t1"
    clock.time += 1
    assert token() == "t2"


def test_a_short_token_is_kept_for_half_of_its_time_and_an_endless_one_until_it_is_refused(clock: Clock) -> None:
    short = Endpoint(20).token()
    assert short() == "t1"
    clock.time += 10
    assert short() == "t2"
    endless = Endpoint(None).token()
    assert endless() == "t1"
    clock.time += 1e9
    assert endless() == "t1"
    endless.forget()
    assert endless() == "t2"


def test_threads_that_wait_share_one_question() -> None:
    endpoint = Endpoint()
    token = endpoint.token()
    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(token) for _ in range(32)]
        assert {one.result() for one in asked} == {"t1"}
    assert len(endpoint.requests) == 1


async def test_tasks_that_wait_share_one_question() -> None:
    endpoint = Endpoint()
    http = httpx.AsyncClient(transport=httpx.MockTransport(endpoint.answer))
    token = async_client_credentials(GRANT, None, GIVEN, http)
    assert isinstance(token, module.AsyncClientCredentials)
    found: list[str] = []

    async def ask() -> None:
        found.append(await token())

    async with anyio.create_task_group() as group:
        for _ in range(8):
            group.start_soon(ask)
    assert found == ["t1"] * 8
    assert len(endpoint.requests) == 1


def test_a_client_gets_a_new_token_once_when_one_is_refused() -> None:
    endpoint = Endpoint()
    server = Server(ok(), problem(401, "unauthenticated"), ok())
    client = server.client(api_key=endpoint.token())
    client.conversations.retrieve("c")
    client.conversations.retrieve("c")
    assert [one.headers["authorization"] for one in server.requests] == ["Bearer t1", "Bearer t1", "Bearer t2"]


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (httpx.Response(401, json={"error": "invalid_client"}), "answered 401: invalid_client"),
        (httpx.Response(400, json={"error": "x\r\ny"}), "answered 400$"),
        (httpx.Response(200, text="<html>"), "answered 200"),
        (httpx.Response(200, json=[]), "answered 200"),
        (httpx.ConnectError("secret"), "gave no answer: ConnectError"),
    ],
)
def test_a_failure_is_told_without_secrets(answer: httpx.Response | Exception, message: str) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        return answer

    http = httpx.Client(transport=httpx.MockTransport(fail))
    token = client_credentials(GRANT, None, GIVEN, http)
    assert callable(token)
    with pytest.raises(APIConnectionError, match=message):
        token()


def test_a_given_token_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    assert client_credentials(GRANT, "known", GIVEN, None) == "known"
    assert client_credentials(GRANT, None, NOTHING, None) is None
    monkeypatch.setenv("GRANT_TEST_CLIENT_ID", "id")
    monkeypatch.setenv("GRANT_TEST_CLIENT_SECRET", "secret")
    assert callable(client_credentials(GRANT, None, NOTHING, None))
    monkeypatch.setenv("GRANT_TEST_ACCESS_TOKEN", "known")
    assert client_credentials(GRANT, None, NOTHING, None) is None


def test_id_and_secret_go_together_and_over_https() -> None:
    with pytest.raises(ConfigurationError, match="together"):
        client_credentials(GRANT, None, GrantOptions("id", None, None, allow_insecure=False), None)
    plain = Grant("http://auth.example.com/token", "A", "B", "C", "D")
    with pytest.raises(ConfigurationError, match="https"):
        client_credentials(plain, None, GIVEN, None)
    assert callable(client_credentials(plain, None, GrantOptions("id", "s", None, allow_insecure=True), None))


def test_no_secret_is_shown() -> None:
    options = GrantOptions("canary-id", "canary-secret", None, allow_insecure=False)
    token = client_credentials(GRANT, None, options, None)
    assert "canary" not in repr(options) + repr(token) + repr(vars(module))
