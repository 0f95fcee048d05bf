import type { Call } from './call.js'
import type { Source, TokenProvider } from './credentials.js'
import { APIConnectionError } from './errors.js'

/** How a client deals with functions for credentials. */
export interface Tokens {
  /** The sources with what their functions give; `undefined` when no function has a part in them. */
  ask: (sources: readonly Source[]) => Promise<Source[]> | undefined
  /** R13: asks for fresh tokens, once a call; `undefined` when there is nothing to ask. Calls at the same time share one question. */
  renew: (call: Call, sources: readonly Source[]) => Promise<unknown> | undefined
}

/**
 * Lets a function be given for a credential: it is asked for every call, and again after a 401.
 *
 * @example
 * createClient({ transport: fetchTransport, apiKey: () => vault.token(), tokens: tokenProviders })
 */
export const tokenProviders: Tokens = {
  ask: (sources) => {
    if (!sources.some(hasProvider)) return undefined
    return Promise.all(sources.map(asked))
  },
  renew: (call, sources) => {
    const renewable = sources.filter(hasProvider)
    if (call.isRenewed || !renewable[0]) return undefined
    call.isRenewed = true
    return Promise.all(renewable.map(refreshed))
  },
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
