import type { APIStatusError, StatusErrorInit } from './errors.js'
import type { Operation } from './operation.js'
import { codeOf, memberAt } from './status-error.js'

/** The class of an error that an operation declares, after the code where the operation says it stands; `undefined` for one that it does not declare. */
export type ErrorClassFinder = (
  init: StatusErrorInit,
  operation: Operation,
) => (new (init: StatusErrorInit) => APIStatusError) | undefined

/** The class that the operation declares for status and code. Writes the code into `init` where the operation says that it stands elsewhere. */
export const declaredError: ErrorClassFinder = (init, operation) => {
  init.code = declaredCode(init.body, operation)
  return operation.errors?.find(
    ({ status, code, path = ['code'] }) => status === init.status && memberAt(init.body, path) === code,
  )?.type
}

/** The code in a body: where the operation declares it, else where APIs have it. */
export function declaredCode(body: unknown, { errors = [] }: Operation): string | undefined {
  const codes = errors.map(({ path = ['code'] }) => memberAt(body, path))
  return codes.find((code): code is string => !!code && typeof code === 'string') ?? codeOf(body)
}
