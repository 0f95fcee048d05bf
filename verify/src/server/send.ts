/** Requests to a server under judgement, without any SDK between. */
export interface PlainRequest {
  method: string
  /** Path and query, encoded. */
  target: string
  headers: [string, string][]
  body?: string | FormData | Uint8Array<ArrayBuffer>
}

export interface PlainAnswer {
  status: number
  headers: Headers
  /** Everything that came, as UTF-8. */
  text: string
  /** Milliseconds are up and the answer has not ended. */
  isCut: boolean
}

/** Milliseconds that an answer may take as a whole. */
const PATIENCE = 15_000

/** @throws TypeError when the server cannot be reached or breaks off before its answer begins */
export async function send(server: string, { method, target, headers, body }: PlainRequest): Promise<PlainAnswer> {
  const signal = AbortSignal.timeout(PATIENCE)
  const url = `${server.replace(/\/+$/, '')}${target}`
  const response = await fetch(url, {
    method,
    headers,
    signal,
    redirect: 'manual',
    ...(body !== undefined && { body }),
  })
  let text = ''
  const decoder = new TextDecoder()
  try {
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true })
  } catch {
    return { status: response.status, headers: response.headers, text, isCut: true }
  }
  return { status: response.status, headers: response.headers, text: text + decoder.decode(), isCut: false }
}
