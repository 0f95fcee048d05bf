import type { Operation, Stream } from '../../ir/api.ts'
import type { TypeRef } from '../../ir/models.ts'
import type { EmitContext } from '../context.ts'
import { NameValue, type Value } from '../printer/value.ts'
import { runtime } from '../runtime-symbols.ts'
import type { Scope } from '../scope.ts'
import { cursorSpec, type RecordPrinter } from './cursor-spec.ts'

/** How the runtime reads a stream. */
export function streamSpec(
  context: EmitContext,
  operation: Operation,
  stream: Stream,
  scope: Scope,
  recordOf: RecordPrinter,
): { [member: string]: Value | undefined } {
  const texts = stream.events.filter(({ type }) => isText(context, type)).map(({ name }) => name || 'message')
  return {
    format: stream.format === 'jsonl' ? new NameValue(scope.runtime(runtime.jsonLines)) : undefined,
    events: stream.yields === 'event' ? stream.events.map(({ name }) => name) : undefined,
    name: stream.discriminator.kind === 'payload' ? stream.discriminator.path : undefined,
    end: stream.end.kind === 'events' ? stream.end.events : undefined,
    sentinel: stream.end.kind === 'sentinel' ? stream.end.value : undefined,
    error: stream.error,
    raise: stream.error === undefined ? undefined : new NameValue(scope.runtime(runtime.raiseEvent)),
    resume: resumeValue(context, operation, stream, scope, recordOf),
    final: stream.final,
    text: stream.text && { event: stream.text.event, path: stream.text.path },
    textEvents: texts.length > 0 ? texts : undefined,
  }
}

/** Whether the client can continue a stream that was cut. */
export function isResumable({ resume }: Stream): boolean {
  return resume !== undefined
}

function resumeValue(
  context: EmitContext,
  operation: Operation,
  { resume }: Stream,
  scope: Scope,
  recordOf: RecordPrinter,
): Value | undefined {
  if (resume?.kind !== 'cursor') return resume && true
  return cursorSpec(context, operation, resume, scope, recordOf)
}

/** Whether the data of an event is text: only a string that is nothing else. */
function isText(context: EmitContext, type: TypeRef): boolean {
  if (type.kind !== 'model') return type.kind === 'string'
  const model = context.models.get(type.id)
  return model?.kind === 'alias' && model.type.kind === 'string'
}
