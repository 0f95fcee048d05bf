"""Runs a call inside the functions around whole calls; see `middleware`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from .call import Call, Outcome, Steps
from .config import ClientConfig
from .errors import InvalidArgumentError
from .flow import flow
from .http import httpx
from .middleware import compose, compose_async
from .prepare import Prepared, prepare

# What is lost when the body has been unpacked.
_PACKING = frozenset({"content-encoding", "content-length", "transfer-encoding"})


class _Inner:
    """A call as the functions around it see it: requests in, answers out."""

    def __init__(self, config: ClientConfig, call: Call) -> None:
        self._config = config
        self._call = call
        self._prepared: Prepared = prepare(config, call.operation, call.arguments, call.options)
        self._given: httpx.Response | None = None
        self._outcome: Outcome | None = None

    def request(self) -> httpx.Request:
        prepared = self._prepared
        query = "&".join(f"{name}={value}" for name, value in prepared.query)
        content = None if prepared.body is None else prepared.body.whole
        url = f"{prepared.url}?{query}" if query else prepared.url
        return httpx.Request(prepared.method, url, headers=prepared.headers, content=content)

    def steps(self, request: httpx.Request) -> Steps:
        """Give the call with the headers of a request."""
        own = self.request()
        if (request.method, request.url) != (own.method, own.url):
            raise InvalidArgumentError("A function of `outer_middleware` may change headers only")
        added = {name: value for name, value in request.headers.items() if own.headers.get(name) != value}
        kept = {name: value for name, value in self._prepared.headers.items() if name.lower() in request.headers}
        lower = {name.lower() for name in added}
        headers = {name: value for name, value in kept.items() if name.lower() not in lower}
        return flow(self._config, self._call, replace(self._prepared, headers={**headers, **added}))

    def answer(self, outcome: Outcome) -> httpx.Response:
        """Give the answer of the call; its body can be read again where the call has read it."""
        self._outcome = outcome
        self._given = outcome.response if outcome.content is None else _unpacked(outcome.response, outcome.content)
        return self._given

    def outcome(self, response: httpx.Response) -> Outcome | None:
        """Give the outcome that an answer came of; None when a function made the answer."""
        return self._outcome if response is self._given else None

    def foreign(self) -> Steps:
        """Give a call that takes the answer of a function as if the transport had given it."""
        options = replace(self._call.options, max_retries=0)
        plain = replace(self._config, credentials={}, circuit_breaker=None, rate_limit=None, max_concurrency=None)
        call = replace(self._call, operation=replace(self._call.operation, security=()), options=options)
        return flow(plain, call, self._prepared)


def _unpacked(response: httpx.Response, content: bytes) -> httpx.Response:
    headers = [(name, value) for name, value in response.headers.multi_items() if name not in _PACKING]
    return httpx.Response(
        response.status_code,
        headers=headers,
        content=content,
        request=response.request,
        extensions=response.extensions,
    )


def run_inside(config: ClientConfig, call: Call, drive: Callable[[Steps, httpx.Response | None], Outcome]) -> Outcome:
    """Run a call inside the functions of the client.

    Args:
        config: The client.
        call: What is called.
        drive: Runs steps, against the transport or against an answer that is there already.
    """
    inner = _Inner(config, call)

    def core(request: httpx.Request) -> httpx.Response:
        return inner.answer(drive(inner.steps(request), None))

    response = compose(config.outer_middleware, core)(inner.request())
    return inner.outcome(response) or drive(inner.foreign(), response)


async def run_inside_async(
    config: ClientConfig, call: Call, drive: Callable[[Steps, httpx.Response | None], Awaitable[Outcome]]
) -> Outcome:
    """Run a call inside the functions of the client; see `run_inside`."""
    inner = _Inner(config, call)

    async def core(request: httpx.Request) -> httpx.Response:
        return inner.answer(await drive(inner.steps(request), None))

    response = await compose_async(config.outer_middleware, core)(inner.request())
    return inner.outcome(response) or await drive(inner.foreign(), response)
