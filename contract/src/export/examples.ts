import type { Endpoint, EndpointExample } from '../endpoint.ts'
import { isObject } from '../schema/json.ts'
import type { JsonObject } from '../types.ts'
import type { PlannedAnswer } from './answers.ts'
import type { PlannedOperation } from './plan.ts'

/** Where a parameter stands. */
export type Location = 'path' | 'query' | 'header' | 'cookie'

const REQUEST_PART = { path: 'params', query: 'query', header: 'headers', cookie: 'cookies' } as const

/** `examples` of a parameter, by the names of the endpoint's examples. */
export function parameterExamples(endpoint: Endpoint, where: Location, name: string): JsonObject {
  const examples = collect(endpoint, ({ request }) => request?.[REQUEST_PART[where]]?.[name])
  return Object.keys(examples).length ? { examples } : {}
}

/** `examples` of the request body. */
export function bodyExamples(endpoint: Endpoint): JsonObject {
  return collect(endpoint, ({ request }) => request?.body)
}

/** `examples` of an answer. Those of a stream are its events or lines, one example each, numbered in their order. */
export function answerExamples({ endpoint, answers }: PlannedOperation, answer: PlannedAnswer): JsonObject {
  const mine = ({ status = answers[0]?.status }: EndpointExample): boolean => status === answer.status
  const whole = collect(endpoint, (example) => (mine(example) ? example.response : undefined))
  const { kind } = answer.body
  if (kind !== 'sse' && kind !== 'jsonl') return whole
  return Object.fromEntries(
    Object.entries(whole).flatMap(([name, example]) =>
      ((example as { value: unknown[] }).value ?? []).map((item, index) => [
        `${name}.${String(index + 1).padStart(2, '0')}`,
        { value: kind === 'sse' ? parsedEvent(item) : item },
      ]),
    ),
  )
}

/** An event as a reader of the stream has it: `data` is text. */
function parsedEvent(event: unknown): unknown {
  const { event: name, data, id } = event as { event: string; data: unknown; id?: string }
  return { event: name, data: JSON.stringify(data), ...(id === undefined ? {} : { id }) }
}

function collect(endpoint: Endpoint, value: (example: EndpointExample) => unknown): JsonObject {
  return Object.fromEntries(
    Object.entries(endpoint.options.examples ?? {}).flatMap(([name, example]) => {
      const found = value(example)
      if (found === undefined) return []
      return [[name, { ...(example.summary === undefined ? {} : { summary: example.summary }), value: found }]]
    }),
  )
}

/** A `content` with examples at each of its media types. */
export function withExamples(content: JsonObject, examples: JsonObject): JsonObject {
  if (Object.keys(examples).length === 0) return content
  return Object.fromEntries(
    Object.entries(content).map(([type, media]) => [type, isObject(media) ? { ...media, examples } : media]),
  )
}
