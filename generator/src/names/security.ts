import { clientGrants } from '../client-grants.ts'
import type { Api, SecurityScheme } from '../ir/api.ts'
import type { NameContext } from './context.ts'
import { legalMember } from './legal.ts'
import { PYTHON_CLIENT_OPTIONS, PYTHON_KEYWORDS } from './reserved/python.ts'
import { TYPESCRIPT_CLIENT_OPTIONS } from './reserved/typescript.ts'
import { type Claim, createScope, settle } from './scope.ts'
import type { NameTable } from './table.ts'

/** Options of the client that the API brings: credentials and the URLs of services. Settled as snake names, so that both languages agree. */
export function buildClientOptions(context: NameContext): Pick<NameTable, 'security' | 'services'> {
  const scope = createScope(reservedOptions(context))
  const services = settle(
    scope,
    context.api.services.map((service) => serviceClaim(context, service.name)),
  )
  const schemes = schemesByUse(context.api)
  const grants = new Set(clientGrants(context.api).map(({ scheme }) => scheme))
  const security = settle(
    scope,
    schemes.flatMap((scheme, rank) => [
      ...securityClaims(context, scheme, rank),
      ...(grants.has(scheme.id) ? grantClaims(context, scheme, rank) : []),
    ]),
  )
  const option = (snake: string): { option: string; environment: string } => ({
    option: context.language === 'python' ? pythonOption(snake) : camelOption(snake),
    environment: `${context.client.environmentPrefix}_${snake.toUpperCase()}`,
  })
  context.collisions.push(
    ...scope.collisions.filter(({ winner, wanted }) => winner && wanted !== 'api_key' && wanted !== 'access_token'),
  )
  return {
    services: Object.fromEntries([...services].map(([name, snake]) => [name, option(snake)])),
    security: Object.fromEntries(schemes.map((scheme) => [scheme.id, schemeOptions(scheme, security, option)])),
  }
}

function schemeOptions(
  scheme: SecurityScheme,
  names: ReadonlyMap<string, string>,
  option: (snake: string) => { option: string; environment: string },
): NameTable['security'][string] {
  const first = option(names.get(scheme.id)!)
  if (names.has(`${scheme.id}\0id`)) return { ...first, grant: grantOptions(scheme, names, option) }
  if (scheme.kind !== 'basic') return first
  const second = option(names.get(`${scheme.id}\0second`)!)
  return { ...first, secondOption: second.option, secondEnvironment: second.environment }
}

function grantOptions(
  { id }: SecurityScheme,
  names: ReadonlyMap<string, string>,
  option: (snake: string) => { option: string; environment: string },
): NonNullable<NameTable['security'][string]['grant']> {
  return {
    clientId: option(names.get(`${id}\0id`)!),
    clientSecret: option(names.get(`${id}\0secret`)!),
    scope: option(names.get(`${id}\0scope`)!),
  }
}

function grantClaims(context: NameContext, { id }: SecurityScheme, rank: number): Claim[] {
  const words = legalMember(context.casing.snake(context.casing.words(id)))
  const claim = (key: string, plain: string): Claim => ({
    key: `${id}\0${key}`,
    rank,
    wire: id,
    pointer: `/components/securitySchemes/${id}`,
    candidates: [plain, `${words}_${plain}`],
  })
  return [claim('id', 'client_id'), claim('secret', 'client_secret'), claim('scope', 'scope')]
}

/** Both languages reserve both lists: an option has the same words in each. */
function reservedOptions(context: NameContext): string[] {
  const camel = TYPESCRIPT_CLIENT_OPTIONS.map((name) => context.casing.snake(context.casing.words(name)))
  return [...PYTHON_CLIENT_OPTIONS, ...camel, 'log']
}

function serviceClaim(context: NameContext, name: string): Claim {
  const snake = legalMember(context.casing.snake(context.casing.words(name)))
  return { key: name, wire: name, pointer: '/servers', candidates: [`${snake}_api_url`, `${snake}_service_api_url`] }
}

const KINDS: { [kind: string]: number } = { bearer: 0, apiKey: 1, oauth2: 2, openIdConnect: 3 }

/** The scheme that most calls need comes first, as clients list their options: one of the document's own requirement, then one that more operations accept. */
export function schemesByUse(api: Api): SecurityScheme[] {
  const general = new Set((api.security ?? []).flat().map(({ scheme }) => scheme))
  const uses = new Map<string, number>()
  for (const { security } of api.operations)
    for (const id of new Set(security.flat().map(({ scheme }) => scheme))) uses.set(id, (uses.get(id) ?? 0) + 1)
  const rank = ({ id, kind }: SecurityScheme): number[] => [
    general.has(id) ? 0 : 1,
    -(uses.get(id) ?? 0),
    KINDS[kind] ?? 4,
  ]
  return api.securitySchemes.toSorted((left, right) => {
    const [other, own] = [rank(right), rank(left)]
    return own.map((value, index) => value - other[index]!).find((difference) => difference !== 0) ?? 0
  })
}

/** One bearer token or key is `apiKey`; further schemes are called as the document calls them: `AdminApiKeyAuth` is `adminApiKey`. */
function securityClaims(context: NameContext, scheme: SecurityScheme, rank: number): Claim[] {
  const words = legalMember(context.casing.snake(context.casing.words(scheme.id)))
  const isKey = scheme.kind === 'bearer' || (scheme.kind === 'apiKey' && scheme.in !== 'cookie')
  const base = {
    rank,
    wire: scheme.id,
    pointer: `/components/securitySchemes/${scheme.id}`,
  }
  if (scheme.kind === 'basic') {
    return [
      { ...base, key: scheme.id, candidates: ['username', `${words}_username`] },
      { ...base, key: `${scheme.id}\0second`, candidates: ['password', `${words}_password`] },
    ]
  }
  const token =
    scheme.kind === 'oauth2' || scheme.kind === 'openIdConnect' ? ['access_token', `${words}_access_token`] : []
  const thing = words.replace(/_(key|token)_auth$/, '_$1')
  return [
    { ...base, key: scheme.id, candidates: [...(isKey ? ['api_key'] : token), thing, words, `${words}_credential`] },
  ]
}

function pythonOption(snake: string): string {
  return PYTHON_KEYWORDS.has(snake) ? `${snake}_` : snake
}

/** `typescriptApiUrl`: plain camel case, as the options of services are written (SURFACE 2). */
function camelOption(snake: string): string {
  return snake.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
