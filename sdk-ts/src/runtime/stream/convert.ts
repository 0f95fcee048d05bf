import type { Call } from '../call.js'
import type { APIError, APIStatusError } from '../errors.js'
import { responseFacts } from '../read.js'
import { codeOf, memberAt, statusErrorOf } from '../status-error.js'
import { StreamDecodeError, StreamError } from '../stream-errors.js'
import type { StreamSpec } from '../stream-spec.js'
import type { RawEvent } from './decoder.js'

/** What an event on the wire is to the iteration. `last`: the declared end is this event. */
export type Converted = { kind: 'value'; value: unknown; isLast: boolean; name: string } | { kind: 'end' }

/** Turns events of the wire into what the operation yields. Throws `StreamDecodeError`, or the error that an error event declares. */
export function createConverter(spec: StreamSpec, call: Call, response: Response): (raw: RawEvent) => Converted {
  const sentinel = spec.end && 'sentinel' in spec.end ? spec.end.sentinel : undefined
  const ends = new Set(spec.end && 'events' in spec.end ? spec.end.events : [])
  const known = spec.events === undefined ? undefined : new Set(spec.events)
  const texts = spec.textEvents
  const isText = (name: string): boolean => texts === '*' || texts?.includes(name) === true
  return (raw) => {
    if (raw.data === sentinel) return { kind: 'end' }
    const isKnownField = known === undefined || known.has(raw.event)
    const data = isText(raw.event) ? raw.data : parseData(raw, isKnownField || spec.name !== undefined, call)
    const name = spec.name === undefined ? raw.event : nameIn(data, spec.name)
    if (name === spec.error && spec.error !== undefined) throw errorOfEvent(data, call, response)
    const isLast = ends.has(name)
    if (spec.yields === 'payload') return { kind: 'value', value: data, isLast, name }
    const event: Record<string, unknown> = { event: name, data }
    if (raw.id !== '') event['id'] = raw.id
    if (known !== undefined && !known.has(name)) event['unknown'] = true
    return { kind: 'value', value: event, isLast, name }
  }
}

/** Data of an event that nobody has declared need not be JSON. */
function parseData(raw: RawEvent, isDeclared: boolean, call: Call): unknown {
  try {
    return JSON.parse(raw.data) as unknown
  } catch (cause) {
    if (!isDeclared) return raw.data
    const event = { event: raw.event, data: raw.data.slice(0, 2048), id: raw.id || undefined }
    throw call.error(StreamDecodeError, `The data of an event '${raw.event}' is not JSON`, { cause, event })
  }
}

function nameIn(data: unknown, path: readonly string[]): string {
  const name = memberAt(data, path)
  return typeof name === 'string' ? name : ''
}

/** S7: the error of the status that the event's problem names; without a status an error of the stream. */
function errorOfEvent(data: unknown, call: Call, response: Response): APIStatusError | APIError {
  const facts = responseFacts(response, call)
  const status = [memberAt(data, ['status']), memberAt(data, ['error', 'status'])].find(isErrorStatus)
  const code = codeOf(data, call)
  const init = { ...facts, status: status ?? declaredStatus(code, call) ?? 0, body: data, code, retryAfter: undefined }
  if (init.status > 0) return statusErrorOf(init, call)
  const detail = [memberAt(data, ['message']), memberAt(data, ['error', 'message']), memberAt(data, ['error'])]
  const text = detail.find((one) => typeof one === 'string')
  return new StreamError(`The server ended the stream with an error${text === undefined ? '' : `: ${text}`}`, {
    ...call.facts(),
    cause: data,
    eventsReceived: 0,
  })
}

function declaredStatus(code: string | undefined, call: Call): number | undefined {
  return code === undefined ? undefined : call.operation.errors?.find((error) => error.code === code)?.status
}

function isErrorStatus(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 400 && (value as number) <= 599
}
