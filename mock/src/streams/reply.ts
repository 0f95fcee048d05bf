import type { Operation, Result, Stream } from '@artificer/generator/ir'
import { successStatus } from '../data/respond.ts'
import { headerOf } from '../incoming.ts'
import type { Reply } from '../reply.ts'
import { sdkNameOf } from '../operations.ts'
import type { ReadRequest } from '../validate/read-request.ts'
import { echoedMembers } from '../echo.ts'
import { defaultScript, type ScriptContext } from './default-script.ts'
import type { StreamPreset } from './preset.ts'
import { resumed, resumePoint } from './resume.ts'
import type { ScriptRequest, SetScript } from './script.ts'
import { event, type StreamStep } from './step.ts'

type StreamContext = Omit<ScriptContext, 'key' | 'echo'>

/** A stream's reply and the way in which it is written. */
export interface StreamAnswer {
  reply: Reply
  preset: StreamPreset
}

/** The scripts that were set; the last one for an operation and namespace wins. */
export interface Scripts {
  add(script: SetScript): void
  /** Takes the script for a request, counting it. */
  take(operation: Operation, namespace: string): SetScript | undefined
  /** Whether the script that is next for an operation says something, rather than only varying how it is written. */
  hasSteps(operation: Operation, namespace: string): boolean
  clear(namespace?: string): void
}

export const createScripts = (): Scripts => {
  let scripts: SetScript[] = []
  const find = ({ id }: Operation, namespace: string): SetScript | undefined =>
    scripts.findLast((set) => set.operation.id === id && set.left > 0 && (set.namespace ?? namespace) === namespace)
  return {
    add: (script) => void scripts.push(script),
    hasSteps: (operation, namespace) => find(operation, namespace)?.steps !== undefined,
    take: (operation, namespace) => {
      const found = find(operation, namespace)
      if (found === undefined) return undefined
      found.left -= 1
      found.calls.set(namespace, (found.calls.get(namespace) ?? 0) + 1)
      return found
    },
    clear: (namespace) => {
      scripts = namespace === undefined ? [] : scripts.filter((script) => script.namespace !== namespace)
    },
  }
}

/** Where the steps of an answer come from. */
export interface StreamSource {
  script: SetScript | undefined
  /** Steps of a behaviour; a script that has steps of its own goes before them. */
  steps: Steps | undefined
  namespace: string
}

type Steps = Iterable<StreamStep> | AsyncIterable<StreamStep>

/**
 * The stream that answers a request, from the point at which the caller resumes. Undefined when there is no such point; steps that are made one by one cannot
 * tell that beforehand, and end without an event.
 */
export const streamAnswer = (
  request: ReadRequest,
  { stream }: Extract<Result, { kind: 'stream' }>,
  source: StreamSource,
  context: StreamContext,
): StreamAnswer | undefined => {
  const status = successStatus(request.operation)
  const preset = source.script?.preset ?? {}
  const steps = varied(stepsOf(request, stream, source, context), preset, errorStep(request.operation, stream, context))
  const point = resumePoint(stream, headerOf(request.incoming, 'last-event-id'), request.query)
  if (point === undefined) return { reply: { status, stream: steps }, preset }
  const rest = resumed(steps, stream, point)
  const { dropAfter: _dropAfter, ...kept } = preset
  return rest === undefined ? undefined : { reply: { status, stream: rest }, preset: kept }
}

const stepsOf = (request: ReadRequest, stream: Stream, source: StreamSource, context: StreamContext): Steps => {
  const { script, steps, namespace } = source
  if (typeof script?.steps === 'function') return listed(script.steps(scriptRequest(request, namespace, script)))
  if (script?.steps !== undefined) return script.steps
  if (steps !== undefined) return listed(steps)
  const { [stream.resume?.kind === 'cursor' ? stream.resume.parameter : '']: _cursor, ...asked } = request.query
  const key = JSON.stringify([request.path, asked, request.body.value ?? null])
  return defaultScript(request.operation, stream, { ...context, key, echo: echoedMembers(request) })
}

const listed = (steps: Steps): Steps => (Symbol.asyncIterator in steps ? steps : [...steps])

const scriptRequest = ({ path, query, body }: ReadRequest, namespace: string, script: SetScript): ScriptRequest => ({
  path,
  query,
  body: body.value,
  namespace,
  call: script.calls.get(namespace) ?? 1,
})

/** The declared event that carries a problem. */
const errorStep =
  (operation: Operation, stream: Stream, { generator }: StreamContext) =>
  (): StreamStep | undefined => {
    const error = stream.events.find(({ name }) => name === stream.error)
    if (error === undefined) return undefined
    const data = generator.value(error.schema, sdkNameOf(operation), error.name, 'error') ?? null
    return event(stream.discriminator.kind === 'event' ? error.name : '', data)
  }

/** What a preset changes in what is said; how it is written is for the writer. */
const varied = (steps: Steps, preset: StreamPreset, error: () => StreamStep | undefined): Steps => {
  const cutAt = preset.errorAfter ?? preset.endAfter
  if (cutAt === undefined) return steps
  const last = preset.errorAfter === undefined ? undefined : error()
  return Array.isArray(steps)
    ? [...cut(steps as StreamStep[], cutAt), ...(last === undefined ? [] : [last])]
    : cutLater(steps, cutAt, last)
}

const cut = (steps: readonly StreamStep[], count: number): StreamStep[] => {
  const events = steps.flatMap((step, index) => (step.kind === 'event' ? [index] : []))
  return steps.slice(0, events[count] ?? steps.length)
}

async function* cutLater(steps: Steps, count: number, last: StreamStep | undefined): AsyncGenerator<StreamStep> {
  let events = 0
  for await (const step of steps) {
    if (step.kind === 'event' && events++ === count) break
    yield step
  }
  if (last !== undefined) yield last
}
