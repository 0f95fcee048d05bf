from typing import Union

from .._runtime.model import Model, publish
from ._message import Message


class MessageNode(Model):
    """A message and what was answered to it."""

    message: Message
    """The message."""

    children: list["MessageNode"]
    """The answers."""

    parent: Union["MessageNode", None] = None
    """What it answers."""


publish(__name__, MessageNode)
