/** Whether an answer is one that the contract declares: status, headers, media type, body, events. */
import type { Json, Operation, Response, ResponseContent, Stream } from '@artificer/generator/ir'
import { type Schemas, streamOf } from '@artificer/mock/data'
import { wireEvents } from '../cases/wire-events.ts'
import type { PlainAnswer } from './send.ts'

/** Everything about the answer that the contract does not allow. */
export function answerFaults(operation: Operation, answer: PlainAnswer, schemas: Schemas): string[] {
  const declared = declaredFor(operation, answer.status)
  if (declared === undefined) return [`the status ${answer.status} is not declared`]
  return [...headerFaults(declared, answer, schemas), ...bodyFaults(operation, declared, answer, schemas)].map(
    (fault) => `${answer.status}: ${fault}`,
  )
}

/** The response that a status means: itself, its range, or the default (OpenAPI 3.1, 4.8.16). */
export const declaredFor = ({ responses }: Operation, status: number): Response | undefined =>
  [String(status), `${String(status)[0]}XX`, 'default']
    .map((key) => responses.find((one) => one.status.toUpperCase() === key.toUpperCase()))
    .find((one) => one !== undefined)

function headerFaults({ headers }: Response, answer: PlainAnswer, schemas: Schemas): string[] {
  return headers.flatMap(({ name, required, schema }) => {
    const text = answer.headers.get(name)
    if (text === null) return required ? [`the header ${name} is missing`] : []
    return readings(text).some((value) => schemas.fits(schema, value)) ? [] : [`the header ${name} is ${text}`]
  })
}

/** What a header's text may mean: the text, a number, a truth value, a list. */
function readings(text: string): Json[] {
  const number = Number(text)
  const list = text.split(',').map((item) => item.trim())
  return [text, ...(text.trim() !== '' && Number.isFinite(number) ? [number] : []), text === 'true', list]
}

function bodyFaults(operation: Operation, { content }: Response, answer: PlainAnswer, schemas: Schemas): string[] {
  if (operation.httpMethod === 'HEAD' || answer.status === 304) return []
  if (content.length === 0) return answer.text === '' ? [] : ['there is a body, and none is declared']
  if (answer.status === 204) return answer.text === '' ? [] : ['there is a body']
  const type = answer.headers.get('content-type')
  if (type === null) return ['there is no content type']
  const own = content.find(({ mediaType }) => isOfType(type, mediaType))
  if (own === undefined) return [`the content type ${type} is not declared`]
  return contentFaults(operation, own, answer, schemas)
}

const bare = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase()

function isOfType(type: string, declared: string): boolean {
  const [family, kind] = bare(declared).split('/')
  const [ownFamily, ownKind] = bare(type).split('/')
  return (family === '*' || family === ownFamily) && (kind === '*' || kind === ownKind)
}

function contentFaults(operation: Operation, own: ResponseContent, answer: PlainAnswer, schemas: Schemas): string[] {
  const stream = streamOf(operation)
  if ((own.kind === 'sse' || own.kind === 'jsonl') && stream !== undefined) return streamFaults(stream, answer, schemas)
  if (answer.isCut) return ['the body does not end']
  // A file is bytes, whatever its media type.
  if (own.kind !== 'json' || own.type.kind === 'file') return []
  const value = parsed(answer.text)
  return value === undefined ? ['the body is no JSON'] : schemaFaults(own.schema, value, schemas)
}

/** Few are enough to see what is wrong. */
const SHOWN = 3

const schemaFaults = (schema: ResponseContent['schema'], value: Json, schemas: Schemas): string[] =>
  schemas
    .faults(schema, value)
    .slice(0, SHOWN)
    .map(({ pointer, message }) => `the body at ${pointer === '' ? 'its top' : pointer} ${message}`)

function streamFaults(stream: Stream, { text, isCut }: PlainAnswer, schemas: Schemas): string[] {
  // Ends of lines may be CR, LF or both, and a BOM may come first (WHATWG HTML, 9.2.6).
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  if (stream.format === 'jsonl' && plain.split('\n').some((line) => line.trim() !== '' && parsed(line) === undefined))
    return ['a line is no JSON']
  const broken = unreadable(plain, stream)
  if (broken !== undefined) return [`an event is no JSON: ${broken}`]
  const events = wireEvents(plain, stream)
  const faults = events.flatMap(({ name, data }, index) => {
    const declared =
      stream.discriminator.kind === 'none' ? stream.events[0] : stream.events.find((one) => one.name === name)
    if (declared === undefined)
      return name === stream.error ? [] : [`event ${index + 1} is called ${name}, which is not declared`]
    return schemaFaults(declared.schema, JSON.parse(data) as Json, schemas).map(
      (fault) => `event ${index + 1}: ${fault}`,
    )
  })
  return [...faults, ...(isCut ? ['the stream does not end'] : endFaults(stream, plain, events.at(-1)?.name))]
}

/** The data of the first event that cannot be read. */
function unreadable(text: string, { end }: Stream): string | undefined {
  const sentinel = end.kind === 'sentinel' ? end.value : undefined
  const blocks = text.split('\n\n').map((block) =>
    block
      .split('\n')
      .filter((line) => line.startsWith('data:'))
      .map((line) => line.slice(5).trimStart())
      .join('\n'),
  )
  return blocks.find((data) => data !== '' && data !== sentinel && parsed(data) === undefined)
}

function endFaults({ end, error }: Stream, text: string, last: string | undefined): string[] {
  if (last !== undefined && last === error) return []
  if (end.kind === 'events' && (last === undefined || !end.events.includes(last)))
    return [`the last event is ${last ?? 'none'}, not ${end.events.join(' or ')}`]
  if (end.kind === 'sentinel' && !text.includes(`data: ${end.value}`) && !text.includes(`data:${end.value}`))
    return [`the end ${end.value} does not come`]
  return []
}

export function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
