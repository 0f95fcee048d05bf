# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `pictures`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.binary import AsyncBinaryResponse, BinaryResponse
from .._runtime.encode.binary_body import BinaryBody
from .._runtime.encode.form import FormBody
from .._runtime.encode.multipart import MultipartBody, Part
from .._runtime.files import FileTypes
from .._runtime.omit import Omit, omit
from .._runtime.operation import IdempotencyKey, Operation
from .._runtime.options import CallOptions, KeyedOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_DOWNLOAD: Final = Operation("GET", "/pictures/{pictureId}/content", accept="image/jpeg, image/png")
_REPLACE: Final = Operation(
    "PUT", "/pictures/{pictureId}/content", body=BinaryBody(media_type="image/png"), accept="*/*"
)
_SIGN: Final = Operation("POST", "/pictures/{pictureId}/signature", body=FormBody())
_UPLOAD: Final = Operation(
    "POST",
    "/pictures",
    body=MultipartBody((Part("file", "file"), Part("caption", "text"), Part("crop", "json"))),
    idempotency=IdempotencyKey("Idempotency-Key"),
)
_UPLOAD_MANY: Final = Operation("POST", "/pictures/bulk", body=MultipartBody((Part("files", "file", repeated=True),)))


class PicturesResource(SyncResource):
    """The resource `pictures`."""

    @cached_property
    def with_raw_response(self) -> PicturesResourceWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return PicturesResourceWithRawResponse(PicturesResource(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> PicturesResourceWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return PicturesResourceWithStreamingResponse(PicturesResource(self._client, "streamed"))

    def upload(
        self,
        *,
        file: FileTypes,
        caption: str | Omit = omit,
        crop: types.PictureUploadParamsCrop | Omit = omit,
        **options: Unpack[KeyedOptions],
    ) -> types.Picture:
        """Uploads one picture with a caption.

        `POST /pictures`
        """
        body: dict[str, object] = {"file": file, "caption": caption, "crop": crop}
        return self._request(_UPLOAD, types.Picture, body=body, options=options)

    def upload_many(
        self, *, files: Sequence[FileTypes], **options: Unpack[CallOptions]
    ) -> types.UploadManyPictureResponse:
        """Uploads several pictures.

        `POST /pictures/bulk`
        """
        return self._request(_UPLOAD_MANY, types.UploadManyPictureResponse, body={"files": files}, options=options)

    def download(self, picture_id: str, **options: Unpack[CallOptions]) -> BinaryResponse:
        """Downloads the bytes.

        `GET /pictures/{pictureId}/content`
        """
        return self._binary(_DOWNLOAD, path={"pictureId": picture_id}, options=options)

    def replace(self, picture_id: str, *, body: FileTypes, **options: Unpack[CallOptions]) -> None:
        """Replaces the bytes.

        `PUT /pictures/{pictureId}/content`

        Args:
            body: The body.
        """
        return self._none(_REPLACE, path={"pictureId": picture_id}, body=body, options=options)

    def sign(
        self, picture_id: str, *, expires: int, reason: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> types.SignPictureResponse:
        """Signs a link, with a form body.

        `POST /pictures/{pictureId}/signature`
        """
        path: dict[str, object] = {"pictureId": picture_id}
        body: dict[str, object] = {"expires": expires, "reason": reason}
        return self._request(_SIGN, types.SignPictureResponse, path=path, body=body, options=options)


class AsyncPicturesResource(AsyncResource):
    """The resource `pictures`."""

    @cached_property
    def with_raw_response(self) -> AsyncPicturesResourceWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncPicturesResourceWithRawResponse(AsyncPicturesResource(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncPicturesResourceWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncPicturesResourceWithStreamingResponse(AsyncPicturesResource(self._client, "streamed"))

    async def upload(
        self,
        *,
        file: FileTypes,
        caption: str | Omit = omit,
        crop: types.PictureUploadParamsCrop | Omit = omit,
        **options: Unpack[KeyedOptions],
    ) -> types.Picture:
        """Uploads one picture with a caption. `POST /pictures`, as `PicturesResource.upload`."""
        body: dict[str, object] = {"file": file, "caption": caption, "crop": crop}
        return await self._request(_UPLOAD, types.Picture, body=body, options=options)

    async def upload_many(
        self, *, files: Sequence[FileTypes], **options: Unpack[CallOptions]
    ) -> types.UploadManyPictureResponse:
        """Uploads several pictures. `POST /pictures/bulk`, as `PicturesResource.upload_many`."""
        body: dict[str, object] = {"files": files}
        return await self._request(_UPLOAD_MANY, types.UploadManyPictureResponse, body=body, options=options)

    async def download(self, picture_id: str, **options: Unpack[CallOptions]) -> AsyncBinaryResponse:
        """Downloads the bytes. `GET /pictures/{pictureId}/content`, as `PicturesResource.download`."""
        return await self._binary(_DOWNLOAD, path={"pictureId": picture_id}, options=options)

    async def replace(self, picture_id: str, *, body: FileTypes, **options: Unpack[CallOptions]) -> None:
        """Replaces the bytes. `PUT /pictures/{pictureId}/content`, as `PicturesResource.replace`."""
        return await self._none(_REPLACE, path={"pictureId": picture_id}, body=body, options=options)

    async def sign(
        self, picture_id: str, *, expires: int, reason: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> types.SignPictureResponse:
        """Signs a link, with a form body. `POST /pictures/{pictureId}/signature`, as `PicturesResource.sign`."""
        path: dict[str, object] = {"pictureId": picture_id}
        body: dict[str, object] = {"expires": expires, "reason": reason}
        return await self._request(_SIGN, types.SignPictureResponse, path=path, body=body, options=options)


class PicturesResourceWithRawResponse:
    """`PicturesResource` giving responses with status and headers."""

    def __init__(self, resource: PicturesResource) -> None:
        """Wrap the resource."""
        self.upload: Final = raw(resource.upload)
        self.upload_many: Final = raw(resource.upload_many)
        self.download: Final = raw(resource.download)
        self.replace: Final = raw(resource.replace)
        self.sign: Final = raw(resource.sign)


class AsyncPicturesResourceWithRawResponse:
    """`AsyncPicturesResource` giving responses with status and headers."""

    def __init__(self, resource: AsyncPicturesResource) -> None:
        """Wrap the resource."""
        self.upload: Final = raw_async(resource.upload)
        self.upload_many: Final = raw_async(resource.upload_many)
        self.download: Final = raw_async(resource.download)
        self.replace: Final = raw_async(resource.replace)
        self.sign: Final = raw_async(resource.sign)


class PicturesResourceWithStreamingResponse:
    """`PicturesResource` giving responses whose body is not read."""

    def __init__(self, resource: PicturesResource) -> None:
        """Wrap the resource."""
        self.upload: Final = streamed(resource.upload)
        self.upload_many: Final = streamed(resource.upload_many)
        self.download: Final = streamed(resource.download)
        self.replace: Final = streamed(resource.replace)
        self.sign: Final = streamed(resource.sign)


class AsyncPicturesResourceWithStreamingResponse:
    """`AsyncPicturesResource` giving responses whose body is not read."""

    def __init__(self, resource: AsyncPicturesResource) -> None:
        """Wrap the resource."""
        self.upload: Final = streamed_async(resource.upload)
        self.upload_many: Final = streamed_async(resource.upload_many)
        self.download: Final = streamed_async(resource.download)
        self.replace: Final = streamed_async(resource.replace)
        self.sign: Final = streamed_async(resource.sign)
