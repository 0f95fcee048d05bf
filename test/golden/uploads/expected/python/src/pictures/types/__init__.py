# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The types of the Pictures API."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from ._picture import *
    from ._picture_sign_params_body import *
    from ._picture_upload_many_params_body import *
    from ._picture_upload_params_body import *
    from ._sign_picture_response import *
    from ._upload_many_picture_response import *
else:
    __getattr__, __dir__, __all__ = lazy_exports(
        __name__,
        """
        ._picture Picture
        ._picture_sign_params_body PictureSignParamsBody
        ._picture_upload_many_params_body PictureUploadManyParamsBody
        ._picture_upload_params_body PictureUploadParamsBody PictureUploadParamsCrop
        ._sign_picture_response SignPictureResponse
        ._upload_many_picture_response UploadManyPictureResponse
        """,
    )
