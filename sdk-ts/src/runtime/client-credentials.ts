import { isLoopback } from './base-url.js'
import type { BaseClientOptions } from './client-options.js'
import { systemClock } from './clock.js'
import type { TokenProvider } from './credentials.js'
import { readEnvironment } from './environment.js'
import { ConfigurationError } from './errors.js'
import { tokenProviders } from './tokens.js'

/** How an API gives tokens to clients that prove who they are (RFC 6749, 4.4): data of generated code. */
export interface ClientGrant {
  tokenURL: string
  /** What is asked for unless told otherwise. */
  scope?: string
  /** Client option and environment variable of the token itself, and of what it is given for. */
  token: Named
  clientId: Named
  clientSecret: Named
  scopes: Named
}

type Named = readonly [option: string, environment: string]

/** Seconds before its end at which a token is not used any more. */
const MARGIN = 30
const TIMEOUT = 30_000

/**
 * Options in which a token is got by itself, where a client's id and secret are given and the token is not. It is kept until it ends, and got anew once for all
 * calls that the server refuses. Throws `ConfigurationError` when the secret would go over plain http beyond this machine.
 */
export function withClientCredentials<Options extends object>(
  options: Options,
  grants: readonly ClientGrant[],
): Options {
  let result = options
  for (const grant of grants) {
    const provider = providerOf(grant, options as Options & Given)
    if (provider === undefined) continue
    const { use = [] } = result as { use?: readonly object[] }
    result = { ...result, [grant.token[0]]: provider, use: [...use, tokenProviders] }
  }
  return result
}

type Given = BaseClientOptions & { readonly [option: string]: unknown }

function providerOf(grant: ClientGrant, options: Given): TokenProvider | undefined {
  const given = ([option, variable]: Named): unknown => options[option] ?? readEnvironment(variable)
  const [id, secret] = [given(grant.clientId), given(grant.clientSecret)]
  const isAsked = options[grant.clientId[0]] != null
  const [token] = grant.token
  if (options[token] !== undefined || (!isAsked && given(grant.token))) return undefined
  if (id == null && secret == null) return undefined
  if (typeof id !== 'string' || typeof secret !== 'string' || !id || !secret)
    throw new ConfigurationError(
      `'${grant.clientId[0]}' and '${grant.clientSecret[0]}' must be given together, as texts`,
    )
  checkAddress(grant.tokenURL, options.allowInsecure)
  return createProvider(grant, options, `${formText(id)}:${formText(secret)}`, given(grant.scopes) ?? grant.scope)
}

function checkAddress(address: string, allowInsecure = false): void {
  const { protocol, hostname } = new URL(address)
  if (protocol !== 'https:' && !isLoopback(hostname) && !allowInsecure)
    throw new ConfigurationError(
      'The token endpoint must use https; plain http is for loopback, or with `allowInsecure`',
    )
}

/** RFC 6749, 2.3.1: id and secret are written as a form writes them. */
function formText(text: string): string {
  return new URLSearchParams({ x: text }).toString().slice(2)
}

function createProvider(
  { tokenURL }: ClientGrant,
  { fetch = globalThis.fetch, clock = systemClock }: BaseClientOptions,
  login: string,
  scope: unknown,
): TokenProvider {
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...(scope ? { scope: String(scope) } : {}) })
  let known: { token: string; until: number } | undefined
  let pending: Promise<string> | undefined
  const obtain = async (): Promise<string> => {
    const response = await fetch(tokenURL, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        authorization: `Basic ${btoa(login)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: body.toString(),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    })
    const answer: Answer = Object(await response.json().catch(() => ({})))
    const { access_token: token, expires_in: seconds } = answer
    if (!response.ok || typeof token !== 'string' || !token) throw new Error(refusal(response.status, answer))
    const lifetime = Number(seconds ?? NaN)
    const used = Math.max(lifetime - MARGIN, lifetime / 2)
    known = { token, until: lifetime > 0 ? clock.elapsed() + used * 1000 : Infinity }
    return token
  }
  return ({ refresh }) => {
    if (refresh) known = undefined
    if (known && known.until > clock.elapsed()) return known.token
    return (pending ??= obtain().finally(() => (pending = undefined)))
  }
}

interface Answer {
  access_token?: unknown
  expires_in?: unknown
  error?: unknown
}

function refusal(status: number, { error }: Answer): string {
  const code = typeof error === 'string' && /^[\w.-]{1,64}$/.test(error) ? `: ${error}` : ''
  return `The token endpoint answered ${status}${code}`
}
