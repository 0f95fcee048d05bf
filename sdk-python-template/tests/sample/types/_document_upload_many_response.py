from .._runtime.model import Model, publish
from ._document import Document


class DocumentUploadManyResponse(Model):
    """What became of each file."""

    created: list[Document]
    """The documents that were made."""


publish(__name__, DocumentUploadManyResponse)
