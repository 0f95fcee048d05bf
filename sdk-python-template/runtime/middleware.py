"""Functions around every attempt.

An onion: the first function of a list is the outermost, the transport is the core, and what the outermost returns is
what the retry loop sees.

    retry loop > middleware[0] > middleware[1] > ... > transport

A function may change the request, answer without `next`, call it again, or replace its answer.
`request.extensions["attempt"]` counts attempts from 0.
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
