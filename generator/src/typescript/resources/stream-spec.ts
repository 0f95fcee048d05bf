import type { Stream } from '../../ir/api.ts'
import type { TypeRef } from '../../ir/models.ts'
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
  const texts = stream.events.filter(({ type }) => isText(context, type)).map(({ name }) => name || 'message')
  return {
    format: stream.format === 'jsonl' ? new NameValue(scope.runtime(runtime.jsonLines)) : undefined,
    events: stream.yields === 'event' ? stream.events.map(({ name }) => name) : undefined,
    name: stream.discriminator.kind === 'payload' ? stream.discriminator.path : undefined,
    end: stream.end.kind === 'events' ? stream.end.events : undefined,
    sentinel: stream.end.kind === 'sentinel' ? stream.end.value : undefined,
    error: stream.error,
    raise: stream.error === undefined ? undefined : new NameValue(scope.runtime(runtime.raiseEvent)),
    resume: isResumable(stream) || undefined,
    final: stream.final,
    text: stream.text && { event: stream.text.event, path: stream.text.path },
    textEvents: texts.length > 0 ? texts : undefined,
  }
}

/** Whether the client can continue a stream that was cut. A cursor is the caller's to send again. */
export function isResumable({ resume }: Stream): boolean {
  return resume?.kind === 'last-event-id'
}

/** Whether the data of an event is text: only a string that is nothing else. */
function isText(context: EmitContext, type: TypeRef): boolean {
  if (type.kind !== 'model') return type.kind === 'string'
  const model = context.models.get(type.id)
  return model?.kind === 'alias' && model.type.kind === 'string'
}
