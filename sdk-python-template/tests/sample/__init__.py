"""The Sample API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from . import resources as resources
    from . import types as types
    from ._client import AsyncSample as AsyncSample
    from ._client import Sample as Sample
    from ._errors import TitleTakenError as TitleTakenError
    from ._runtime.binary import AsyncBinaryResponse as AsyncBinaryResponse
    from ._runtime.binary import BinaryResponse as BinaryResponse
    from ._runtime.circuit import CircuitBreaker as CircuitBreaker
    from ._runtime.client_options import ClientOptions as ClientOptions
    from ._runtime.errors import APIConnectionError as APIConnectionError
    from ._runtime.errors import APIError as APIError
    from ._runtime.errors import APIResponseError as APIResponseError
    from ._runtime.errors import APIStatusError as APIStatusError
    from ._runtime.errors import APITimeoutError as APITimeoutError
    from ._runtime.errors import AuthenticationError as AuthenticationError
    from ._runtime.errors import BadRequestError as BadRequestError
    from ._runtime.errors import CircuitOpenError as CircuitOpenError
    from ._runtime.errors import ConfigurationError as ConfigurationError
    from ._runtime.errors import ConflictError as ConflictError
    from ._runtime.errors import DecodeError as DecodeError
    from ._runtime.errors import InternalServerError as InternalServerError
    from ._runtime.errors import InvalidArgumentError as InvalidArgumentError
    from ._runtime.errors import NotFoundError as NotFoundError
    from ._runtime.errors import PageError as PageError
    from ._runtime.errors import PermissionDeniedError as PermissionDeniedError
    from ._runtime.errors import RateLimitError as RateLimitError
    from ._runtime.errors import ResponseTooLargeError as ResponseTooLargeError
    from ._runtime.errors import ResumeExpiredError as ResumeExpiredError
    from ._runtime.errors import SDKError as SampleError
    from ._runtime.errors import StreamDecodeError as StreamDecodeError
    from ._runtime.errors import StreamError as StreamError
    from ._runtime.errors import StreamEventTooLargeError as StreamEventTooLargeError
    from ._runtime.errors import StreamIncompleteError as StreamIncompleteError
    from ._runtime.errors import StreamInterruptedError as StreamInterruptedError
    from ._runtime.errors import UnexpectedContentTypeError as UnexpectedContentTypeError
    from ._runtime.errors import UnprocessableEntityError as UnprocessableEntityError
    from ._runtime.errors import WebhookVerificationError as WebhookVerificationError
    from ._runtime.events import StreamEvent as StreamEvent
    from ._runtime.events import UnknownEvent as UnknownEvent
    from ._runtime.files import FileTypes as FileTypes
    from ._runtime.model import Model as Model
    from ._runtime.omit import Omit as Omit
    from ._runtime.omit import omit as omit
    from ._runtime.options import Timeout as Timeout
    from ._runtime.pages import AsyncCursorPage as AsyncCursorPage
    from ._runtime.pages import AsyncOffsetPage as AsyncOffsetPage
    from ._runtime.pages import AsyncPaginator as AsyncPaginator
    from ._runtime.pages import SyncCursorPage as SyncCursorPage
    from ._runtime.pages import SyncOffsetPage as SyncOffsetPage
    from ._runtime.preload import preload as preload
    from ._runtime.response import APIResponse as APIResponse
    from ._runtime.response import AsyncAPIResponse as AsyncAPIResponse
    from ._runtime.streams import AsyncStream as AsyncStream
    from ._runtime.streams import AsyncStreamManager as AsyncStreamManager
    from ._runtime.streams import Stream as Stream
    from ._runtime.tee import AsyncStreamBranch as AsyncStreamBranch
    from ._runtime.tee import StreamBranch as StreamBranch
    from ._runtime.unions import Unknown as Unknown
    from ._webhooks import unwrap_webhook as unwrap_webhook
    from ._webhooks import verify_webhook as verify_webhook

__version__ = "1.0.0"

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncAPIResponse",
    "AsyncBinaryResponse",
    "AsyncCursorPage",
    "AsyncOffsetPage",
    "AsyncPaginator",
    "AsyncSample",
    "AsyncStream",
    "AsyncStreamBranch",
    "AsyncStreamManager",
    "AuthenticationError",
    "BadRequestError",
    "BinaryResponse",
    "CircuitBreaker",
    "CircuitOpenError",
    "ClientOptions",
    "ConfigurationError",
    "ConflictError",
    "DecodeError",
    "FileTypes",
    "InternalServerError",
    "InvalidArgumentError",
    "Model",
    "NotFoundError",
    "Omit",
    "PageError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseTooLargeError",
    "ResumeExpiredError",
    "Sample",
    "SampleError",
    "Stream",
    "StreamBranch",
    "StreamDecodeError",
    "StreamError",
    "StreamEvent",
    "StreamEventTooLargeError",
    "StreamIncompleteError",
    "StreamInterruptedError",
    "SyncCursorPage",
    "SyncOffsetPage",
    "Timeout",
    "TitleTakenError",
    "UnexpectedContentTypeError",
    "Unknown",
    "UnknownEvent",
    "UnprocessableEntityError",
    "WebhookVerificationError",
    "omit",
    "preload",
    "resources",
    "types",
    "unwrap_webhook",
    "verify_webhook",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            "._client": ["AsyncSample", "Sample"],
            "._errors": ["TitleTakenError"],
            "._runtime.binary": ["AsyncBinaryResponse", "BinaryResponse"],
            "._runtime.circuit": ["CircuitBreaker"],
            "._runtime.client_options": ["ClientOptions"],
            "._runtime.errors": [
                "APIConnectionError",
                "APIError",
                "APIResponseError",
                "APIStatusError",
                "APITimeoutError",
                "AuthenticationError",
                "BadRequestError",
                "CircuitOpenError",
                "ConfigurationError",
                "ConflictError",
                "DecodeError",
                "InternalServerError",
                "InvalidArgumentError",
                "NotFoundError",
                "PageError",
                "PermissionDeniedError",
                "RateLimitError",
                "ResponseTooLargeError",
                "ResumeExpiredError",
                "SDKError as SampleError",
                "StreamDecodeError",
                "StreamError",
                "StreamEventTooLargeError",
                "StreamIncompleteError",
                "StreamInterruptedError",
                "UnexpectedContentTypeError",
                "UnprocessableEntityError",
                "WebhookVerificationError",
            ],
            "._runtime.events": ["StreamEvent", "UnknownEvent"],
            "._runtime.files": ["FileTypes"],
            "._runtime.model": ["Model"],
            "._runtime.omit": ["Omit", "omit"],
            "._runtime.options": ["Timeout"],
            "._runtime.pages": [
                "AsyncCursorPage",
                "AsyncOffsetPage",
                "AsyncPaginator",
                "SyncCursorPage",
                "SyncOffsetPage",
            ],
            "._runtime.preload": ["preload"],
            "._runtime.response": ["APIResponse", "AsyncAPIResponse"],
            "._runtime.streams": ["AsyncStream", "AsyncStreamManager", "Stream"],
            "._runtime.tee": ["AsyncStreamBranch", "StreamBranch"],
            "._runtime.unions": ["Unknown"],
            "._webhooks": ["unwrap_webhook", "verify_webhook"],
            ".resources": [],
            ".types": [],
        },
    )
