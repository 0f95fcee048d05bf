import type { Outcome } from './api-promise.js'
import { buildRequest } from './build-request.js'
import type { Client } from './client.js'
import type { ClientConfig } from './config.js'
import { InvalidArgumentError } from './errors.js'
import type { ResultKind, Run, RunArguments } from './execute.js'
import { type HeaderChanges, headerChanges } from './headers.js'
import type { MiddlewareRequest } from './middleware.js'
import type { ClientPart } from './parts.js'
import { readText } from './read.js'

/** A whole call as outer middleware sees it: before credentials are put on it. Headers may be changed in a copy, method and URL may not. */
export type OuterRequest = Omit<MiddlewareRequest, 'attempt' | 'body'>

/**
 * Runs once for every call, around its retries: `(request, next) => response`. `next` gives the answer of the last attempt, or throws the error of the SDK that the
 * call ends with. It may answer without `next`, call it again, or replace what it gives.
 */
export type OuterMiddleware = (
  request: OuterRequest,
  next: (request: OuterRequest) => Promise<Response>,
) => Promise<Response>

/**
 * Functions around whole calls. With `middleware` they make one onion, the first of each list the outermost:
 *
 *     outerMiddleware > retry loop > circuit breaker > rate limit > middleware > transport
 *
 * @example
 * new Client({ outerMiddleware: outerMiddleware(trace) })
 * createClient({ transport: fetchTransport, use: [outerMiddleware(trace)] })
 */
export const outerMiddleware = (...layers: OuterMiddleware[]): ClientPart => ({
  outer: (run, sent) => runInside(layers, run, sent),
})

async function runInside<T>(
  layers: readonly OuterMiddleware[],
  run: Run,
  [client, operation, params = {}, options = {}, kind, isRaw]: RunArguments<T>,
): Promise<Outcome<T>> {
  const config = { ...client._config, outer: undefined }
  const changes = { ...config.headers, ...headerChanges(options.headers) }
  const [target, query, placed] = buildRequest(config, operation, params, options)
  const own = withoutNulls({ ...placed, ...changes })
  const request: OuterRequest = {
    method: operation.method,
    url: query[0] ? `${target}?${query.join('&')}` : target,
    headers: new Headers(own),
    signal: options.signal ?? new AbortController().signal,
  }
  let answer: Response | undefined
  let outcome: Outcome<T> | undefined

  const core = async ({ method, url, headers, signal }: OuterRequest): Promise<Response> => {
    if (method !== request.method || url !== request.url)
      throw new InvalidArgumentError('Outer middleware may change headers only')
    answer = undefined
    const kept = keeping(kind, (copy) => (answer = copy))
    const given = {
      ...options,
      headers: { ...changes, ...differences(own, headers) } as Record<string, string>,
      signal,
    }
    outcome = await run(clientOver(config), operation, params, given, kept, isRaw)
    return (answer ??= outcome[0])
  }
  const response = await layers.reduceRight<typeof core>((next, layer) => (sent) => layer(sent, next), core)(request)
  if (outcome && response === answer) return outcome
  // An answer that a function has made is read as if the transport had given it.
  const single = { ...config, credentials: () => [], limiter: undefined, send: () => Promise.resolve(response) }
  return run(clientOver(single), operation, params, { ...options, maxRetries: 0 }, kind, isRaw)
}

/** Hands over the answer with a body that can be read, where the call has read its own. */
function keeping<T>(kind: ResultKind<T>, keep: (answer: Response) => void): ResultKind<T> {
  if (kind.isOpen) return kind
  return {
    ...kind,
    read: async (response, call) => {
      const text = await readText(response, call)
      // Some statuses must not have a body.
      const copy = (): Response => new Response(text || null, response)
      keep(copy())
      return kind.read(copy(), call)
    },
  }
}

function differences(before: Record<string, string>, after: Headers): HeaderChanges {
  const gone = Object.keys(before).filter((name) => !after.has(name))
  return { ...Object.fromEntries(after), ...Object.fromEntries(gone.map((name) => [name, null])) }
}

function withoutNulls(headers: HeaderChanges): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null))
}

/** All that a call takes of its client. */
function clientOver(config: ClientConfig): Client {
  return { _config: config } as Client
}
