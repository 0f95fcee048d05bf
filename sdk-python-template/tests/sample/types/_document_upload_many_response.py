from .._runtime.model import Model
from .._runtime.publish import publish
from ._document import Document


class DocumentUploadManyResponse(Model):
    """What became of each file."""

    created: list[Document]
    """The documents that were made."""


__all__ = ["DocumentUploadManyResponse"]
publish(__name__, __all__)
