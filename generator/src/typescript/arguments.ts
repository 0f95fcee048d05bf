import type { Argument, ArgumentRef, Operation } from '../ir/api.ts'
import { type EmitContext, named } from './context.ts'

/** Names of an operation's arguments by their keys. */
export function argumentNames(context: EmitContext, operation: Operation): (key: string) => string {
  const names = named(context.names.operations, operation.id).arguments
  return (key) => named(names, key)
}

/** The argument that a reference means. */
export function argumentOf(operation: Operation, reference: ArgumentRef): Argument | undefined {
  return operation.arguments.find(({ source, name }) => source === reference.in && name === reference.name)
}

/** The only argument that does not stand in `params`. */
export function positionalOf(operation: Operation): Argument | undefined {
  return operation.arguments.find(({ positional }) => positional)
}
