/** How an operation's stream is read, as the runtime takes it. */
import type { Operation, Stream } from '../ir/api.ts'
import type { TypeRef } from '../ir/models.ts'
import { unionKey } from './emission.ts'
import { eventStream } from './entities.ts'
import { call, dict, keyword, lambda, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import { given, strings, type OperationContext } from './operation-context.ts'
import { printType } from './types.ts'

/** `EventStream(…)` or `PayloadStream(…)`. */
export function streamOf(operation: Operation, stream: Stream, context: OperationContext): Doc {
  const { imports, runtime } = context.scope
  const isEvents = stream.yields === 'event'
  const name = isEvents ? 'EventStream' : 'PayloadStream'
  const type = isEvents ? eventTable(operation, context) : lambda(payloadType(stream, context))
  return call(imports.use(`${runtime}.stream_spec`, name), [
    pythonString(stream.format),
    type,
    keyword('end', endOf(stream, context)),
    ...given('discriminator', stream.discriminator.kind === 'payload' ? strings(stream.discriminator.path) : undefined),
    ...given('error', stream.error === undefined ? undefined : pythonString(stream.error)),
    ...given('resume', resumeOf(stream, context)),
  ])
}

/** `lambda: {"chunk": types.ChatStreamChunkEvent, …}`. */
function eventTable(operation: Operation, context: OperationContext): Doc {
  const names = context.scope.emission.names.operations[operation.id]?.event?.arms ?? {}
  const types = context.scope.imports.use(context.scope.runtime.replace(/_runtime$/, ''), 'types')
  const events = eventStream(operation)?.events ?? []
  const entries = events.flatMap(({ name }): [string, Doc][] =>
    names[name] === undefined ? [] : [[pythonString(name), `${types}.${names[name]}`]],
  )
  return lambda(dict(entries))
}

/** What a stream without named events yields: the type of its one event, or the union of all. */
export function payloadType(stream: Stream, context: OperationContext): Doc {
  const [only, ...others] = stream.events
  if (only === undefined) return context.scope.imports.use('typing', 'Any')
  if (others.length === 0) return printType(only.type, context.scope)
  const variants = stream.events.map((event) => event.type)
  const alias = context.scope.emission.unions.get(unionKey(variants))
  const type: TypeRef = alias === undefined ? { kind: 'union', variants } : { kind: 'model', id: alias }
  return printType(type, context.scope)
}

function endOf(stream: Stream, context: OperationContext): Doc {
  const { imports, runtime } = context.scope
  const use = (name: string): string => imports.use(`${runtime}.stream_spec`, name)
  switch (stream.end.kind) {
    case 'events':
      return call(use('EndEvents'), [strings(stream.end.events)])
    case 'sentinel':
      return call(use('EndSentinel'), [pythonString(stream.end.value)])
    case 'eof':
      return call(use('EndOfFile'), [])
  }
}

function resumeOf(stream: Stream, context: OperationContext): Doc | undefined {
  const { resume } = stream
  if (resume === undefined) return undefined
  if (resume.kind === 'last-event-id') return '"last-event-id"'
  const { imports, runtime } = context.scope
  return call(imports.use(`${runtime}.stream_spec`, 'ResumeCursor'), [
    keyword('cursor', strings(resume.cursor)),
    keyword('parameter', pythonString(resume.parameter)),
    keyword('operation', pythonString(resume.operation)),
  ])
}
