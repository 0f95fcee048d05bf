# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `pictures`."""

from __future__ import annotations

from collections.abc import Sequence
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
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

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


class PicturesResource(SyncMethods["PicturesResourceWithRawResponse", "PicturesResourceWithStreamingResponse"]):
    """The resource `pictures`."""

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


class AsyncPicturesResource(
    AsyncMethods["AsyncPicturesResourceWithRawResponse", "AsyncPicturesResourceWithStreamingResponse"]
):
    """The resource `pictures`."""

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


class PicturesResourceWithRawResponse(Wrapped):
    """`PicturesResource` giving responses with status and headers."""

    upload: Final = raw(PicturesResource.upload)
    upload_many: Final = raw(PicturesResource.upload_many)
    download: Final = raw(PicturesResource.download)
    replace: Final = raw(PicturesResource.replace)
    sign: Final = raw(PicturesResource.sign)


class AsyncPicturesResourceWithRawResponse(Wrapped):
    """`AsyncPicturesResource` giving responses with status and headers."""

    upload: Final = raw_async(AsyncPicturesResource.upload)
    upload_many: Final = raw_async(AsyncPicturesResource.upload_many)
    download: Final = raw_async(AsyncPicturesResource.download)
    replace: Final = raw_async(AsyncPicturesResource.replace)
    sign: Final = raw_async(AsyncPicturesResource.sign)


class PicturesResourceWithStreamingResponse(Wrapped):
    """`PicturesResource` giving responses whose body is not read."""

    upload: Final = streamed(PicturesResource.upload)
    upload_many: Final = streamed(PicturesResource.upload_many)
    download: Final = streamed(PicturesResource.download)
    replace: Final = streamed(PicturesResource.replace)
    sign: Final = streamed(PicturesResource.sign)


class AsyncPicturesResourceWithStreamingResponse(Wrapped):
    """`AsyncPicturesResource` giving responses whose body is not read."""

    upload: Final = streamed_async(AsyncPicturesResource.upload)
    upload_many: Final = streamed_async(AsyncPicturesResource.upload_many)
    download: Final = streamed_async(AsyncPicturesResource.download)
    replace: Final = streamed_async(AsyncPicturesResource.replace)
    sign: Final = streamed_async(AsyncPicturesResource.sign)
