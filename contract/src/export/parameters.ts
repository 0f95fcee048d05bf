import type { Endpoint } from '../endpoint.ts'
import { defOf, unwrap, type AnySchema } from '../schema/kinds.ts'
import { mayBeAbsent } from '../schema/presence.ts'
import type { Schemas } from '../schema/components.ts'
import type { JsonObject, Shape } from '../types.ts'
import { type Location, parameterExamples } from './examples.ts'
import type { PlannedOperation } from './plan.ts'

/** The names in a path template, in its order. */
export function templateNames(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
}

/** The parameters of an operation: path in the template's order, then query, headers and cookies in the author's. */
export function parametersOf(operation: PlannedOperation, schemas: Schemas): JsonObject[] {
  const { options, path } = operation.endpoint
  const at = (where: Location, shape: Shape = {}): JsonObject[] =>
    Object.entries(shape).map(([name, schema]) => ({
      ...parameter(name, where, schema as AnySchema, schemas),
      ...parameterExamples(operation.endpoint, where, name),
    }))
  return [
    ...templateNames(path).map((name) => ({
      ...pathParameter(name, options.params, schemas),
      ...parameterExamples(operation.endpoint, 'path', name),
    })),
    ...at('query', operation.query),
    ...idempotencyParameter(operation.endpoint),
    ...at('header', options.headers),
    ...at('cookie', options.cookies),
  ]
}

function pathParameter(name: string, params: Shape | undefined, schemas: Schemas): JsonObject {
  const schema = params && Object.hasOwn(params, name) ? params[name] : undefined
  if (!schema) return { name, in: 'path', required: true, schema: { type: 'string' } }
  return { ...parameter(name, 'path', schema as AnySchema, schemas), required: true }
}

function parameter(name: string, where: Location, schema: AnySchema, schemas: Schemas): JsonObject {
  const { description, deprecated, ...json } = schemas.at(schema, 'request')
  const isDeep = where === 'query' && OBJECTS.has(defOf(unwrap(schema)).type)
  return {
    name,
    in: where,
    ...(description === undefined ? {} : { description }),
    ...(mayBeAbsent(schema, 'request') ? {} : { required: true }),
    ...(deprecated === true ? { deprecated } : {}),
    ...(isDeep ? { style: 'deepObject', explode: true } : {}),
    schema: json,
  }
}

const OBJECTS = new Set(['object', 'record'])

/** The header's name when an endpoint takes an idempotency key. */
export function idempotencyHeader({ options: { idempotency } }: Endpoint): string | undefined {
  if (idempotency === undefined || idempotency === 'safe') return undefined
  return idempotency === 'key' ? 'Idempotency-Key' : (idempotency.header ?? 'Idempotency-Key')
}

function idempotencyParameter(endpoint: Endpoint): JsonObject[] {
  const name = idempotencyHeader(endpoint)
  if (name === undefined) return []
  const { idempotency } = endpoint.options
  const required = typeof idempotency === 'object' && idempotency.required === true
  return [
    {
      name,
      in: 'header',
      description: 'Unique key of this call: a repeat with the same key has the effect of one call.',
      ...(required ? { required } : {}),
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    },
  ]
}
