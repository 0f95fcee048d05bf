import type { Operation, Result, Stream } from '../ir/api.ts'
import { type NameContext, typeName } from './context.ts'
import { settle, type Claim } from './scope.ts'

/** Type names of each operation, by operation id. */
export interface OperationTypes {
  /** `ConversationCreate`: what parameters, responses and events begin with, best first. */
  stems: Map<string, readonly string[]>
  params: Map<string, string>
  events: Map<string, { union: string; arms: { [event: string]: string } }>
}

/** Stems by resource and method; root operations have the method alone. */
export function buildStems(
  context: NameContext,
  resources: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> {
  const { casing } = context
  return new Map(
    context.api.operations.map((operation) => {
      const words = resources.get(operation.resource.join('.')) ?? []
      const method = casing.words(operation.method)
      const path = operation.resource.flatMap((element) => casing.singular(casing.words(element)))
      const lists = [
        [...casing.singular(words), ...method],
        [...words, ...method],
        [...path, ...method],
        [...path, ...method, ...casing.words(operation.httpMethod), ...casing.words(operation.path)],
      ]
      return [operation.id, [...new Set(lists.map((list) => typeName(context, list)))]]
    }),
  )
}

/** Names of params and events, claimed at the root of the package. */
export function buildOperationTypes(
  context: NameContext,
  stems: ReadonlyMap<string, readonly string[]>,
): OperationTypes {
  const operations = context.api.operations
  const params = settle(
    context.models,
    operations.map((operation) => paramsClaim(operation, stems.get(operation.id)!)),
  )
  const events = buildEvents(context, operations, stems)
  return { stems: new Map(stems), params, events }
}

function paramsClaim(operation: Operation, stems: readonly string[]): Claim {
  return {
    key: operation.id,
    rank: operation.resource.length,
    wire: stems[0]!,
    pointer: operation.place.pointer,
    candidates: stems.map((stem) => `${stem}Params`),
    ...(operation.flagged && { companions: (name: string) => [`${name}Streaming`, `${name}NonStreaming`] }),
  }
}

function buildEvents(
  context: NameContext,
  operations: readonly Operation[],
  stems: ReadonlyMap<string, readonly string[]>,
): OperationTypes['events'] {
  const streaming = operations.flatMap((operation) => {
    const stream = eventStreamOf(operation)
    return stream ? [{ operation, stream }] : []
  })
  const claims = streaming.flatMap(({ operation, stream }): Claim[] => {
    const own = stems.get(operation.id)!
    const base = { rank: operation.resource.length, pointer: operation.place.pointer }
    const arms = eventNames(stream).map((event): Claim => ({
      ...base,
      key: `${operation.id}\0${event}`,
      wire: event,
      candidates: own.map((stem) => `${stem}${typeName(context, event)}Event`),
    }))
    return [{ ...base, key: operation.id, wire: '', candidates: own.map((stem) => `${stem}Event`) }, ...arms]
  })
  const names = settle(context.models, claims)
  return new Map(
    streaming.map(({ operation, stream }) => {
      const arms = eventNames(stream).map((event) => [event, names.get(`${operation.id}\0${event}`)!] as const)
      return [operation.id, { union: names.get(operation.id)!, arms: Object.fromEntries(arms) }]
    }),
  )
}

function eventNames(stream: Stream): string[] {
  return [...new Set(stream.events.map((event) => event.name))]
}

function eventStreamOf(operation: Operation): Stream | undefined {
  return [operation.result, operation.flagged?.result].flatMap((result) => eventStream(result) ?? [])[0]
}

function eventStream(result: Result | undefined): Stream | undefined {
  return result?.kind === 'stream' && result.stream.yields === 'event' ? result.stream : undefined
}
