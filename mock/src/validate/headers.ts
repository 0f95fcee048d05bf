import type { Api, Json, Operation } from '@artificer/generator/ir'
import { headerOf, type Incoming } from '../incoming.ts'
import { setOwn, type JsonObject } from '../json.ts'
import type { Schemas } from '../schemas.ts'
import { sdkFinding, type Finding } from './finding.ts'
import { schemaFindings } from './schema-findings.ts'
import { decodeStyled, shapeOf } from './style.ts'
import { typed } from './typed.ts'

/** Headers of HTTP itself, of the platforms' clients and of SDKs: known to every operation. */
const COMMON = new Set(
  `accept accept-charset accept-encoding accept-language access-control-request-headers access-control-request-method authorization cache-control
  connection content-encoding content-language content-length content-type cookie date dnt expect forwarded from host http2-settings if-match if-modified-since
  if-none-match if-range if-unmodified-since keep-alive last-event-id max-forwards origin pragma priority proxy-authorization proxy-connection range referer
  te traceparent tracestate baggage trailer transfer-encoding upgrade upgrade-insecure-requests user-agent via
  x-request-id x-retry-count x-correlation-id prefer idempotency-key`.split(/\s+/),
)
const COMMON_PREFIXES = ['sec-', 'x-mock-', 'x-forwarded-', 'x-artificer-']

/** Parameters that OpenAPI tells to ignore as header parameters: other parts of the document say them. */
const IGNORED = new Set(['accept', 'content-type', 'authorization'])

interface Context {
  api: Api
  schemas: Schemas
  credentialNames: ReadonlySet<string>
}

/** Reads header and cookie parameters. A header that nobody declared is noted, never refused: callers may add their own. */
export const readHeaders = (
  operation: Operation,
  incoming: Incoming,
  context: Context,
): { values: JsonObject; cookies: JsonObject; findings: Finding[] } => {
  const values: JsonObject = {}
  const cookies: JsonObject = {}
  const sent = cookiesOf(incoming)
  const findings: Finding[] = []
  for (const parameter of operation.parameters) {
    if (parameter.in !== 'header' && parameter.in !== 'cookie') continue
    if (parameter.in === 'header' && IGNORED.has(parameter.name.toLowerCase())) continue
    const raw = parameter.in === 'header' ? headerOf(incoming, parameter.name) : sent.get(parameter.name)
    const where = `${parameter.in}:${parameter.name}`
    if (raw === undefined) {
      if (parameter.required) findings.push(sdkFinding('missing-parameter', where, 'the parameter is required'))
      continue
    }
    const styled =
      parameter.mediaType === undefined ? decodeStyled(parameter, raw, shapeOf(parameter.type, context.api)) : raw
    const value =
      parameter.mediaType === undefined && styled !== undefined
        ? typed(styled, parameter.schema, context.schemas)
        : parsed(raw)
    if (value === undefined) {
      findings.push(sdkFinding('encoding', where, 'the value cannot be read'))
      continue
    }
    findings.push(...schemaFindings(parameter.schema, value, where, context.schemas))
    setOwn(parameter.in === 'header' ? values : cookies, parameter.name, value)
  }
  return { values, cookies, findings: [...findings, ...unknownFindings(operation, incoming, context)] }
}

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

const unknownFindings = (operation: Operation, incoming: Incoming, context: Context): Finding[] => {
  const declared = new Set(
    operation.parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name.toLowerCase()),
  )
  if (operation.idempotency.kind === 'key') declared.add(operation.idempotency.header.toLowerCase())
  return incoming.headers
    .map(([name]) => name.toLowerCase())
    .filter((name) => !declared.has(name) && !COMMON.has(name) && !context.credentialNames.has(name))
    .filter((name) => !COMMON_PREFIXES.some((prefix) => name.startsWith(prefix)))
    .map((name) =>
      sdkFinding('unknown-header', `header:${name}`, 'the operation declares no such header', { refuses: false }),
    )
}

const cookiesOf = (incoming: Incoming): Map<string, string> => {
  const pairs = (headerOf(incoming, 'cookie') ?? '').split(';').map((pair) => pair.trim())
  return new Map(
    pairs
      .filter((pair) => pair.includes('='))
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )
}
