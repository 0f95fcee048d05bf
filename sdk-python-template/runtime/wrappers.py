"""Methods that give the response instead of what is in it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial, wraps
from typing import Any, Concatenate, TypeVar, cast

from typing_extensions import ParamSpec

from .response import APIResponse, AsyncAPIResponse, AsyncResponseContext, ResponseContext

P = ParamSpec("P")
T = TypeVar("T")


class Wrapped:
    """The base of the methods of a resource in another mode."""

    def __init__(self, resource: object) -> None:
        """Wrap the resource, whose mode is that of the methods."""
        self._resource = resource

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


def raw(method: Callable[Concatenate[Any, P], T]) -> Callable[Concatenate[Any, P], APIResponse[T]]:
    """Give a method of a resource whose mode is `raw`, with the type that it has there."""
    return cast("Callable[Concatenate[Any, P], APIResponse[T]]", _delegated(method))


def raw_async(
    method: Callable[Concatenate[Any, P], Awaitable[T]],
) -> Callable[Concatenate[Any, P], Awaitable[AsyncAPIResponse[T]]]:
    """Give a method of a resource whose mode is `raw`, with the type that it has there."""
    return cast("Callable[Concatenate[Any, P], Awaitable[AsyncAPIResponse[T]]]", _delegated(method))


def streamed(method: Callable[Concatenate[Any, P], T]) -> Callable[Concatenate[Any, P], ResponseContext[T]]:
    """Give a method that gives a context manager over the open response; the resource's mode is `streamed`."""
    send = _delegated(method)

    @wraps(method)
    def call(wrapped: Wrapped, *args: Any, **kwargs: Any) -> ResponseContext[T]:
        return ResponseContext(partial(send, wrapped, *args, **kwargs))

    return cast("Callable[Concatenate[Any, P], ResponseContext[T]]", call)


def streamed_async(
    method: Callable[Concatenate[Any, P], Awaitable[T]],
) -> Callable[Concatenate[Any, P], AsyncResponseContext[T]]:
    """Give a method that gives a context manager over the open response; the resource's mode is `streamed`."""
    send = _delegated(method)

    @wraps(method)
    def call(wrapped: Wrapped, *args: Any, **kwargs: Any) -> AsyncResponseContext[T]:
        return AsyncResponseContext(partial(send, wrapped, *args, **kwargs))

    return cast("Callable[Concatenate[Any, P], AsyncResponseContext[T]]", call)


def _delegated(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def call(wrapped: Wrapped, *args: Any, **kwargs: Any) -> Any:
        return getattr(wrapped._resource, method.__name__)(*args, **kwargs)  # pyright: ignore[reportPrivateUsage]

    return call
