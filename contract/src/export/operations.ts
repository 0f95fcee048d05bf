import { isBodyKind } from '../body.ts'
import type { Endpoint, EndpointOptions, Idempotency } from '../endpoint.ts'
import type { AnySchema } from '../schema/kinds.ts'
import { mayBeAbsent } from '../schema/presence.ts'
import type { JsonObject } from '../types.ts'
import { isPercentile, seconds } from '../units.ts'
import type { ExportContext } from './context.ts'
import { bodyExamples, withExamples } from './examples.ts'
import { formContent, rawContent } from './media.ts'
import { paginationExtension } from './pages.ts'
import { parametersOf } from './parameters.ts'
import type { PlannedOperation } from './plan.ts'
import { responsesOf } from './responses.ts'
import { securityRequirement } from './security.ts'
import { jsonLinesExtension, sseExtension } from './streams.ts'

/** An operation object with its method, path and request apart, as the registry takes it. */
export interface Route {
  readonly operation: JsonObject
  readonly requestBody: JsonObject | undefined
  readonly responses: Record<string, JsonObject>
}

/** Writes one operation. */
export function buildRoute(operation: PlannedOperation, context: ExportContext): Route {
  const { options } = operation.endpoint
  const parameters = parametersOf(operation, context.schemas)
  return {
    operation: {
      operationId: operation.id,
      tags: options.tags ?? [operation.keyPath.slice(0, -1).join('.') || 'default'],
      ...(options.summary === undefined ? {} : { summary: options.summary }),
      ...(options.description === undefined ? {} : { description: options.description }),
      ...deprecation(options.deprecated),
      ...(parameters.length ? { parameters } : {}),
      ...(options.auth ? { security: securityRequirement(options.auth) } : {}),
      ...extensions(operation, context),
    },
    requestBody: requestBodyOf(operation.endpoint, context),
    responses: responsesOf(operation, context),
  }
}

function deprecation(deprecated: string | true | undefined): JsonObject {
  if (deprecated === undefined) return {}
  return { deprecated: true, ...(deprecated === true ? {} : { 'x-stainless-deprecation-message': deprecated }) }
}

function requestBodyOf(endpoint: Endpoint, { schemas }: ExportContext): JsonObject | undefined {
  const { body } = endpoint.options
  if (!body) return undefined
  if (!isBodyKind(body)) {
    const schema = body as AnySchema
    const content = { 'application/json': { schema: schemas.at(schema, 'request') } }
    return { required: !mayBeAbsent(schema, 'request'), content: withExamples(content, bodyExamples(endpoint)) }
  }
  const description = body.description === undefined ? {} : { description: body.description }
  if (body.kind === 'binary') return { ...description, required: true, content: rawContent(body) }
  return { ...description, required: true, content: withExamples(formContent(body, schemas), bodyExamples(endpoint)) }
}

function extensions({ keyPath, endpoint, answers }: PlannedOperation, context: ExportContext): JsonObject {
  const { options } = endpoint
  const bodies = answers.map(({ body }) => body)
  const page = bodies.find((body) => body.kind === 'page')
  const sse = bodies.find((body) => body.kind === 'sse')
  const lines = bodies.find((body) => body.kind === 'jsonl')
  const service = options.service ?? Object.keys(context.contract.info.services ?? {})[0]
  return {
    'x-sdk': {
      resource: keyPath.slice(0, -1),
      method: keyPath.at(-1),
      ...(options.skip ? { skip: options.skip } : {}),
    },
    ...(page ? { 'x-pagination': paginationExtension(page.page) } : {}),
    ...(sse ? { 'x-stream': sseExtension(sse.stream, context.schemas) } : {}),
    ...(lines ? { 'x-stream': jsonLinesExtension(lines.stream) } : {}),
    ...idempotencyExtension(options.idempotency),
    ...retryExtension(options),
    ...(service === undefined ? {} : { 'x-service': service }),
  }
}

function idempotencyExtension(idempotency: Idempotency | undefined): JsonObject {
  if (idempotency === undefined) return {}
  if (idempotency === 'safe') return { 'x-idempotency': { safe: true } }
  const { header = 'Idempotency-Key', auto = true, required } = idempotency === 'key' ? {} : idempotency
  return { 'x-idempotency': { header, auto, ...(required === undefined ? {} : { required }) } }
}

/** Statuses that are worth another attempt unless an endpoint says otherwise. */
const RETRY_STATUSES = [408, 429, 500, 502, 503, 504]

function retryExtension({ retry, timeout, hedge }: Pick<EndpointOptions, 'hedge' | 'retry' | 'timeout'>): JsonObject {
  if (retry === undefined && timeout === undefined && hedge === undefined) return {}
  const { on = RETRY_STATUSES, max, maxElapsed } = retry ?? {}
  return {
    'x-retry': {
      on: [...on],
      ...(max === undefined ? {} : { max }),
      ...(maxElapsed === undefined ? {} : { maxElapsed: seconds(maxElapsed) }),
      ...(timeout === undefined ? {} : { timeout: seconds(timeout) }),
      ...(hedge === undefined
        ? {}
        : { hedge: { after: isPercentile(hedge.after) ? hedge.after : seconds(hedge.after) } }),
    },
  }
}
