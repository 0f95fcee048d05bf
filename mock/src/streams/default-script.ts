import type { Json, JsonSchema, MemberPath, Operation, Stream, StreamEvent } from '@artificer/generator/ir'
import type { Generator } from '../data/generate.ts'
import { isObject, memberAt, withMember, type JsonObject } from '../json.ts'
import { sdkNameOf } from '../operations.ts'
import type { Schemas } from '../schemas.ts'
import { data, event, type StreamStep } from './step.ts'

export interface ScriptContext {
  generator: Generator
  schemas: Schemas
  /** What decides the data: equal for equal requests. */
  key: string
  /** Members of the request that events show again where they have them. */
  echo: JsonObject
}

/** One event of the script: which, and where it stands among all and among its kind. */
interface Placed {
  declared: StreamEvent
  index: number
  occurrence: number
}

const DELTAS = ['Once ', 'upon ', 'a ', 'time.']
const REPEATS = 3

/**
 * A valid stream made from its declaration: every declared event in its order, deltas of text several times, then the final message and
 * exactly one declared end.
 */
export const defaultScript = (operation: Operation, stream: Stream, context: ScriptContext): StreamStep[] => {
  const ends = stream.end.kind === 'events' ? stream.end.events : []
  const finals = stream.final === undefined || ends.includes(stream.final) ? [] : [stream.final]
  const late = new Set([...ends, ...finals, ...(stream.error === undefined ? [] : [stream.error])])
  const early = stream.events.filter(({ name }) => !late.has(name)).flatMap((declared) => repeated(declared, stream))
  const closing = [...finals, ...ends.slice(0, 1)].flatMap((name) =>
    stream.events.filter((declared) => declared.name === name),
  )
  const occurrences = new Map<string, number>()
  const events = [...early, ...closing].map((declared, index) => {
    const occurrence = occurrences.get(declared.name) ?? 0
    occurrences.set(declared.name, occurrence + 1)
    return stepOf(operation, stream, { declared, index, occurrence }, context)
  })
  const sentinel = stream.end.kind === 'sentinel' ? [data(stream.end.value)] : []
  return [...events, ...sentinel]
}

const repeated = (declared: StreamEvent, stream: Stream): StreamEvent[] => {
  if (stream.text !== undefined && declared.name === stream.text.event) return DELTAS.map(() => declared)
  const isOnlyKind = stream.events.length === 1
  return isOnlyKind ? Array.from({ length: REPEATS }, () => declared) : [declared]
}

const stepOf = (operation: Operation, stream: Stream, placed: Placed, context: ScriptContext): StreamStep => {
  const { declared, index } = placed
  const made = context.generator.value(declared.schema, sdkNameOf(operation), declared.name, context.key, index) ?? null
  const value = overlays(stream, placed, made, context.echo).reduce(
    (current, [path, member]) => tried(current, path, member, declared.schema, context.schemas),
    made,
  )
  const id = stream.resume?.kind === 'last-event-id' ? { id: String(index + 1) } : {}
  return event(stream.discriminator.kind === 'event' ? declared.name : '', value, id)
}

/** Members that make the events of one stream agree with each other. */
const overlays = (
  stream: Stream,
  { declared, index, occurrence }: Placed,
  made: Json,
  echo: JsonObject,
): [MemberPath, Json][] => {
  const all: [MemberPath, Json][] = Object.entries(echo).map(([name, value]) => [[name], value])
  const counted = isObject(made) ? Object.keys(made).filter((name) => /^(item_?)?index$/i.test(name)) : []
  all.push(...counted.map((name): [MemberPath, Json] => [[name], occurrence]))
  if (stream.discriminator.kind === 'payload') all.push([stream.discriminator.path, declared.name])
  if (stream.resume?.kind === 'cursor') all.push([stream.resume.cursor, index + 1])
  const { text } = stream
  if (text?.event === declared.name) all.push([text.path, DELTAS[occurrence % DELTAS.length] ?? ''])
  if (text !== undefined && stream.final === declared.name) all.push([text.path, DELTAS.join('')])
  return all
}

/** Sets a member that the value has, where the value still fits with it. */
const tried = (value: Json, path: MemberPath, member: Json, schema: JsonSchema, schemas: Schemas): Json => {
  if (!isObject(value) || memberAt(value, path) === undefined) return value
  const changed = withMember(value, path, member)
  return schemas.fits(schema, changed) ? changed : value
}
