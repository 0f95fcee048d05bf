/** How an operation's stream is read, as the runtime takes it. */
import type { Argument, CursorResume, Operation, Stream } from '../ir/api.ts'
import type { TypeRef } from '../ir/models.ts'
import { unionKey } from './emission.ts'
import { eventStream } from './entities.ts'
import { call, dict, keyword, lambda, tuple, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import { given, strings, type OperationContext } from './operation-context.ts'
import { printType } from './types.ts'

/** Prints how an operation is sent. */
export type SentPrinter = (operation: Operation, context: OperationContext) => Doc

/** `EventStream(…)` or `PayloadStream(…)`. */
export function streamOf(operation: Operation, stream: Stream, context: OperationContext, print: SentPrinter): Doc {
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
    ...given('resume', resumeOf(operation, stream, context, print)),
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

function resumeOf(
  operation: Operation,
  { resume }: Stream,
  context: OperationContext,
  print: SentPrinter,
): Doc | undefined {
  if (resume === undefined) return undefined
  if (resume.kind === 'last-event-id') return '"last-event-id"'
  const target = context.scope.emission.api.operations.find(({ id }) => id === resume.operation)
  // It may be left out of this SDK.
  if (target === undefined) return undefined
  const { imports, runtime } = context.scope
  return call(imports.use(`${runtime}.stream_spec`, 'ResumeCursor'), [
    strings(resume.cursor),
    ...cursorArguments(target, resume),
    ...(target.id === operation.id ? [] : otherOperation(operation, target, resume, context, print)),
    ...fixedOf(target),
  ])
}

/** An argument by place and name, as the runtime names it. */
const keyOf = ({ source, name }: Argument): string => `${source === 'whole-body' ? 'body' : source}:${name}`

const keysOf = (found: Argument[]): Doc => strings(found.map(keyOf))

function cursorArguments(target: Operation, resume: CursorResume): Doc[] {
  const position = target.arguments.find(({ name }) => name === resume.parameter)
  const take = target.arguments.flatMap((argument) => {
    const path = resume.arguments[argument.name]
    return path === undefined ? [] : [tuple([pythonString(keyOf(argument)), strings(path)])]
  })
  return [
    pythonString(position === undefined ? `query:${resume.parameter}` : keyOf(position)),
    ...given('take', take.length === 0 ? undefined : tuple(take)),
  ]
}

/** The operation that goes on, and its arguments that are arguments of the stream's too. */
function otherOperation(
  operation: Operation,
  target: Operation,
  resume: CursorResume,
  context: OperationContext,
  print: SentPrinter,
): Doc[] {
  const own = new Set(operation.arguments.map(({ name }) => name))
  const kept = target.arguments.filter(
    ({ name }) => own.has(name) && name !== resume.parameter && !(name in resume.arguments),
  )
  return [
    keyword('operation', lambda(print(target, context))),
    ...given('keep', kept.length === 0 ? undefined : keysOf(kept)),
  ]
}

/** The member of the body that asks for the stream. */
const fixedOf = ({ flagged }: Operation): Doc[] =>
  flagged === undefined ? [] : [keyword('fixed', tuple([tuple([pythonString(`body:${flagged.property}`), 'True'])]))]
