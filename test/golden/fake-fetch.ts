/** A network that gives prepared answers in order and keeps what it was asked. */
export interface FakeFetch {
  fetch: typeof fetch
  requests: { method: string; path: string; headers: Headers; body: string }[]
}

export function fakeFetch(...answers: Response[]): FakeFetch {
  const requests: FakeFetch['requests'] = []
  const remaining = [...answers]
  return {
    requests,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const { pathname, search } = new URL(request.url)
      const body = await request.text()
      requests.push({ method: request.method, path: pathname + search, headers: request.headers, body })
      const answer = remaining.shift()
      if (answer === undefined) throw new Error(`no answer is left for ${request.method} ${pathname}`)
      return answer
    },
  }
}

/** Options of a client that talks to the prepared network. */
export function offline(network: FakeFetch) {
  return { fetch: network.fetch, baseURL: 'https://api.test', maxRetries: 0 }
}

export function events(...frames: [event: string, data: unknown][]): Response {
  const text = frames.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join('')
  return new Response(text, { headers: { 'content-type': 'text/event-stream' } })
}

/** Compiles when both types are the same. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

export function isType<_Holds extends true>(): void {}
