import { z } from 'zod'
import type { ContractInfo } from '../contract.ts'
import type { EndpointOptions } from '../endpoint.ts'
import type { ErrorSpec } from '../error.ts'
import type { AnySchema } from '../schema/kinds.ts'
import type { JsonObject } from '../types.ts'
import { pascal } from './words.ts'

/** The errors of an endpoint: the contract's, then its own. A public endpoint has none about credentials. */
export function errorsOf(info: ContractInfo, options: EndpointOptions): ErrorSpec[] {
  const isPublic = options.auth?.kind === 'none'
  const common = (info.throws ?? []).filter(({ status }) => !isPublic || (status !== 401 && status !== 403))
  const byKey = new Map([...common, ...(options.throws ?? [])].map((spec) => [`${spec.status} ${spec.code}`, spec]))
  return [...byKey.values()]
}

const schemas = new WeakMap<object, WeakMap<ErrorSpec, AnySchema>>()

/** The problem document of an error. Made once for each error of a contract, since a schema is known by identity. */
export function problemSchema(info: ContractInfo, spec: ErrorSpec): AnySchema {
  const ofContract = schemas.get(info) ?? new WeakMap<ErrorSpec, AnySchema>()
  schemas.set(info, ofContract)
  const known = ofContract.get(spec) ?? buildProblem(info, spec)
  ofContract.set(spec, known)
  return known
}

function buildProblem(info: ContractInfo, spec: ErrorSpec): AnySchema {
  return z
    .object({
      type: z
        .string()
        .describe('URI reference that names the kind of problem; `about:blank` when the code says it all.'),
      title: z.string().describe('Short summary of the kind of problem.'),
      status: z.literal(spec.status).describe('HTTP status of the response.'),
      detail: z.string().optional().describe('What went wrong this time, for a person to read.'),
      instance: z.string().optional().describe('URI reference of this occurrence.'),
      code: z.literal(spec.code).describe('Stable code of the problem, for a program to read.'),
      ...(info.problem as Record<string, z.ZodType>),
      ...(spec.extras?.shape as Record<string, z.ZodType>),
    })
    .meta({
      id: spec.options.id ?? `${pascal(spec.code)}Problem`,
      description: spec.options.description ?? spec.title,
      'x-error': errorExtension(spec),
    })
}

/** `x-error`. */
export function errorExtension({ code, options }: ErrorSpec): JsonObject {
  const { retryable, retryAfter } = options
  return {
    code,
    pointer: '/code',
    ...(retryable === undefined ? {} : { retryable }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}
