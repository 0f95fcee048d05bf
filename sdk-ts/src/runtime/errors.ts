/**
 * The error tree.
 *
 *     SDKError
 *       APIError                      request id, attempts, elapsed, cause
 *         APIStatusError              status, headers, body, code; one class a status in `status-errors.ts`
 *         APIConnectionError          no usable answer: > APITimeoutError, CircuitOpenError
 *         APIAbortError               the caller's signal; `name` is `AbortError`
 *         APIResponseError            > UnexpectedContentTypeError, ResponseTooLargeError, DecodeError
 *         StreamError                 in `stream-errors.ts`
 *       PageError                     in `page-error.ts`
 *       WebhookVerificationError
 *       ConfigurationError, InvalidArgumentError    before anything is sent
 */

/** Root of every error that the SDK throws. */
export class SDKError extends Error {
  // Written out in every class, since a minifier renames classes.
  override readonly name: string = 'SDKError'

  /** For logs: without the answer's headers and body. Members that an error does not have are left out of the JSON. */
  toJSON(): object {
    const { name, message, requestId, elapsed, status, code, retryAfter, attempts } = this as Partial<APIStatusError>
    return { name, message, requestId, elapsed, status, code, retryAfter, attempts: attempts?.length }
  }
}

/** The client was set up wrongly; nothing was sent. */
export class ConfigurationError extends SDKError {
  override readonly name: string = 'ConfigurationError'
}

/** A value cannot be sent; nothing was sent. The message never holds the value of a header or a secret. */
export class InvalidArgumentError extends SDKError {
  override readonly name: string = 'InvalidArgumentError'
}

/** A webhook's signature, time or form is wrong; its content must not be trusted. */
export class WebhookVerificationError extends SDKError {
  override readonly name: string = 'WebhookVerificationError'
}

/** A failed attempt of a call. */
export interface FailedAttempt {
  /** Status of the answer, when there was one. */
  status?: number
  /** What went wrong, when there was no answer. */
  cause?: unknown
  /** Milliseconds that it took. */
  elapsed: number
  /** Wait before the next attempt in milliseconds, when there was one. */
  delay?: number
}

/** What is known of the call when an error is made. */
export interface APIErrorInit {
  /** Method and URL, without query and fragment, which may hold secrets. */
  endpoint?: string | undefined
  requestId?: string | undefined
  /** Attempts that failed, in order. */
  attempts?: readonly FailedAttempt[]
  /** Milliseconds since the call began. */
  elapsed?: number
  /** Why no further attempt was made, when the failure itself would have allowed one. */
  retryStopped?: 'budget' | 'deadline' | 'hint' | undefined
  cause?: unknown
}

/**
 * A call failed after it was begun. Every class below it keeps what its `init` holds as members of the same names: `declare` writes no code, and so neither does a class.
 */
export class APIError<Init extends APIErrorInit = APIErrorInit> extends SDKError {
  override readonly name: string = 'APIError'
  /** Method and URL of the request, without query and fragment, which may hold secrets. */
  declare readonly endpoint: string | undefined
  /** The server's id of the request, else the one that the client sent. */
  declare readonly requestId: string | undefined
  /** Every failed attempt with its cause, in order. */
  declare readonly attempts: readonly FailedAttempt[]
  /** Milliseconds from the start of the call to the failure. */
  declare readonly elapsed: number
  /** Why no further attempt was made, when the failure itself would have allowed one. */
  declare readonly retryStopped: APIErrorInit['retryStopped']

  constructor(message: string, ...init: APIErrorInit extends Init ? [init?: Init] : [init: Init])
  constructor(message: string, init?: Init) {
    // `cause` is the platform's to keep, where it is given.
    super(init?.endpoint ? `${message} (${init.endpoint})` : message, init)
    Object.assign(this, { attempts: [], elapsed: 0 }, init)
  }
}

/** The request or its answer was lost on the way. */
export class APIConnectionError<Init extends APIErrorInit = APIErrorInit> extends APIError<Init> {
  override readonly name: string = 'APIConnectionError'
}

/** The time for an attempt or for the whole call ran out. */
export class APITimeoutError extends APIConnectionError {
  override readonly name: string = 'APITimeoutError'
}

/** The service failed too often of late, so that nothing was sent. */
export class CircuitOpenError extends APIConnectionError<APIErrorInit & { retryAt: number }> {
  override readonly name: string = 'CircuitOpenError'
  /** When the next attempt is let through, in milliseconds since 1970. */
  declare readonly retryAt: number
}

/** The caller cancelled; `name` is `AbortError`, as of every cancelled web API. */
export class APIAbortError extends APIError {
  override readonly name: string = 'AbortError'
}

export interface ResponseErrorInit extends APIErrorInit {
  status: number
  headers: Headers
}

/** The answer cannot be read as the API declares it. */
export class APIResponseError<Init extends ResponseErrorInit = ResponseErrorInit> extends APIError<Init> {
  override readonly name: string = 'APIResponseError'
  declare readonly status: number
  /** Headers of the answer, those with secrets left out. */
  declare readonly headers: Headers
}

/** The answer has a content type that the operation does not declare, such as an HTML page of a proxy. */
export class UnexpectedContentTypeError extends APIResponseError<
  ResponseErrorInit & { contentType: string; bodyStart: string }
> {
  override readonly name: string = 'UnexpectedContentTypeError'
  /** As received; empty when there was none. */
  declare readonly contentType: string
  /** Start of the body, at most 2 KiB. */
  declare readonly bodyStart: string
}

/** The answer is larger than `maxResponseBytes`. */
export class ResponseTooLargeError extends APIResponseError {
  override readonly name: string = 'ResponseTooLargeError'
}

/** The body is not what its content type says. */
export class DecodeError extends APIResponseError {
  override readonly name: string = 'DecodeError'
}

export interface StatusErrorInit extends ResponseErrorInit {
  body: unknown
  code: string | undefined
  /** Wait that the server asked for, in milliseconds. */
  retryAfter: number | undefined
}

/** The server answered with a status outside 200 to 299. */
export class APIStatusError extends APIError<StatusErrorInit> {
  override readonly name: string = 'APIStatusError'
  declare readonly status: number
  /** Headers of the answer, those with secrets left out. */
  declare readonly headers: Headers
  /** The decoded JSON body, else its text; at most 64 KiB are kept. */
  declare readonly body: unknown
  /** Code that the body names, where the API declares codes. */
  declare readonly code: string | undefined
  /** Wait that the server asked for, in milliseconds. */
  declare readonly retryAfter: number | undefined

  constructor(init: StatusErrorInit) {
    super(statusMessage(init), init)
  }
}

function statusMessage({ status, code, body }: StatusErrorInit): string {
  const detail = detailOf(body)
  return status + (code ? ` ${code}` : '') + (detail ? `: ${detail}` : '')
}

/** The sentence for people in an error body: RFC 9457 members first, then the spellings that APIs use. */
function detailOf(body: unknown): string | undefined {
  if (typeof body === 'string') return body.slice(0, 200).trim()
  const { detail, message, title, error } = Object(body) as { readonly [name: string]: unknown }
  return (
    ([detail, message, title].find((text) => text && typeof text === 'string') as string) ?? (error && detailOf(error))
  )
}
