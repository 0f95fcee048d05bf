import type { Call } from './call.js'
import { DecodeError, type ResponseErrorInit, ResponseTooLargeError, UnexpectedContentTypeError } from './errors.js'
import { safeHeaders } from './headers.js'

/** What an error keeps of an answer. */
export function responseFacts({ status, headers }: Response, call: Call): ResponseErrorInit {
  return { status, headers: safeHeaders(headers, call.config.secrets) }
}

const decoder = /* @__PURE__ */ new TextDecoder()

/**
 * The body as text: at most `keep` bytes of it, and the rest is not taken from the network.
 *
 * @throws {ResponseTooLargeError} Without `keep`, beyond the client's limit.
 */
export async function readText(response: Response, call: Call, keep?: number): Promise<string> {
  const { body, headers } = response
  const limit = keep || call.config.maxResponseBytes
  const length = headers.get('content-length')
  // The declared length is within the limit, and nothing is inflated on the way.
  if (!body || (length && +length <= limit && !headers.has('content-encoding'))) return call.race(response.text())
  const reader = body.getReader()
  const drop = (): void => void reader.cancel().catch(() => {})
  const chunks: Uint8Array<ArrayBuffer>[] = []
  // Cancelling ends a pending read, also of a body that does not listen to the signal.
  call.abort = drop
  for (let left = limit; left >= 0;) {
    const { done, value } = await reader.read()
    if (call.reason) throw call.reason
    // Most bodies are one chunk, and putting that into a Blob would cost as much as the rest.
    if (done) return chunks[1] ? new Blob(chunks).text() : decoder.decode(chunks[0])
    left -= value.byteLength
    chunks.push(value)
  }
  drop()
  if (keep) return new Blob(chunks).slice(0, keep).text()
  throw call.error(ResponseTooLargeError, `The body exceeds ${limit} bytes`, responseFacts(response, call))
}

/** Whether the answer has no body by its nature or by its own word. */
export function isBodyless({ body, headers }: Response): boolean {
  return !body || headers.get('content-length') === '0'
}

const jsonType = /^([^;]*[/+]json|text\/plain)?\s*(;|$)/i

/**
 * The JSON value of a body; `undefined` when there is none. A missing content type is believed to be JSON, and so is plain text, which careless servers say.
 */
export async function readJson(response: Response, call: Call): Promise<unknown> {
  if (isBodyless(response)) return undefined
  const type = response.headers.get('content-type') ?? ''
  const isJson = jsonType.test(type)
  const text = await readText(response, call, isJson ? 0 : 2048)
  try {
    if (isJson) return call.config.parse(text)
  } catch (cause) {
    if (!/plain/i.test(type))
      throw call.error(DecodeError, 'The body is not JSON', { ...responseFacts(response, call), cause })
  }
  throw unexpectedType(response, call, text)
}

/** The error for a body of another kind than the operation gives, with its beginning. */
export function unexpectedType(response: Response, call: Call, text: string): UnexpectedContentTypeError {
  const contentType = response.headers.get('content-type') ?? ''
  return call.error(UnexpectedContentTypeError, `The content type is '${contentType}'`, {
    ...responseFacts(response, call),
    contentType,
    bodyStart: text.slice(0, 2048),
  })
}
