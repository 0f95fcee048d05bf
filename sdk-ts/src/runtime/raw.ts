import createFetchClient, { type Client as FetchClient } from 'openapi-fetch'
import type { Client } from './client.js'
import { checkPath, inBody } from './encode/arguments.js'
import { APIStatusError, ConfigurationError, InvalidArgumentError } from './errors.js'
import { execute } from './execute.js'
import type { Operation, RequestOptions } from './operation.js'
import type { ResultKind } from './execute.js'

/** openapi-fetch's client over the paths of an API. */
export type RawClient<Paths extends object> = FetchClient<Paths>

/** What the runtime must know to send an operation: where it is, and what differs from the client's defaults. */
export type RawOperation = Pick<
  Operation,
  'method' | 'path' | 'service' | 'baseURL' | 'security' | 'idempotency' | 'retry' | 'timeout'
>

/** openapi-fetch over a client: its calls have the client's base URLs, credentials, headers, retries, time limits and transport. */
export function rawClient<Paths extends object>(client: Client, operations: readonly RawOperation[]): RawClient<Paths> {
  const base = baseOf(client)
  const find = operationFinder(operations)
  return createFetchClient<Paths>({ baseUrl: base, fetch: (request) => send(client, base, find, request) })
}

/** The URL that openapi-fetch puts before paths. An operation's service has the last word when it is sent. */
function baseOf(client: Client): string {
  const services = ['', ...Object.keys(client._config.definition.services ?? {})]
  for (const service of services) {
    try {
      return client._config.baseURLs(service)
    } catch (error) {
      if (!(error instanceof ConfigurationError) || service === services.at(-1)) throw error
    }
  }
  return client._config.baseURLs()
}

async function send(
  client: Client,
  base: string,
  find: (method: string, path: string) => RawOperation | undefined,
  request: Request,
): Promise<Response> {
  const { method, url } = request
  // Credentials go nowhere else.
  if (!url.startsWith(`${base}/`)) {
    throw new InvalidArgumentError('A raw call goes to the base URL of its client, which is an option of the client')
  }
  const [, path = '', query] = /^([^?#]*)(?:\?([^#]*))?/.exec(url.slice(base.length)) ?? []
  checkPath(path)
  const operation: Operation = { ...find(method, path), method, path, arguments: inBody }
  if (query !== undefined && query !== '') operation.fixedQuery = query
  const body = new Uint8Array(await request.arrayBuffer())
  const headers = new Headers(request.headers)
  const contentType = headers.get('content-type')
  const sent = contentType === null ? {} : { 'content-type': contentType }
  headers.delete('content-type')
  const options: RequestOptions = { headers, signal: request.signal }
  if (body.length === 0) return answer(client, operation, {}, options)
  return answer(
    client,
    { ...operation, wholeBody: 'body', body: (content) => ({ content: content as typeof body, headers: sent }) },
    { body },
    options,
  )
}

const kind: ResultKind<Response> = { accept: '*/*', isOpen: true, read: (response) => Promise.resolve(response) }

/** The answer whatever its status: openapi-fetch tells success and failure apart itself. */
async function answer(
  client: Client,
  operation: Operation,
  params: object,
  options: RequestOptions,
): Promise<Response> {
  try {
    const [response] = await execute(client, operation, params, options, kind, () => true)
    return response
  } catch (error) {
    if (!(error instanceof APIStatusError) || error.status > 599) throw error
    const { status, body } = error
    const headers = new Headers(error.headers)
    headers.delete('content-length')
    headers.delete('content-encoding')
    const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
    return new Response(text, { status, headers })
  }
}

/** Finds the operation that a path belongs to; where several templates fit, the one with fewer arguments. */
function operationFinder(
  operations: readonly RawOperation[],
): (method: string, path: string) => RawOperation | undefined {
  const patterns = operations.map((operation) => {
    const literals = operation.path.split(/\{[^{}]+\}/)
    const source = literals.map((literal) => encodeURI(literal).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[^/]+')
    return { operation, pattern: new RegExp(`^${source}$`), size: literals.length }
  })
  patterns.sort((a, b) => a.size - b.size)
  return (method, path) =>
    patterns.find(({ operation, pattern }) => operation.method === method && pattern.test(path))?.operation
}
