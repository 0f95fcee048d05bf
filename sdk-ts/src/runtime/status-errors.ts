import { APIStatusError } from './errors.js'

/** 400: the request is malformed. */
export class BadRequestError extends APIStatusError {
  override readonly name: string = 'BadRequestError'
}
/** 401: the credential is missing or wrong. */
export class AuthenticationError extends APIStatusError {
  override readonly name: string = 'AuthenticationError'
}
/** 403: the credential does not allow this. */
export class PermissionDeniedError extends APIStatusError {
  override readonly name: string = 'PermissionDeniedError'
}
/** 404: there is no such thing. */
export class NotFoundError extends APIStatusError {
  override readonly name: string = 'NotFoundError'
}
/** 409: the state of the resource does not allow this. */
export class ConflictError extends APIStatusError {
  override readonly name: string = 'ConflictError'
}
/** 422: the request is well-formed and makes no sense. */
export class UnprocessableEntityError extends APIStatusError {
  override readonly name: string = 'UnprocessableEntityError'
}
/** 429: too many requests; see `retryAfter`. */
export class RateLimitError extends APIStatusError {
  override readonly name: string = 'RateLimitError'
}
/** 5xx: the server failed. */
export class InternalServerError extends APIStatusError {
  override readonly name: string = 'InternalServerError'
}

const classes: { readonly [status: number]: typeof APIStatusError } = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
}

/** The class for a status; statuses without a class of their own have `APIStatusError`. */
export function statusErrorClass(status: number): typeof APIStatusError {
  return classes[status] ?? (status >= 500 ? InternalServerError : APIStatusError)
}
