"""The errors of the SDK.

    SDKError
      APIError                        request_id, attempts, elapsed, cause
        APIStatusError                status, headers, body, code; a class per status, declared codes below those
        APIConnectionError            no answer
          APITimeoutError, CircuitOpenError
        APIResponseError              an answer that cannot be read as declared
          UnexpectedContentTypeError, ResponseTooLargeError, DecodeError
        StreamError
          StreamIncompleteError       a clean end of the bytes without the declared end
          StreamInterruptedError      the transport failed
          StreamDecodeError, StreamEventTooLargeError, ResumeExpiredError
      PageError                       a cursor came back
      WebhookVerificationError
      ConfigurationError, InvalidArgumentError     before anything is sent

All can be pickled, and none holds a credential: neither the request's headers nor its query are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True)
class Attempt:
    """One try of a call (rule R12)."""

    status: int | None
    """Status of the answer, if there was one."""

    cause: str
    """What went wrong: `HTTP 503`, or the transport's error."""

    elapsed: float
    """Seconds that the attempt took."""

    delay: float | None = None
    """Seconds waited after it, if another followed."""


class SDKError(Exception):
    """Any error of this SDK."""

    message: str
    """What went wrong, in one sentence."""

    def __init__(self, message: str) -> None:
        """Make an error with a message."""
        super().__init__(message)
        self.message = message

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args, dict(self.__dict__))


def _restore(kind: type[SDKError], args: tuple[Any, ...], state: dict[str, Any]) -> SDKError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ConfigurationError(SDKError):
    """The client cannot be made or used as it was told to; nothing was sent."""


class InvalidArgumentError(SDKError, ValueError):
    """An argument cannot be sent; nothing was."""


class WebhookVerificationError(SDKError):
    """A webhook's signature is missing, wrong or too old."""


class PageError(SDKError):
    """The server gave a cursor that it had given before; going on would never end."""


class APIError(SDKError):
    """A call failed after something was tried."""

    request_id: str | None = None
    """Identifies the call in the server's logs."""

    attempts: tuple[Attempt, ...] = ()
    """Every try with its cause."""

    elapsed: float = 0.0
    """Seconds from the beginning of the call."""

    retry_after: float | None = None
    """Seconds after which the server asked to try again."""

    retry_stopped: str | None = None
    """Why no more tries were made: `budget`, `deadline`, `hint`, or None when they were used up or not allowed."""


class APIStatusError(APIError):
    """The server answered with an error status."""

    status: int = 0
    """Status code of the answer."""

    headers: Mapping[str, str] = {}
    """Headers of the answer by lower-case name, without cookies."""

    body: Any = None
    """The declared type, else the JSON value, else the text; None when empty."""

    code: str | None = None
    """The API's code for this error, where it has one."""

    expected_status: ClassVar[int | None] = None
    """The status that this class stands for."""

    @property
    def status_code(self) -> int:
        """The same as `status`."""
        return self.status


class BadRequestError(APIStatusError):
    """400: the request is malformed."""

    expected_status: ClassVar[int | None] = 400


class AuthenticationError(APIStatusError):
    """401: the credential is missing or wrong."""

    expected_status: ClassVar[int | None] = 401


class PermissionDeniedError(APIStatusError):
    """403: the credential does not allow this."""

    expected_status: ClassVar[int | None] = 403


class NotFoundError(APIStatusError):
    """404: there is no such thing."""

    expected_status: ClassVar[int | None] = 404


class ConflictError(APIStatusError):
    """409: the state of the thing does not allow this."""

    expected_status: ClassVar[int | None] = 409


class UnprocessableEntityError(APIStatusError):
    """422: the request is well formed and still cannot be followed."""

    expected_status: ClassVar[int | None] = 422


class RateLimitError(APIStatusError):
    """429: too many requests; `retry_after` says when to try again."""

    expected_status: ClassVar[int | None] = 429


class InternalServerError(APIStatusError):
    """5xx: the server failed."""


class APIConnectionError(APIError):
    """No answer came."""


class APITimeoutError(APIConnectionError):
    """No answer came in time."""


class CircuitOpenError(APIConnectionError):
    """Nothing was sent, because the service has failed too often of late."""

    retry_at: float | None = None
    """Seconds since the epoch at which the next call is let through."""


class APIResponseError(APIError):
    """An answer came that cannot be read as declared."""

    status: int = 0
    """Status code of the answer."""


class UnexpectedContentTypeError(APIResponseError):
    """The answer has another media type than declared; often a proxy's HTML."""

    content_type: str | None = None
    """Media type of the answer."""

    body: str = ""
    """The first 2 KiB of it."""


class ResponseTooLargeError(APIResponseError):
    """The answer is larger than allowed, or grows too much when it is unpacked."""


class DecodeError(APIResponseError):
    """The answer is no JSON, or, with `strict=True`, does not fit its type."""


class StreamError(APIError):
    """A stream ended in another way than declared. What it gave before is valid."""

    events_received: int = 0
    """How many events came before."""

    last_event_id: str = ""
    """The id of the last of them that had one."""

    resumable: bool = False
    """Whether the contract lets the stream be taken up again after `last_event_id`."""


class StreamIncompleteError(StreamError):
    """The bytes ended cleanly, but the declared end had not come."""

    pending_bytes: int = 0
    """How many bytes of an unfinished event were dropped."""


class StreamInterruptedError(StreamError):
    """The connection broke, or was silent for too long."""


class StreamDecodeError(StreamError):
    """An event is not what the contract declares."""

    event: str = ""
    """Name of the event."""

    data: str = ""
    """The first 2 KiB of its data."""


class StreamEventTooLargeError(StreamError):
    """An event or a line is larger than allowed."""


class ResumeExpiredError(StreamError):
    """The server no longer has the stream that was to be resumed."""


_CLASSES: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def class_of_status(status: int) -> type[APIStatusError]:
    """Give the class of a status."""
    return _CLASSES.get(status) or (InternalServerError if status >= 500 else APIStatusError)
