from pydantic import Field

from .._runtime.model import Model, publish


class Document(Model):
    """A file that was uploaded."""

    id: str
    """Identifies the document."""

    file_name: str = Field(alias="fileName")
    """The name of the file."""


publish(__name__, Document)
