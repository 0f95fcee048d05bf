"""Methods that give the response instead of what is in it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial, wraps
from typing import Any, TypeVar, cast

from typing_extensions import ParamSpec

from .response import APIResponse, AsyncAPIResponse, AsyncResponseContext, ResponseContext

P = ParamSpec("P")
T = TypeVar("T")


def raw(method: Callable[P, T]) -> Callable[P, APIResponse[T]]:
    """Give the type of a method of a resource whose mode is `raw`; it gives responses already."""
    return cast("Callable[P, APIResponse[T]]", method)


def raw_async(method: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[AsyncAPIResponse[T]]]:
    """Give the type of a method of a resource whose mode is `raw`; it gives responses already."""
    return cast("Callable[P, Awaitable[AsyncAPIResponse[T]]]", method)


def streamed(method: Callable[P, T]) -> Callable[P, ResponseContext[T]]:
    """Give a method that gives a context manager over the open response; the resource's mode is `streamed`."""

    @wraps(method)
    def call(*args: Any, **kwargs: Any) -> ResponseContext[T]:
        return ResponseContext(cast("Callable[[], APIResponse[T]]", partial(method, *args, **kwargs)))

    return cast("Callable[P, ResponseContext[T]]", call)


def streamed_async(method: Callable[P, Awaitable[T]]) -> Callable[P, AsyncResponseContext[T]]:
    """Give a method that gives a context manager over the open response; the resource's mode is `streamed`."""

    @wraps(method)
    def call(*args: Any, **kwargs: Any) -> AsyncResponseContext[T]:
        return AsyncResponseContext(
            cast("Callable[[], Awaitable[AsyncAPIResponse[T]]]", partial(method, *args, **kwargs))
        )

    return cast("Callable[P, AsyncResponseContext[T]]", call)
