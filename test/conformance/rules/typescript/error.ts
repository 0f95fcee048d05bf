/** An error of the TypeScript runtime in the shape that both languages have. */
import type { Json } from '../../../../generator/src/ir/models.ts'
import {
  type CircuitOpenError,
  type APIStatusError,
  SDKError,
  type UnexpectedContentTypeError,
} from '../../../../sdk-ts/src/runtime/errors.ts'
import type { SeenError } from '../observation.ts'

/** Throws the error again unless it is one of the SDK's. */
export function seenError(error: unknown): SeenError {
  if (!(error instanceof SDKError)) throw error
  const { status, code, requestId, retryAfter, retryStopped, elapsed, attempts, body, headers, cause } =
    error as APIStatusError
  return {
    class: classOf(error),
    parents: parentsOf(error),
    message: error.message,
    status: status ?? null,
    code: code ?? null,
    requestId: requestId ?? null,
    retryAfter: retryAfter ?? null,
    retryStopped: retryStopped ?? null,
    retryAt: (error as Partial<CircuitOpenError>).retryAt ?? null,
    elapsed: elapsed ?? null,
    attempts:
      attempts?.map((attempt) => ({
        status: attempt.status ?? null,
        delay: attempt.delay ?? null,
        elapsed: attempt.elapsed,
        hasCause: attempt.cause !== undefined,
      })) ?? null,
    body: (body ?? (error as Partial<UnexpectedContentTypeError>).bodyStart ?? null) as Json,
    headers: headers ? Object.fromEntries(headers) : null,
    hasCause: cause !== undefined,
  }
}

/** Classes that the tables declare have no name but `name`. */
function classOf(error: SDKError): string {
  return error.name === 'AbortError' ? 'APIAbortError' : error.name
}

function parentsOf(error: SDKError): string[] {
  const found: string[] = []
  for (
    let at = Object.getPrototypeOf(error) as object;
    at !== Error.prototype;
    at = Object.getPrototypeOf(at) as object
  )
    found.unshift(at.constructor.name)
  return found.slice(0, -1)
}
