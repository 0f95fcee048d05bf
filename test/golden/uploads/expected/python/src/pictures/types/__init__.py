# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
"""The types of the Pictures API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from ._picture import Picture as Picture
    from ._picture_sign_params_body import PictureSignParamsBody as PictureSignParamsBody
    from ._picture_upload_many_params_body import PictureUploadManyParamsBody as PictureUploadManyParamsBody
    from ._picture_upload_params_body import PictureUploadParamsBody as PictureUploadParamsBody
    from ._picture_upload_params_body import PictureUploadParamsCrop as PictureUploadParamsCrop
    from ._sign_picture_response import SignPictureResponse as SignPictureResponse
    from ._upload_many_picture_response import UploadManyPictureResponse as UploadManyPictureResponse

__all__ = [
    "Picture",
    "PictureSignParamsBody",
    "PictureUploadManyParamsBody",
    "PictureUploadParamsBody",
    "PictureUploadParamsCrop",
    "SignPictureResponse",
    "UploadManyPictureResponse",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            "._picture": ["Picture"],
            "._picture_sign_params_body": ["PictureSignParamsBody"],
            "._picture_upload_many_params_body": ["PictureUploadManyParamsBody"],
            "._picture_upload_params_body": ["PictureUploadParamsBody", "PictureUploadParamsCrop"],
            "._sign_picture_response": ["SignPictureResponse"],
            "._upload_many_picture_response": ["UploadManyPictureResponse"],
        },
    )
