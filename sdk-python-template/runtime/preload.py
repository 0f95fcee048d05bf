"""Imports and builds ahead of the first call."""

from __future__ import annotations

from typing import Any

from .decode import decoder_of
from .model import Model


def preload(*types: type[Any]) -> None:
    """Import the HTTP client and build what decodes the given types, for programs whose first call must be fast.

    Args:
        types: Models that calls will give. None: only what every call needs.
    """
    from . import client, drivers, flow, parse, resource  # pyright: ignore[reportUnusedImport]  # noqa: F401

    for kind in types:
        if issubclass(kind, Model):
            decoder_of(kind).prepare()
