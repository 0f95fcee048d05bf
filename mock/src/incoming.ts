/** A request as it came, before anything was read into it. */
export interface Incoming {
  method: string
  /** Path and query exactly as they stood in the request line. */
  target: string
  /** Name and value in the order in which they came. */
  headers: readonly (readonly [string, string])[]
  body: Uint8Array
  /** The body went beyond the limit and was not kept. */
  isTooLarge?: boolean
  /** Scheme and authority under which the caller reached the mock. */
  origin?: string
  /** Fires when the caller goes away. */
  signal: AbortSignal
}

/** What `handle` takes: a Fetch request, with what only an HTTP server knows where there is one. */
export type MockRequest =
  | Request
  | {
      request: Request
      /** `/a%2e%2e?x=1`, which a `Request` would normalise. */ rawTarget?: string
      rawHeaders?: readonly (readonly [string, string])[]
    }

export const headerOf = (incoming: Pick<Incoming, 'headers'>, name: string): string | undefined => {
  const wanted = name.toLowerCase()
  return incoming.headers.find(([key]) => key.toLowerCase() === wanted)?.[1]
}

export const pathOf = (incoming: Incoming): string => splitTarget(incoming.target).path

/** Path and query of a request target; an absolute target (RFC 9112, 3.2.2) loses its origin. */
export const splitTarget = (target: string): { path: string; query: string } => {
  const relative = target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
  const [withoutFragment = ''] = relative.split('#', 1)
  const at = withoutFragment.indexOf('?')
  const path = at < 0 ? withoutFragment : withoutFragment.slice(0, at)
  return { path: path === '' ? '/' : path, query: at < 0 ? '' : withoutFragment.slice(at + 1) }
}

/** Reads a Fetch request; a body beyond the limit is cancelled and left out. */
export const readIncoming = async (input: MockRequest, maxBodyBytes: number): Promise<Incoming> => {
  const { request, rawTarget, rawHeaders } =
    input instanceof Request ? { request: input, rawTarget: undefined, rawHeaders: undefined } : input
  const url = new URL(request.url)
  const body = await readBody(request, maxBodyBytes)
  return {
    method: request.method.toUpperCase(),
    target: rawTarget ?? `${url.pathname}${url.search}`,
    headers: rawHeaders ?? [...request.headers],
    body: body ?? new Uint8Array(),
    ...(body === undefined ? { isTooLarge: true } : {}),
    origin: url.origin,
    signal: request.signal,
  }
}

const readBody = async (request: Request, limit: number): Promise<Uint8Array | undefined> => {
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength
    if (size > limit) {
      await reader.cancel()
      return undefined
    }
    chunks.push(read.value)
  }
  return joinBytes(chunks)
}

export const joinBytes = (chunks: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}
