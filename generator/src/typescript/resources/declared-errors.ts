import type { ErrorType, Operation } from '../../ir/api.ts'
import type { EmitContext } from '../context.ts'
import { errorsFile } from '../places.ts'
import { NameValue, type Value } from '../printer/value.ts'
import { statusClass } from '../runtime-symbols.ts'
import type { Scope } from '../scope.ts'

/** The errors of an operation that the contract gives a code, in the order of their statuses. */
export function errorsOf(context: EmitContext, operation: Operation): ErrorType[] {
  const ids = new Set(operation.errors.flatMap(({ error }) => (error === undefined ? [] : [error])))
  return context.api.errors.filter(({ id }) => ids.has(id))
}

/** Name of the class that is raised for a declared error. */
export function errorClass(context: EmitContext, error: ErrorType): string {
  return ownClass(context, error) ?? statusClass(error.status).name
}

/** The class that an error has below its status's class. */
export function ownClass(context: EmitContext, error: ErrorType): string | undefined {
  return error.isStatusClass ? undefined : context.names.errors[error.id]
}

/** Errors with classes of their own, for the operation's record. */
export function declaredErrors(context: EmitContext, operation: Operation, scope: Scope): Value | undefined {
  const errors = errorsOf(context, operation).flatMap((error): Value[] => {
    const name = ownClass(context, error)
    if (name === undefined) return []
    const path = error.codePath.length === 1 && error.codePath[0] === 'code' ? undefined : error.codePath
    return [{ status: error.status, code: error.code, type: new NameValue(scope.value(name, errorsFile)), path }]
  })
  return errors.length > 0 ? errors : undefined
}
