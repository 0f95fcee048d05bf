"""Functions around every call and around every attempt.

One onion: the first function of a list is the outermost, and the transport is the core.

    outer_middleware[0] > outer_middleware[1] > ... > retry loop > middleware[0] > middleware[1] > ... > transport

A function may change the request, answer without `next`, call it again, or replace its answer.

One of `middleware` runs once for every attempt: it sees the request as it is sent, credentials included, and what it
returns is what the retry loop sees. `request.extensions["attempt"]` counts attempts from 0.

One of `outer_middleware` runs once for every call: it sees the request before credentials are put on it, may change its
headers, and gets the answer of the last attempt, or the error of the SDK that the call ends with.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from .http import httpx

Next: TypeAlias = Callable[[httpx.Request], httpx.Response]
Middleware: TypeAlias = Callable[[httpx.Request, Next], httpx.Response]
"""`def log(request, next): ...; return next(request)`."""

AsyncNext: TypeAlias = Callable[[httpx.Request], Awaitable[httpx.Response]]
AsyncMiddleware: TypeAlias = Callable[[httpx.Request, AsyncNext], Awaitable[httpx.Response]]
"""`async def log(request, next): ...; return await next(request)`."""


def compose(layers: Sequence[Middleware], transport: Next) -> Next:
    """Give one function from an onion."""
    for layer in reversed(layers):
        transport = _wrap(layer, transport)
    return transport


def _wrap(layer: Middleware, inner: Next) -> Next:
    return lambda request: layer(request, inner)


def compose_async(layers: Sequence[AsyncMiddleware], transport: AsyncNext) -> AsyncNext:
    """Give one function from an onion."""
    for layer in reversed(layers):
        transport = _wrap_async(layer, transport)
    return transport


def _wrap_async(layer: AsyncMiddleware, inner: AsyncNext) -> AsyncNext:
    return lambda request: layer(request, inner)
