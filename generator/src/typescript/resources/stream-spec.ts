import type { Stream, TypeRef } from '../../ir/api.ts'
import type { EmitContext } from '../context.ts'
import { NameValue, type Value } from '../printer/value.ts'
import { runtime } from '../runtime-symbols.ts'
import type { Scope } from '../scope.ts'

/** How the runtime reads a stream. */
export function streamSpec(
  context: EmitContext,
  stream: Stream,
  scope: Scope,
): { [member: string]: Value | undefined } {
  // Where the data names itself and is all that the program sees, nobody asks which events are declared.
  const { kind } = stream.discriminator
  const isAskedFor = kind === 'event' || (kind === 'payload' && stream.yields === 'event')
  const texts = stream.events.filter(({ type }) => isText(context, type)).map(({ name }) => name)
  return {
    format: stream.format === 'sse' ? undefined : stream.format,
    decoder: stream.format === 'jsonl' ? new NameValue(scope.runtime(runtime.createJsonlDecoder)) : undefined,
    yields: stream.yields === 'event' ? undefined : stream.yields,
    events: isAskedFor ? stream.events.map(({ name }) => name) : undefined,
    name: stream.discriminator.kind === 'payload' ? stream.discriminator.path : undefined,
    end: streamEnd(stream),
    error: stream.error,
    resume: resume(context, stream, scope),
    final: stream.final,
    text: stream.text && { event: stream.text.event, path: stream.text.path },
    textEvents: texts.length > 0 ? texts : undefined,
  }
}

function streamEnd({ end }: Stream): Value | undefined {
  if (end.kind === 'eof') return undefined
  return end.kind === 'events' ? { events: end.events } : { sentinel: end.value }
}

function resume(context: EmitContext, { resume: declared }: Stream, scope: Scope): Value | undefined {
  if (declared === undefined) return undefined
  if (declared.kind === 'last-event-id') return new NameValue(scope.runtime(runtime.resumeById))
  const operation = context.operations.get(declared.operation)
  return { cursor: declared.cursor, param: declared.parameter, operation: operation?.path ?? declared.operation }
}

/** Whether the data of an event is text: only a string that is nothing else. */
function isText(context: EmitContext, type: TypeRef): boolean {
  if (type.kind !== 'model') return type.kind === 'string'
  const model = context.models.get(type.id)
  return model?.kind === 'alias' && model.type.kind === 'string'
}
