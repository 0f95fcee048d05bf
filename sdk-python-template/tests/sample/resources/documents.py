"""Files and what was found in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.binary import AsyncBinaryResponse, BinaryResponse
from .._runtime.encode.json_body import JsonBody
from .._runtime.encode.multipart import MultipartBody, Part
from .._runtime.files import FileTypes
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.wire import wire
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_DOWNLOAD: Final = Operation(
    "GET", "/api/documents/{documentId}/content", service="main", security=(("bearerAuth",),), accept="*/*"
)
_SEARCH: Final = Operation(
    "POST", "/api/documents/search", service="main", security=(("bearerAuth",),), body=JsonBody()
)
_UPLOAD: Final = Operation(
    "POST",
    "/api/documents",
    service="main",
    security=(("bearerAuth",),),
    body=MultipartBody(
        (Part("file", "file", media_type="application/pdf"), Part("metadata", "json"), Part("language", "text"))
    ),
)
_UPLOAD_MANY: Final = Operation(
    "POST",
    "/api/documents/bulk",
    service="main",
    security=(("bearerAuth",),),
    body=MultipartBody((Part("files", "file", repeated=True),)),
)


class Documents(SyncMethods["DocumentsWithRawResponse", "DocumentsWithStreamingResponse"]):
    """Files and what was found in them."""

    def upload(
        self,
        *,
        file: FileTypes,
        metadata: types.DocumentMetadataParam | Omit = omit,
        language: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Document:
        """Upload a file.

        `POST /api/documents`

        Args:
            file: The file, at most 50 MB.
            metadata: What is known of it.
            language: The language of its text.
        """
        body: dict[str, object] = {"file": file, "language": language}
        if metadata is not omit:
            body["metadata"] = wire(metadata, types.DocumentMetadataParam)
        return self._request(_UPLOAD, types.Document, body=body, options=options)

    def upload_many(
        self, *, files: Sequence[FileTypes], **options: Unpack[CallOptions]
    ) -> types.DocumentUploadManyResponse:
        """Upload several files.

        `POST /api/documents/bulk`

        Args:
            files: The files.
        """
        return self._request(_UPLOAD_MANY, types.DocumentUploadManyResponse, body={"files": files}, options=options)

    def download(self, document_id: str, **options: Unpack[CallOptions]) -> BinaryResponse:
        """Get the bytes of a document.

        `GET /api/documents/{documentId}/content`

        Args:
            document_id: Identifies the document.
        """
        return self._binary(_DOWNLOAD, path={"documentId": document_id}, options=options)

    def search(
        self,
        *,
        query_text: str,
        body_text: str,
        x_tenant: str | Omit = omit,
        session: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Document:
        """Find the document that fits best.

        `POST /api/documents/search`

        Args:
            query_text: Where to look.
            body_text: What to look for.
            x_tenant: The tenant to look in.
            session: Identifies the session.
        """
        return self._request(
            _SEARCH,
            types.Document,
            query={"text": query_text},
            headers={"X-Tenant": x_tenant},
            cookies={"session": session},
            body={"text": body_text},
            options=options,
        )


class AsyncDocuments(AsyncMethods["AsyncDocumentsWithRawResponse", "AsyncDocumentsWithStreamingResponse"]):
    """Files and what was found in them."""

    async def upload(
        self,
        *,
        file: FileTypes,
        metadata: types.DocumentMetadataParam | Omit = omit,
        language: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Document:
        """Upload a file. `POST /api/documents`, as `Documents.upload`. `POST /api/documents`, as `Documents.upload`."""
        body: dict[str, object] = {"file": file, "language": language}
        if metadata is not omit:
            body["metadata"] = wire(metadata, types.DocumentMetadataParam)
        return await self._request(_UPLOAD, types.Document, body=body, options=options)

    async def upload_many(
        self, *, files: Sequence[FileTypes], **options: Unpack[CallOptions]
    ) -> types.DocumentUploadManyResponse:
        """`POST /api/documents/bulk`, as `Documents.upload_many`."""
        return await self._request(
            _UPLOAD_MANY, types.DocumentUploadManyResponse, body={"files": files}, options=options
        )

    async def download(self, document_id: str, **options: Unpack[CallOptions]) -> AsyncBinaryResponse:
        """`GET /api/documents/{documentId}/content`, as `Documents.download`."""
        return await self._binary(_DOWNLOAD, path={"documentId": document_id}, options=options)

    async def search(
        self,
        *,
        query_text: str,
        body_text: str,
        x_tenant: str | Omit = omit,
        session: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Document:
        """`POST /api/documents/search`, as `Documents.search`."""
        return await self._request(
            _SEARCH,
            types.Document,
            query={"text": query_text},
            headers={"X-Tenant": x_tenant},
            cookies={"session": session},
            body={"text": body_text},
            options=options,
        )


class DocumentsWithRawResponse(Wrapped):
    """`Documents` giving responses with status and headers."""

    upload: Final = raw(Documents.upload)
    upload_many: Final = raw(Documents.upload_many)
    download: Final = raw(Documents.download)
    search: Final = raw(Documents.search)


class AsyncDocumentsWithRawResponse(Wrapped):
    """`AsyncDocuments` giving responses with status and headers."""

    upload: Final = raw_async(AsyncDocuments.upload)
    upload_many: Final = raw_async(AsyncDocuments.upload_many)
    download: Final = raw_async(AsyncDocuments.download)
    search: Final = raw_async(AsyncDocuments.search)


class DocumentsWithStreamingResponse(Wrapped):
    """`Documents` giving responses whose body is not read."""

    upload: Final = streamed(Documents.upload)
    upload_many: Final = streamed(Documents.upload_many)
    download: Final = streamed(Documents.download)
    search: Final = streamed(Documents.search)


class AsyncDocumentsWithStreamingResponse(Wrapped):
    """`AsyncDocuments` giving responses whose body is not read."""

    upload: Final = streamed_async(AsyncDocuments.upload)
    upload_many: Final = streamed_async(AsyncDocuments.upload_many)
    download: Final = streamed_async(AsyncDocuments.download)
    search: Final = streamed_async(AsyncDocuments.search)
