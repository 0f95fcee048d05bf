import type { Json } from '@artificer/generator/ir'
import { answerOf, type Answered } from './answer.ts'
import type { Mock } from './core.ts'
import type { FaultRule } from './faults/fault.ts'
import { splitTarget, type Incoming } from './incoming.ts'
import { isObject, parseJson, type JsonObject } from './json.ts'
import type { ScriptOptions } from './streams/script.ts'
import type { StreamStep } from './streams/step.ts'
import type { Override } from './override.ts'
import { MockUsageError } from './usage-error.ts'
import type { WebhookOptions } from './webhook.ts'

export const CONTROL_PREFIX = '/__mock/'

/** Answers the paths below `/__mock/`, by which another process steers the mock; undefined for any other path. */
export const controlAnswer = (mock: Mock, incoming: Incoming): Answered | undefined => {
  const { path, query } = splitTarget(incoming.target)
  if (!path.startsWith(CONTROL_PREFIX)) return undefined
  const command = COMMANDS[`${incoming.method} ${path.slice(CONTROL_PREFIX.length)}`]
  if (command === undefined)
    return json(404, { error: `There is no ${incoming.method} ${path}. Known: ${Object.keys(COMMANDS).join(', ')}.` })
  try {
    return command(mock, readCommand(incoming), new URLSearchParams(query))
  } catch (error) {
    if (error instanceof MockUsageError) return json(400, { error: error.message })
    throw error
  }
}

type Command = (mock: Mock, body: Json, query: URLSearchParams) => Answered

const COMMANDS: { [command: string]: Command } = {
  'GET health': (mock) =>
    json(200, {
      status: 'ok',
      title: mock.api.title,
      version: mock.api.version,
      operations: mock.api.operations.length,
    }),
  'POST reset': (mock, body) => {
    mock.reset(textMember(body, 'namespace'))
    return done()
  },
  'GET journal': (mock, _body, query) => {
    const lines = mock.journal.entries(filterOf(query)).map((entry) => `${JSON.stringify(entry)}\n`)
    return answerOf(200, [['content-type', 'application/jsonl']], lines.join(''))
  },
  'DELETE journal': (mock, _body, query) => {
    mock.journal.clear(query.get('namespace') ?? undefined)
    return done()
  },
  'POST faults': (mock, body) => {
    for (const rule of Array.isArray(body) ? body : [body])
      mock.fault(object(rule, 'a fault rule') as unknown as FaultRule)
    return done()
  },
  'DELETE faults': (mock, _body, query) => {
    mock.clearFaults(query.get('namespace') ?? undefined)
    return done()
  },
  'POST script': (mock, body) => {
    const { operation, steps, ...options } = object(body, 'a script')
    if (typeof operation !== 'string') throw new MockUsageError('A script needs `operation`.')
    mock.script(operation, steps === undefined ? undefined : stepsOf(steps), options as unknown as ScriptOptions)
    return done()
  },
  'POST override': (mock, body) => {
    const { operation, ...override } = object(body, 'an override')
    if (typeof operation !== 'string') throw new MockUsageError('An override needs `operation`.')
    mock.override(operation, override as unknown as Override)
    return done()
  },
  'POST webhook': (mock, body) => {
    const { event, ...options } = object(body, 'a webhook')
    if (typeof event !== 'string') throw new MockUsageError('A webhook needs `event`.')
    return json(200, mock.webhook(event, options as unknown as WebhookOptions) as unknown as Json)
  },
}

const json = (status: number, body: Json): Answered =>
  answerOf(status, [['content-type', 'application/json']], `${JSON.stringify(body)}\n`)

const done = (): Answered => answerOf(204, [])

const readCommand = ({ body }: Incoming): Json => {
  if (body.byteLength === 0) return null
  const parsed = parseJson(body)
  if (parsed === undefined) throw new MockUsageError('The body is no JSON.')
  return parsed.value
}

const object = (value: Json, what: string): JsonObject => {
  if (isObject(value)) return value
  throw new MockUsageError(`The body must be ${what}, as a JSON object.`)
}

const STEP_KINDS = ['event', 'pause', 'comment', 'retry', 'raw', 'data', 'drop', 'hang', 'end']

const stepsOf = (steps: Json): StreamStep[] => {
  if (!Array.isArray(steps)) throw new MockUsageError('`steps` must be an array.')
  for (const step of steps) {
    const kind = isObject(step) ? step['kind'] : undefined
    if (typeof kind !== 'string' || !STEP_KINDS.includes(kind))
      throw new MockUsageError(`A step needs a \`kind\` among ${STEP_KINDS.join(', ')}.`)
  }
  return steps as unknown as StreamStep[]
}

const textMember = (body: Json, name: string): string | undefined => {
  const member = isObject(body) ? body[name] : undefined
  return typeof member === 'string' ? member : undefined
}

const filterOf = (query: URLSearchParams): { operation?: string; namespace?: string } => {
  const [operation, namespace] = [query.get('operation'), query.get('namespace')]
  return { ...(operation === null ? {} : { operation }), ...(namespace === null ? {} : { namespace }) }
}
