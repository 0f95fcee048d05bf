import type { Operation, Result, Stream } from '@artificer/generator/ir'
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
  clear(namespace?: string): void
}

export const createScripts = (): Scripts => {
  let scripts: SetScript[] = []
  return {
    add: (script) => void scripts.push(script),
    take: (operation, namespace) => {
      const found = scripts.findLast(
        (script) =>
          script.operation.id === operation.id && script.left > 0 && (script.namespace ?? namespace) === namespace,
      )
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

/** The stream that answers a request: the script that is set, else the default one, from the point at which the caller resumes. Undefined when there is no such point. */
export const streamAnswer = (
  request: ReadRequest,
  { stream }: Extract<Result, { kind: 'stream' }>,
  script: SetScript | undefined,
  namespace: string,
  status: number,
  context: StreamContext,
): StreamAnswer | undefined => {
  const { operation } = request
  const made = stepsOf(request, stream, script, namespace, context)
  const preset = script?.preset ?? {}
  const point = resumePoint(stream, headerOf(request.incoming, 'last-event-id'), request.query)
  const steps = Array.isArray(made) ? varied(made, preset, operation, stream, context) : made
  if (point === undefined) return { reply: { status, stream: steps }, preset }
  const rest = Array.isArray(steps) ? resumed(steps, stream, point) : steps
  const { dropAfter: _dropAfter, ...kept } = preset
  return rest === undefined ? undefined : { reply: { status, stream: rest }, preset: kept }
}

const stepsOf = (
  request: ReadRequest,
  stream: Stream,
  script: SetScript | undefined,
  namespace: string,
  context: StreamContext,
): StreamStep[] | AsyncIterable<StreamStep> => {
  const { operation, query } = request
  const { [stream.resume?.kind === 'cursor' ? stream.resume.parameter : '']: _cursor, ...asked } = query
  const key = JSON.stringify([request.path, asked, request.body.value ?? null])
  if (script?.steps === undefined)
    return defaultScript(operation, stream, { ...context, key, echo: echoedMembers(request) })
  if (typeof script.steps !== 'function') return [...script.steps]
  const made = script.steps(scriptRequest(request, namespace, script))
  return Symbol.asyncIterator in made ? made : [...made]
}

const scriptRequest = ({ path, query, body }: ReadRequest, namespace: string, script: SetScript): ScriptRequest => ({
  path,
  query,
  body: body.value,
  namespace,
  call: script.calls.get(namespace) ?? 1,
})

/** What a preset changes in what is said; how it is written is for the writer. */
const varied = (
  steps: StreamStep[],
  preset: StreamPreset,
  operation: Operation,
  stream: Stream,
  context: StreamContext,
): StreamStep[] => {
  const cutAt = preset.errorAfter ?? preset.endAfter
  if (cutAt === undefined) return steps
  const ends = steps.map((step, index) => (step.kind === 'event' ? index : -1)).filter((index) => index >= 0)
  const before = steps.slice(0, ends[cutAt] ?? steps.length)
  const error = preset.errorAfter === undefined ? undefined : stream.events.find(({ name }) => name === stream.error)
  if (error === undefined) return before
  const data = context.generator.value(error.schema, sdkNameOf(operation), error.name, 'error') ?? null
  return [...before, event(stream.discriminator.kind === 'event' ? error.name : '', data)]
}
