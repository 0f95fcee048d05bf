import { child, elements, isObject, member } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Hedge, Idempotency, Parameter, RetryDeclaration } from '../api.ts'
import { idempotencyHeader } from '../../infer/idempotency.ts'
import type { BuildContext } from './build-context.ts'

/** What an operation says of trying again. */
export interface BuiltRetry {
  retry?: RetryDeclaration
  timeout?: number
  hedge?: Hedge
}

/** `x-retry`: statuses, counts and times of its own for an operation, and whether a slow request gets a second one. Seconds. */
export function buildRetry(context: BuildContext, operation: Node, httpMethod: string): BuiltRetry {
  const place = context.extension(operation, 'x-retry')
  if (place === undefined) return vendorRetry(operation)
  if (!isObject(place.value)) {
    context.invalid(place, '`x-retry` is no object', 'write { on: [429, 503] }')
    return {}
  }
  const statuses = statusList(context, child(place, 'on'))
  const max = positive(context, child(place, 'max'), 0)
  const maxElapsed = positive(context, child(place, 'maxElapsed'), 1)
  const timeout = positive(context, child(place, 'timeout'), 1)
  const retry = {
    ...(statuses === undefined ? {} : { statuses }),
    ...(max === undefined ? {} : { max }),
    ...(maxElapsed === undefined ? {} : { maxElapsed }),
  }
  const hedge = readHedge(context, child(place, 'hedge'), httpMethod)
  return {
    ...(Object.keys(retry).length === 0 ? {} : { retry }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(hedge === undefined ? {} : { hedge }),
  }
}

function readHedge(context: BuildContext, node: Node, httpMethod: string): Hedge | undefined {
  if (node.value === undefined) return undefined
  if (httpMethod !== 'GET') {
    context.invalid(node, `${httpMethod} is not sent twice at a time`, 'hedge GET only')
    return undefined
  }
  const after = member(node, 'after')
  const percent = typeof after === 'string' && /^p([1-9]\d?(?:\.\d+)?)$/.exec(after)?.[1]
  if (percent) return { after: { kind: 'percentile', percent: Number(percent) } }
  if (typeof after === 'number' && after > 0) return { after: { kind: 'time', seconds: after } }
  context.invalid(node, '`hedge` does not say when', "write { after: 'p95' }, or seconds")
  return undefined
}

function statusList(context: BuildContext, node: Node): number[] | undefined {
  if (node.value === undefined) return undefined
  const statuses = elements(node).map(({ value }) => value)
  if (
    Array.isArray(node.value) &&
    statuses.every((status) => Number.isInteger(status) && (status as number) >= 400 && (status as number) < 600)
  ) {
    return [...new Set(statuses as number[])].toSorted((a, b) => a - b)
  }
  context.invalid(node, '`on` is no list of statuses from 400 to 599', 'write { on: [429, 503] }')
  return undefined
}

function positive(context: BuildContext, node: Node, least: number): number | undefined {
  if (node.value === undefined) return undefined
  if (typeof node.value === 'number' && node.value >= least) return node.value
  context.invalid(node, `the value is no number of at least ${least}`, 'give seconds or a count as a number')
  return undefined
}

/** Vendors give milliseconds, and status ranges such as `5XX`, which the SDKs' own rules cover. */
function vendorRetry(operation: Node): BuiltRetry {
  const retries = member(operation, 'x-speakeasy-retries')
  const timeout = member(operation, 'x-speakeasy-timeout')
  const fern = member(operation, 'x-fern-retries')
  const listed =
    isObject(retries) && Array.isArray(retries['statusCodes'])
      ? retries['statusCodes'].map(Number).filter((status) => status >= 400 && status < 600)
      : []
  const retry: RetryDeclaration = {
    ...(listed.length > 0 ? { statuses: [...new Set(listed)].toSorted((a, b) => a - b) } : {}),
    ...(isObject(fern) && fern['disabled'] === true ? { max: 0 } : {}),
  }
  return {
    ...(Object.keys(retry).length === 0 ? {} : { retry }),
    ...(typeof timeout === 'number' && timeout > 0 ? { timeout: timeout / 1000 } : {}),
  }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE', 'QUERY'])

/** Whether and how a repeat of the call is harmless. */
export function buildIdempotency(
  context: BuildContext,
  operation: Node,
  httpMethod: string,
  parameters: readonly Parameter[],
): { idempotency: Idempotency; inferredFrom?: string } {
  const place = context.extension(operation, 'x-idempotency')
  if (place !== undefined) return { idempotency: declaredIdempotency(context, place) ?? byMethod(httpMethod) }
  const header = idempotencyHeader(parameters)
  if (header !== undefined) {
    const idempotency: Idempotency = { kind: 'key', header: header.name, auto: true, required: header.required }
    return { idempotency, inferredFrom: `the header parameter ${header.name}` }
  }
  if (member(operation, 'x-fern-idempotent') === true) return { idempotency: { kind: 'safe' } }
  return { idempotency: byMethod(httpMethod) }
}

function byMethod(httpMethod: string): Idempotency {
  return { kind: SAFE_METHODS.has(httpMethod) ? 'safe' : 'none' }
}

function declaredIdempotency(context: BuildContext, place: Node): Idempotency | undefined {
  const { value } = place
  if (isObject(value)) {
    if (value['safe'] === true) return { kind: 'safe' }
    const { header } = value
    if (typeof header === 'string' && /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(header)) {
      return { kind: 'key', header, auto: value['auto'] !== false, required: value['required'] === true }
    }
  }
  context.invalid(
    place,
    '`x-idempotency` names no header and is not `safe`',
    "write { header: 'Idempotency-Key', auto: true } or { safe: true }",
  )
  return undefined
}
