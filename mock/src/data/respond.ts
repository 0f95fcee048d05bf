import type { Json, JsonSchema, Operation, Response, ResponseContent } from '@artificer/generator/ir'
import { digest } from '../hash.ts'
import type { JsonObject } from '../json.ts'
import { sdkNameOf } from '../operations.ts'
import type { Schemas } from '../schemas.ts'
import { essenceOf, isWithin } from '../validate/media-type.ts'
import type { Generator } from './generate.ts'

/** The declared response of a status: exact, else its range, else `default`. */
export const responseFor = (operation: Operation, status: number): Response | undefined => {
  const find = (key: string): Response | undefined =>
    operation.responses.find((response) => response.status.toUpperCase() === key)
  return find(String(status)) ?? find(`${Math.floor(status / 100)}XX`) ?? find('DEFAULT')
}

/** The status of an operation's success: its first exact 2xx, else what a range or the default allows. */
export const successStatus = (operation: Operation): number => {
  const exact = operation.responses.map(({ status }) => Number(status)).find((status) => status >= 200 && status < 300)
  if (exact !== undefined) return exact
  const keys = operation.responses.map(({ status }) => status.toUpperCase())
  if (keys.includes('2XX') || keys.includes('DEFAULT')) return 200
  const other = operation.responses.map(({ status }) => Number(status)).find((status) => status >= 200 && status < 400)
  return other ?? 200
}

/** The content that `Accept` prefers; the first when it says nothing. */
export const contentFor = (
  contents: readonly ResponseContent[],
  accept: string | undefined,
): ResponseContent | undefined => {
  const [first] = contents
  if (accept === undefined) return first
  const wanted = accept
    .split(',')
    .map((part) => ({ type: essenceOf(part), quality: Number(/;\s*q=([\d.]+)/.exec(part)?.[1] ?? 1) }))
  const ordered = wanted.filter(({ quality }) => quality > 0).toSorted((left, right) => right.quality - left.quality)
  for (const { type } of ordered) {
    const found = contents.find(
      (content) => isWithin(essenceOf(content.mediaType), type) || isWithin(type, content.mediaType),
    )
    if (found !== undefined) return found
  }
  return first
}

export interface BodyContext {
  generator: Generator
  schemas: Schemas
}

/** A valid JSON body: the first example that fits, else a made one. Undefined when the schema cannot be satisfied. */
export const jsonBody = (
  operation: Operation,
  status: number,
  content: ResponseContent,
  key: string,
  context: BodyContext,
): Json | undefined => {
  const example = validExample(operation, status, content, context.schemas)
  return example ?? context.generator.value(content.schema, sdkNameOf(operation), status, key)
}

/** The first declared example of a response that fits its schema. */
export const validExample = (
  operation: Operation,
  status: number,
  content: ResponseContent,
  schemas: Schemas,
): Json | undefined => {
  const ofOperation =
    status < 300 ? operation.examples.flatMap(({ response }) => (response === undefined ? [] : [response])) : []
  const own = content.examples.map(({ value }) => value)
  return [...own, ...ofOperation, ...schemaExamples(content.schema, schemas)].find((value) =>
    schemas.fits(content.schema, value),
  )
}

const schemaExamples = (schema: JsonSchema, schemas: Schemas): Json[] => {
  const { examples, example } = objectOf(schemas.resolve(schema))
  return [...(Array.isArray(examples) ? examples : []), ...(example === undefined ? [] : [example])]
}

const objectOf = (schema: JsonSchema): JsonObject => (typeof schema === 'boolean' ? {} : schema)

/** Deterministic text for a body that is neither JSON nor bytes. */
export const textBody = (content: ResponseContent, key: string): string => {
  const [example] = content.examples
  if (example !== undefined) return typeof example.value === 'string' ? example.value : JSON.stringify(example.value)
  return essenceOf(content.mediaType).endsWith('xml')
    ? `<?xml version="1.0" encoding="UTF-8"?>\n<mock id="${digest(key).slice(0, 12)}"/>\n`
    : `mock ${digest(key).slice(0, 12)}\n`
}
