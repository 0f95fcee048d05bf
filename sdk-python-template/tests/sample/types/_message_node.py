from typing import Union

from .._runtime.model import Model
from .._runtime.publish import publish
from ._message import Message


class MessageNode(Model):
    """A message and what was answered to it."""

    message: Message
    """The message."""
    children: list["MessageNode"]
    """The answers."""
    parent: Union["MessageNode", None] = None
    """What it answers."""


__all__ = ["MessageNode"]
publish(__name__, __all__)
