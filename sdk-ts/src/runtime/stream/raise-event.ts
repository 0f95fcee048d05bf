import type { Call } from '../call.js'
import { responseFacts } from '../read.js'
import { declaredCode } from '../declared-error.js'
import { memberAt, statusErrorOf } from '../status-error.js'

/** S7: throws the error that an error event declares: of the status in its problem, else of the status of its code, else a server error. */
export function raiseEvent(body: unknown, call: Call, response: Response): never {
  const code = declaredCode(body, call.operation)
  const declared = call.operation.errors?.find((error) => error.code === code)
  const statuses = [memberAt(body, ['status']), memberAt(body, ['error', 'status']), declared?.status]
  const status = statuses.map(Number).find((one) => one >= 400 && one < 600) ?? 500
  throw statusErrorOf({ ...responseFacts(response, call), status, body, code, retryAfter: undefined }, call)
}
