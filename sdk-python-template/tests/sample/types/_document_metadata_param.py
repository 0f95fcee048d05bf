from datetime import datetime

from typing_extensions import TypedDict

from .._runtime.publish import publish
from .._runtime.wire import wire_names


class DocumentMetadataParam(TypedDict, total=False):
    """What is known of a document."""

    author_name: str
    """Who wrote it."""
    written_at: datetime
    """When it was written."""


wire_names(DocumentMetadataParam, {"author_name": "authorName", "written_at": "writtenAt"})
__all__ = ["DocumentMetadataParam"]
publish(__name__, __all__)
