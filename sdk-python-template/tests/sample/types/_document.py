from pydantic import Field

from .._runtime.model import Model
from .._runtime.publish import publish


class Document(Model):
    """A file that was uploaded."""

    id: str
    """Identifies the document."""
    file_name: str = Field(alias="fileName")
    """The name of the file."""


__all__ = ["Document"]
publish(__name__, __all__)
