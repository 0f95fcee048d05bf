import type { ErrorType } from '../ir/api.ts'
import { type NameContext, typeName } from './context.ts'
import { settle, type Claim } from './scope.ts'

const STATUS_CLASSES: { [status: number]: string } = {
  400: 'BadRequestError',
  401: 'AuthenticationError',
  403: 'PermissionDeniedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
}

/** The runtime's class of a status (SURFACE 5). */
export function statusClass(status: number): string {
  return STATUS_CLASSES[status] ?? (status >= 500 && status <= 599 ? 'InternalServerError' : 'APIStatusError')
}

/** Class of each declared error: `EmailTakenError`, or the class of its status where it is the only one. */
export function buildErrorNames(context: NameContext): { [id: string]: string } {
  const own = context.api.errors.filter((error) => !error.isStatusClass)
  const names = settle(
    context.errors,
    own.map((error) => errorClaim(context, error)),
  )
  return Object.fromEntries(
    context.api.errors.map((error) => [error.id, names.get(error.id) ?? statusClass(error.status)]),
  )
}

function errorClaim(context: NameContext, error: ErrorType): Claim {
  const words = context.casing.words(error.code)
  const stem = words.length > 1 && words.at(-1) === 'error' ? words.slice(0, -1) : words
  return {
    key: error.id,
    wire: error.code,
    pointer: error.id,
    candidates: [
      typeName(context, stem, 'error'),
      typeName(context, stem, String(error.status), 'error'),
      typeName(context, error.code, 'status', 'error'),
    ],
  }
}
