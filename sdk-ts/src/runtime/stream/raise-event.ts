import type { Call } from '../call.js'
import type { APIStatusError } from '../errors.js'
import { responseFacts } from '../read.js'
import { codeOf, memberAt, statusErrorOf } from '../status-error.js'

/** S7: the error that an error event declares: of the status in its problem, else of the status of its code, else a server error. */
export function raiseEvent(body: unknown, call: Call, response: Response): APIStatusError {
  const code = codeOf(body, call)
  const status =
    [memberAt(body, ['status']), memberAt(body, ['error', 'status'])].find(isErrorStatus) ??
    call.operation.errors?.find((declared) => declared.code === code)?.status ??
    500
  return statusErrorOf({ ...responseFacts(response, call), status, body, code, retryAfter: undefined }, call)
}

function isErrorStatus(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 400 && (value as number) <= 599
}
