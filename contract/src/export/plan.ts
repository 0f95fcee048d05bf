import { isBodyKind } from '../body.ts'
import { type Contract, listOperations, type Operation } from '../contract.ts'
import type { ErrorSpec } from '../error.ts'
import { isSchema, type AnySchema } from '../schema/kinds.ts'
import type { NameClaim } from '../schema/naming.ts'
import type { Direction } from '../schema/presence.ts'
import type { ServerSentEvents } from '../stream.ts'
import type { Shape } from '../types.ts'
import type { Webhooks } from '../webhook.ts'
import { type PlannedAnswer, planAnswers } from './answers.ts'
import { pageParameters } from './pages.ts'
import { errorsOf, problemSchema } from './problems.ts'
import { pascal, placeName } from './words.ts'

/** A schema and where it stands in the contract; each becomes a schema in the document. */
export interface PlannedSchema extends NameClaim {
  readonly schema: AnySchema
  readonly direction: Direction
  /** Where it stands: lint treats a body otherwise than a parameter. */
  readonly part: 'parameter' | 'header' | 'body' | 'form' | 'response' | 'event' | 'error' | 'webhook'
  readonly operation?: Operation
}

/** An operation with all that the export needs to know of it. */
export interface PlannedOperation extends Operation {
  /** Query parameters: the endpoint's own after those of its page. */
  readonly query: Shape
  readonly answers: readonly PlannedAnswer[]
  readonly errors: readonly ErrorSpec[]
}

/** A contract laid out: its operations, and every schema at its place. */
export interface Plan {
  readonly contract: Contract
  readonly operations: readonly PlannedOperation[]
  readonly webhooks: Webhooks | undefined
  readonly schemas: readonly PlannedSchema[]
}

/** Lays out a contract. Pure; faults are left to lint. */
export function buildPlan(contract: Contract, listed: readonly Operation[] = listOperations(contract.tree)): Plan {
  const operations = listed.map((operation) => planOperation(contract, operation))
  const webhooks = webhooksOf(contract)
  const schemas = [
    ...operations.flatMap((operation) => operationSchemas(contract, operation)),
    ...contractSchemas(contract),
    ...Object.entries(webhooks?.events ?? {}).map(([name, schema]): PlannedSchema => ({
      schema: schema as AnySchema,
      direction: 'response',
      part: 'webhook',
      keyPath: `webhooks[${JSON.stringify(name)}]`,
      name: placeName([name], 'Event'),
    })),
  ].filter(({ schema }) => isSchema(schema))
  return { contract, operations, webhooks, schemas }
}

function planOperation(contract: Contract, operation: Operation): PlannedOperation {
  const { options } = operation.endpoint
  const answers = planAnswers(options.returns)
  const paging = answers.map(({ body }) => (body.kind === 'page' ? pageParameters(body.page) : {}))
  return {
    ...operation,
    query: Object.assign({}, ...paging, options.query),
    answers,
    errors: errorsOf(contract.info, options),
  }
}

function webhooksOf({ info, place }: Contract): Webhooks | undefined {
  const given = info.webhooks
  if (!given) return undefined
  if ('kind' in given && given.kind === 'webhooks') return given as Webhooks
  return { kind: 'webhooks', events: given as Webhooks['events'], signature: { scheme: 'standard-webhooks' }, place }
}

function operationSchemas(contract: Contract, operation: PlannedOperation): PlannedSchema[] {
  const { options } = operation.endpoint
  const shapes: [string, Shape | undefined, PlannedSchema['part']][] = [
    ['params', options.params, 'parameter'],
    ['query', operation.query, 'parameter'],
    ['headers', options.headers, 'parameter'],
    ['cookies', options.cookies, 'parameter'],
  ]
  return [
    ...shapes.flatMap(([where, shape, part]) =>
      shapeSchemas(shape, part, 'request', `${operation.id} ${where}`, operation),
    ),
    ...bodySchemas(operation),
    ...operation.answers.flatMap((answer) => answerSchemas(operation, answer)),
    ...operation.errors.flatMap((spec) => errorSchemas(contract, spec, operation)),
  ]
}

function bodySchemas(operation: PlannedOperation): PlannedSchema[] {
  const { body } = operation.endpoint.options
  if (!body) return []
  const shared = {
    direction: 'request',
    keyPath: `${operation.id} body`,
    name: placeName(operation.keyPath, 'Body'),
    operation,
  } as const
  if (!isBodyKind(body)) return [{ ...shared, schema: body as AnySchema, part: 'body' }]
  return body.kind === 'form' ? shapeSchemas(body.fields, 'form', 'request', `${operation.id} body`, operation) : []
}

function answerSchemas(operation: PlannedOperation, answer: PlannedAnswer): PlannedSchema[] {
  const keyPath = `${operation.id} returns`
  const bodies = bodyOfAnswer(operation, answer).map(({ way = '', ...rest }): PlannedSchema => ({
    direction: 'response',
    operation,
    keyPath: keyPath + way,
    ...rest,
  }))
  return [...bodies, ...shapeSchemas(answer.headers, 'header', 'response', `${keyPath} headers`, operation)]
}

type AnswerSchema = Pick<PlannedSchema, 'schema' | 'part' | 'name'> & { readonly way?: string }

/** The schemas of an answer's body, with the names that its place would give them. */
function bodyOfAnswer({ keyPath, answers }: PlannedOperation, { status, body }: PlannedAnswer): AnswerSchema[] {
  const name = placeName(keyPath, answers.length > 1 ? `Response${status}` : 'Response')
  switch (body.kind) {
    case 'json':
      return [{ schema: body.schema, part: 'response', name }]
    case 'page':
      return [{ schema: body.envelope, part: 'response', name: body.id ?? name }]
    case 'jsonl':
      return [{ schema: body.stream.item as AnySchema, part: 'event', name: placeName(keyPath, 'Line') }]
    case 'sse':
      return sseSchemas(keyPath, body.stream, name)
    default:
      return []
  }
}

function sseSchemas(keyPath: readonly string[], { events, options }: ServerSentEvents, name: string): AnswerSchema[] {
  const payloads = Object.entries(events).map(([event, schema]): AnswerSchema => ({
    schema: schema as AnySchema,
    part: 'event',
    way: `.${event}`,
    name: placeName(keyPath, `${pascal(event)}Event`),
  }))
  const { otherwise } = options
  return otherwise
    ? [...payloads, { schema: otherwise as AnySchema, part: 'response', way: '.otherwise', name }]
    : payloads
}

function errorSchemas(contract: Contract, spec: ErrorSpec, operation: PlannedOperation): PlannedSchema[] {
  const keyPath = `${operation.id} throws.${spec.code}`
  return [
    { schema: problemSchema(contract.info, spec), direction: 'response', part: 'error', keyPath, operation },
    ...shapeSchemas(spec.options.headers, 'header', 'response', `${keyPath} headers`, operation),
  ]
}

function contractSchemas({ info }: Contract): PlannedSchema[] {
  return shapeSchemas(info.responseHeaders, 'header', 'response', 'responseHeaders')
}

function shapeSchemas(
  shape: Shape | undefined,
  part: PlannedSchema['part'],
  direction: Direction,
  keyPath: string,
  operation?: Operation,
): PlannedSchema[] {
  return Object.entries(shape ?? {}).map(([key, schema]) => ({
    schema: schema as AnySchema,
    direction,
    part,
    keyPath: `${keyPath}.${key}`,
    ...(operation ? { operation } : {}),
  }))
}
