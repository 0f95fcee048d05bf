import type { Operation, Stream } from '../../ir/api.ts'
import { type EmitContext, named } from '../context.ts'
import { docComment } from '../printer/doc-comment.ts'
import { printDoc } from '../printer/layout.ts'
import { identifier, stringLiteral } from '../printer/sinks.ts'
import { runtime } from '../runtime-symbols.ts'
import type { Scope } from '../scope.ts'
import { genericDoc, typeArms, aliasOfNames } from '../types/type-doc.ts'

/** The stream that an operation gives, with or without a flag. */
export function streamOf(operation: Operation): Stream | undefined {
  if (operation.result.kind === 'stream') return operation.result.stream
  return operation.flagged?.result.kind === 'stream' ? operation.flagged.result.stream : undefined
}

/** A type for each declared event of a stream, and their union; the event that raises is not among them. */
export function printEvents(context: EmitContext, operation: Operation, scope: Scope): string[] {
  const stream = streamOf(operation)
  const { event: names } = named(context.names.operations, operation.id)
  if (stream === undefined || names === undefined) return []
  const events = stream.events.filter(({ name }) => name !== stream.error)
  const arms = events.map(({ name, type, description }) => {
    const doc = genericDoc(scope.runtime(runtime.StreamEvent), [[{ doc: stringLiteral(name) }], typeArms(type, scope)])
    const text = printDoc([`export type ${identifier(named(names.arms, name))} = `, doc], 0)
    return docComment({ paragraphs: description === undefined ? [] : [description], tags: [] }, 0) + text
  })
  return [
    ...arms,
    printUnion(
      operation,
      names.union,
      events.map(({ name }) => scope.type(named(names.arms, name))),
    ),
  ]
}

function printUnion(operation: Operation, name: string, arms: string[]): string {
  const method = [...operation.resource, operation.method].join('.')
  const comment = docComment({ paragraphs: [`An event of \`${method}\`, told apart by \`event\`.`], tags: [] }, 0)
  return comment + printDoc(aliasOfNames(`export type ${identifier(name)} =`, arms), 0)
}
