"""Streams as their callers see them."""

from .async_stream import AsyncStream, AsyncStreamManager
from .events import StreamEvent, UnknownEvent
from .sync_stream import Stream

__all__ = ["AsyncStream", "AsyncStreamManager", "Stream", "StreamEvent", "UnknownEvent"]
