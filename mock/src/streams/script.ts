import type { Json, Operation, Stream } from '@artificer/generator/ir'
import { memberAt } from '../json.ts'
import type { Schemas } from '../schemas.ts'
import { MockUsageError } from '../usage-error.ts'
import { presetOf, type StreamPreset, type StreamPresetName } from './preset.ts'
import type { StreamStep } from './step.ts'

/** What a script may look at when it is a function. */
export interface ScriptRequest {
  path: { [name: string]: Json }
  query: { [name: string]: Json }
  body: Json | undefined
  namespace: string
  /** 1 for the first answer that the script gives in its namespace. */
  call: number
}

/** The steps of a stream, or a function that makes them for each request. */
export type StreamScript =
  readonly StreamStep[] | ((request: ScriptRequest) => Iterable<StreamStep> | AsyncIterable<StreamStep>)

export interface ScriptOptions {
  /** A variation of the writing, by name or spelt out. */
  preset?: StreamPreset | StreamPresetName
  /** Only for this namespace. @default every namespace */
  namespace?: string
  /** How many requests get the script; then the default is back. @default every one */
  times?: number
  /** Skips the check of events against their declaration, for streams that are meant to be wrong. @default false */
  unchecked?: boolean
}

/** A script as it was set. `steps` is absent when only the writing is varied. */
export interface SetScript {
  operation: Operation
  steps: StreamScript | undefined
  preset: StreamPreset
  namespace: string | undefined
  left: number
  calls: Map<string, number>
}

/** @throws {MockUsageError} when an event is not declared or its data does not fit. */
export const createScript = (
  operation: Operation,
  steps: StreamScript | undefined,
  options: ScriptOptions,
  schemas: Schemas,
): SetScript => {
  const stream = streamOf(operation)
  if (stream === undefined) throw new MockUsageError(`${operation.id} answers no stream, so it takes no script.`)
  if (Array.isArray(steps) && options.unchecked !== true)
    for (const step of steps as StreamStep[]) checkStep(step, stream, operation, schemas)
  return {
    operation,
    steps,
    preset: presetOf(options.preset),
    namespace: options.namespace,
    left: options.times ?? Infinity,
    calls: new Map(),
  }
}

/** The stream that an operation answers, always or by a flag of its body. */
export const streamOf = (operation: Operation): Stream | undefined => {
  if (operation.result.kind === 'stream') return operation.result.stream
  return operation.flagged?.result.kind === 'stream' ? operation.flagged.result.stream : undefined
}

const checkStep = (step: StreamStep, stream: Stream, operation: Operation, schemas: Schemas): void => {
  if (step.kind !== 'event') return
  const name = nameOf(step, stream)
  const declared = stream.events.find((candidate) => candidate.name === name)
  const cure = 'Pass `{ unchecked: true }` for a stream that is meant to be wrong.'
  if (declared === undefined) {
    const known = stream.events.map((candidate) => candidate.name || '(nameless)').join(', ')
    throw new MockUsageError(`${operation.id} declares no event \`${name}\`; it has ${known}. ${cure}`)
  }
  const [fault] = schemas.faults(declared.schema, step.data)
  if (fault !== undefined)
    throw new MockUsageError(
      `The data of event \`${name}\` of ${operation.id} does not fit: ${fault.pointer || '/'} ${fault.message}. ${cure}`,
    )
}

const nameOf = (step: Extract<StreamStep, { kind: 'event' }>, stream: Stream): string => {
  if (stream.discriminator.kind === 'payload')
    return String(memberAt(step.data, stream.discriminator.path) ?? step.event ?? '')
  return step.event ?? (stream.discriminator.kind === 'event' ? 'message' : '')
}
