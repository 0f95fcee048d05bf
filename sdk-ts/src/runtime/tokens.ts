import type { Call } from './call.js'
import type { Source, TokenProvider } from './credentials.js'
import { APIConnectionError } from './errors.js'
import type { ClientPart } from './parts.js'
import { waitFor } from './wait.js'

/** How a client deals with functions for credentials. */
export interface Tokens {
  /** The sources with what their functions give; at once when no function has a part in them. */
  ask: (call: Call, sources: readonly Source[]) => readonly Source[] | Promise<readonly Source[]>
  /** R13: asks for fresh tokens, once a call; gives whether there was something to ask. Calls at the same time share one question. */
  renew: (call: Call, sources: readonly Source[]) => Promise<unknown> | undefined
}

/**
 * Lets a function be given for a credential: it is asked for every call, and again after a 401.
 *
 * @example
 * createClient({ transport: fetchTransport, apiKey: () => vault.token(), use: [tokenProviders] })
 */
export const tokenProviders = { tokens: { ask: askAll, renew: renewAll } } satisfies ClientPart

function askAll(call: Call, sources: readonly Source[]): ReturnType<Tokens['ask']> {
  return sources.some(hasProvider) ? waitFor(call, Promise.all(sources.map(asked))) : sources
}

function renewAll(call: Call, sources: readonly Source[]): Promise<unknown> | undefined {
  const renewable = sources.filter(hasProvider)
  if (call.isRenewed || !renewable[0]) return undefined
  call.isRenewed = true
  return waitFor(call, Promise.all(renewable.map(refreshed)))
}

async function asked({ scheme, secrets, fresh }: Source): Promise<Source> {
  return { scheme, secrets: await Promise.all(fresh ? [fresh] : secrets.map((secret) => ask(secret, false))) }
}

function hasProvider({ secrets: [first] }: Source): boolean {
  return typeof first === 'function'
}

async function ask(secret: unknown, refresh: boolean): Promise<string> {
  try {
    return typeof secret === 'function' ? await (secret as TokenProvider)({ refresh }) : (secret as string)
  } catch (cause) {
    throw new APIConnectionError('The token provider failed', { cause })
  }
}

/** One question at a time; its answer serves the calls that wait, and the next call asks anew. */
function refreshed(source: Source): Promise<string> {
  return (source.fresh ??= ask(source.secrets[0], true).finally(() => (source.fresh = undefined)))
}
