import type { Argument, CursorResume, Operation } from '../../ir/api.ts'
import { argumentNames } from '../arguments.ts'
import { flagOf } from '../declarations/params.ts'
import type { EmitContext } from '../context.ts'
import { NameValue, type Value } from '../printer/value.ts'
import { runtime } from '../runtime-symbols.ts'
import type { Scope } from '../scope.ts'

type Members = { [member: string]: Value | undefined }

/** Prints what the runtime sends of an operation. */
export type RecordPrinter = (context: EmitContext, operation: Operation, scope: Scope) => Members

/** How the runtime continues a stream behind a cursor. */
export function cursorSpec(
  context: EmitContext,
  operation: Operation,
  resume: CursorResume,
  scope: Scope,
  recordOf: RecordPrinter,
): Members | undefined {
  const target = context.operations.get(resume.operation)
  // It may be left out of this SDK.
  if (target === undefined) return undefined
  const nameIn = argumentKey(context, target)
  const isOther = target.id !== operation.id
  const take = target.arguments.flatMap((argument) => {
    const path = resume.arguments[argument.name]
    return path === undefined ? [] : [[nameIn(argument), path] as const]
  })
  const position = target.arguments.find(({ name }) => name === resume.parameter) as Argument
  const flag = flagOf(context, target)
  return {
    by: new NameValue(scope.runtime(runtime.eventCursor)),
    path: resume.cursor,
    param: nameIn(position),
    operation: isOther ? sentOf(recordOf(context, target, scope)) : undefined,
    keep: isOther ? kept(context, operation, target, resume) : undefined,
    take: take.length > 0 ? Object.fromEntries(take) : undefined,
    fixed: flag && { [flag.name]: true },
  }
}

/** What of an operation says how it is sent: neither its stream nor its pages. */
function sentOf({ stream: _stream, page: _page, result: _result, ...record }: Members): Members {
  return record
}

/** Arguments of the operation that goes on, which the call of the stream has too: the names that they have there. */
function kept(context: EmitContext, operation: Operation, target: Operation, resume: CursorResume): Members {
  const [nameIn, nameOut] = [argumentKey(context, target), argumentKey(context, operation)]
  const isTaken = ({ name }: Argument): boolean => name === resume.parameter || name in resume.arguments
  return Object.fromEntries(
    target.arguments
      .filter((argument) => !isTaken(argument))
      .flatMap((argument) => {
        const own = operation.arguments.find(({ name }) => name === argument.name)
        return own === undefined ? [] : [[nameIn(argument), nameOut(own)] as const]
      }),
  )
}

/** Names by which the runtime knows arguments: the positional one has that of the path's template. */
function argumentKey(context: EmitContext, operation: Operation): (argument: Argument) => string {
  const names = argumentNames(context, operation)
  return ({ positional, name, key }) => (positional ? name : names(key))
}
