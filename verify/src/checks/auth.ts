/** C11: each way to authenticate that an operation allows is sent as its scheme says, and nothing is sent where nothing is asked. */
import type { Operation, SecurityRequirement, SecurityScheme } from '@artificer/generator/ir'
import { type Exchange, headerOf } from '../bench.ts'
import { addressOptions, credentialOptions, type Secrets } from '../cases/client-options.ts'
import { type Check, type CheckContext, forEachOperation } from '../check.ts'
import type { Client } from '../sdks.ts'
import { minimalCase } from './answers.ts'
import { queryPairs } from './wire.ts'

export const authCheck: Check = {
  id: 'C11',
  title: 'auth',
  run: (context) =>
    forEachOperation('C11', context, async (operation, client) => {
      const one = minimalCase(context, operation)
      if (one === undefined) return ['there is no case']
      if (context.api.securitySchemes.length === 0) return { skip: 'the API has no credentials' }
      if (operation.security.length === 0) {
        const { exchanges } = await context.call(client, one, { reading: { most: 1 } })
        const sent = exchanges.flatMap((exchange) => sentSchemes(exchange, context))
        return sent.map((id) => `${id} was sent, and the operation is public`)
      }
      const sets = operation.security.filter(
        (set) => set.length > 0 && set.every(({ scheme }) => isSendable(scheme, context)),
      )
      if (sets.length === 0) return { skip: 'its credentials are not part of a request' }
      return (await Promise.all(sets.map((set) => setFaults(set, operation, client, context)))).flat()
    }),
}

/** Two values that stand nowhere else. */
const SECRETS: Secrets = { first: 'credential-one', second: 'credential-two' }

const schemeOf = (id: string, { api }: CheckContext): SecurityScheme | undefined =>
  api.securitySchemes.find((scheme) => scheme.id === id)

const isSendable = (id: string, context: CheckContext): boolean =>
  !['mutualTls', 'unknown', undefined].includes(schemeOf(id, context)?.kind)

async function setFaults(
  set: SecurityRequirement,
  operation: Operation,
  client: Client,
  context: CheckContext,
): Promise<string[]> {
  const { api, bench } = context
  const wanted = new Set(set.map(({ scheme }) => scheme))
  const options = {
    ...credentialOptions(client.names, api.securitySchemes, SECRETS, wanted),
    ...addressOptions(api, client.names, bench.url),
    maxRetries: 0,
  }
  const spec = { ...context.specOf(client), options }
  const { exchanges, outcome } = await context.call(client, minimalCase(context, operation)!, {
    spec,
    reading: { most: 1 },
  })
  const [first] = exchanges
  const label = [...wanted].join(' and ')
  if (first === undefined) return [`${label}: nothing was sent (${outcome.error?.message ?? outcome.kind})`]
  const lacking = [...wanted].filter((id) => !isSent(schemeOf(id, context)!, first))
  const others = sentSchemes(first, context).filter((id) => !wanted.has(id) && !isAlike(id, wanted, context))
  return [
    ...lacking.map((id) => `${label}: ${id} was not sent as its scheme says`),
    ...others.map((id) => `${label}: ${id} was sent too`),
  ]
}

/** The ids of the schemes whose place in a request is taken. */
function sentSchemes(exchange: Exchange, { api }: CheckContext): string[] {
  return api.securitySchemes.filter((scheme) => placeOf(scheme, exchange) !== undefined).map(({ id }) => id)
}

/** Schemes that share a place cannot be told apart by it. */
function isAlike(id: string, wanted: ReadonlySet<string>, context: CheckContext): boolean {
  const key = (one: string): string => {
    const scheme = schemeOf(one, context)
    return scheme?.kind === 'apiKey'
      ? `${scheme.in} ${scheme.name.toLowerCase()}`
      : scheme?.kind === 'basic'
        ? 'basic'
        : 'bearer'
  }
  return [...wanted].some((one) => key(one) === key(id))
}

function placeOf(scheme: SecurityScheme, exchange: Exchange): string | undefined {
  const { headers } = exchange.request
  const authorization = headerOf(headers, 'authorization')
  switch (scheme.kind) {
    case 'bearer':
    case 'oauth2':
    case 'openIdConnect':
      return /^Bearer (.*)$/.exec(authorization ?? '')?.[1]
    case 'basic':
      return /^Basic (.*)$/.exec(authorization ?? '')?.[1]
    case 'apiKey':
      return keyOf(scheme, exchange)
    default:
      return undefined
  }
}

function keyOf(
  { in: place, name }: Extract<SecurityScheme, { kind: 'apiKey' }>,
  exchange: Exchange,
): string | undefined {
  if (place === 'header') return headerOf(exchange.request.headers, name)
  if (place === 'query') return queryPairs(exchange).find(([key]) => key === name)?.[1]
  const cookies = (headerOf(exchange.request.headers, 'cookie') ?? '').split('; ')
  return cookies.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

function isSent(scheme: SecurityScheme, exchange: Exchange): boolean {
  const expected =
    scheme.kind === 'basic' ? Buffer.from(`${SECRETS.first}:${SECRETS.second}`).toString('base64') : SECRETS.first
  return placeOf(scheme, exchange) === expected
}
