import type { ErrorSpec } from '../error.ts'
import type { AnySchema } from '../schema/kinds.ts'
import { namedOf } from '../schema/metadata.ts'
import { mayBeAbsent } from '../schema/presence.ts'
import type { JsonObject, Shape } from '../types.ts'
import type { PlannedAnswer, PlannedBody } from './answers.ts'
import type { ExportContext } from './context.ts'
import { answerExamples, withExamples } from './examples.ts'
import { rawContent } from './media.ts'
import type { PlannedOperation } from './plan.ts'
import { errorExtension, problemSchema } from './problems.ts'
import { statusPhrase } from './status-phrase.ts'
import { jsonLinesContent, sseContent } from './streams.ts'
import { pascal } from './words.ts'

/** The responses of an operation: its successes, then its errors by status. */
export function responsesOf(operation: PlannedOperation, context: ExportContext): Record<string, JsonObject> {
  const successes = operation.answers.map((answer): [string, JsonObject] => [
    String(answer.status),
    success(operation, answer, context),
  ])
  return Object.fromEntries([...successes, ...failures(operation.errors, context)])
}

function success(operation: PlannedOperation, answer: PlannedAnswer, context: ExportContext): JsonObject {
  const { status, body, headers, description } = answer
  const content = bodyContent(body, context)
  return {
    description: description ?? statusPhrase(status) ?? 'Success',
    ...headersOf(headers, context),
    ...(content ? { content: withExamples(content, answerExamples(operation, answer)) } : {}),
  }
}

function bodyContent(body: PlannedBody, { schemas, version }: ExportContext): JsonObject | undefined {
  switch (body.kind) {
    case 'none':
      return undefined
    case 'json':
      return { 'application/json': { schema: schemas.at(body.schema, 'response') } }
    case 'page':
      return { 'application/json': { schema: schemas.at(body.envelope, 'response') } }
    case 'sse': {
      const { otherwise } = body.stream.options
      const json = otherwise ? { 'application/json': { schema: schemas.at(otherwise as AnySchema, 'response') } } : {}
      return { ...json, ...sseContent(body.stream, schemas, version) }
    }
    case 'jsonl':
      return jsonLinesContent(body.stream, schemas, version)
    case 'binary':
      return rawContent(body.raw)
  }
}

/** The headers of a response: those of the contract by reference, then the response's own. */
function headersOf(own: Shape | undefined, { contract, schemas }: ExportContext): JsonObject {
  const common = Object.keys(contract.info.responseHeaders ?? {}).map((name) => [
    name,
    { $ref: `#/components/headers/${name}` },
  ])
  const written = Object.entries(own ?? {}).map(([name, schema]) => [name, header(schema as AnySchema, schemas)])
  const headers = Object.fromEntries([...common, ...written])
  return Object.keys(headers).length ? { headers } : {}
}

/** A header object. */
export function header(schema: AnySchema, schemas: ExportContext['schemas']): JsonObject {
  const { description, deprecated, ...json } = schemas.at(schema, 'response')
  return {
    ...(description === undefined ? {} : { description }),
    ...(mayBeAbsent(schema, 'response') ? {} : { required: true }),
    ...(deprecated === true ? { deprecated } : {}),
    schema: json,
  }
}

/** One error of a status is a shared response; several are one response whose `code` tells them apart. */
function failures(errors: readonly ErrorSpec[], context: ExportContext): [string, JsonObject][] {
  const byStatus = new Map<number, ErrorSpec[]>()
  for (const spec of errors) byStatus.set(spec.status, [...(byStatus.get(spec.status) ?? []), spec])
  return [...byStatus].map(([status, [first, ...others]]) => {
    if (first && others.length === 0) return [String(status), { $ref: `#/components/responses/${responseName(first)}` }]
    return [String(status), severalErrors([...(first ? [first] : []), ...others], context)]
  })
}

/** Component name of an error's response. */
export function responseName({ code }: ErrorSpec): string {
  return pascal(code)
}

/** The shared response of an error. */
export function errorResponse(spec: ErrorSpec, context: ExportContext): JsonObject {
  const { example, description = spec.title, headers } = spec.options
  const schema = context.schemas.at(problemSchema(context.contract.info, spec), 'response')
  return {
    description,
    ...headersOf(headers, context),
    content: {
      [PROBLEM]: { schema, ...(example ? { examples: { [spec.code]: { value: problemExample(spec) } } } : {}) },
    },
    'x-error': errorExtension(spec),
  }
}

const PROBLEM = 'application/problem+json'

/** The example of an error with the members that its declaration already says. */
export function problemExample(spec: ErrorSpec): JsonObject {
  return { type: 'about:blank', title: spec.title, status: spec.status, code: spec.code, ...spec.options.example }
}

function severalErrors(specs: readonly ErrorSpec[], context: ExportContext): JsonObject {
  const schemas = specs.map((spec) => problemSchema(context.contract.info, spec))
  const oneOf = schemas.map((schema) => context.schemas.at(schema, 'response'))
  const mapping = Object.fromEntries(specs.map(({ code }, index) => [code, oneOf[index]?.$ref]))
  const examples = specs
    .filter(({ options }) => options.example)
    .map((spec) => [spec.code, { value: problemExample(spec) }])
  const named = schemas.every((schema) => namedOf(schema, context.names))
  return {
    description: specs.map(({ options, title }) => options.description ?? title).join('; '),
    ...headersOf(Object.assign({}, ...specs.map(({ options }) => options.headers)), context),
    content: {
      [PROBLEM]: {
        schema: { oneOf, ...(named ? { discriminator: { propertyName: 'code', mapping } } : {}) },
        ...(examples.length ? { examples: Object.fromEntries(examples) } : {}),
      },
    },
  }
}
