import type { Call } from './call.js'
import {
  APIResponseError,
  DecodeError,
  ResponseTooLargeError,
  type ResponseErrorInit,
  UnexpectedContentTypeError,
} from './errors.js'
import { safeHeaders } from './redact.js'

/** What an error keeps of an answer. */
export function responseFacts(response: Response, call: Call): ResponseErrorInit {
  const headers = safeHeaders(response.headers, call.config.credentials.headerNames)
  return { call: call.facts(), status: response.status, headers }
}

/** The whole body as text. Throws `ResponseTooLargeError` beyond the client's limit. */
export async function readText(response: Response, call: Call): Promise<string> {
  const limit = call.config.maxResponseBytes
  const { text, isWhole } = await readUpTo(response, call, limit)
  if (!isWhole) throw new ResponseTooLargeError(`The body is larger than ${limit} bytes`, responseFacts(response, call))
  return text
}

/** The body's first `limit` bytes as text; the rest is not taken from the network. */
export async function readUpTo(
  response: Response,
  call: Call,
  limit: number,
): Promise<{ text: string; isWhole: boolean }> {
  const { body, headers } = response
  const length = headers.get('content-length')
  // The declared length is within the limit, and nothing is inflated on the way.
  if (body === null || (length !== null && Number(length) <= limit && !headers.has('content-encoding'))) {
    return { text: await call.race(response.text()), isWhole: true }
  }
  const reader = body.getReader()
  const drop = (): void => void reader.cancel().catch(() => {})
  // Ends a pending read, also of a body that does not listen to the signal.
  call.onInterrupt(drop)
  const bytes: Uint8Array[] = []
  for (let left = limit; ;) {
    call.check()
    const { done, value } = await reader.read()
    call.check()
    if (!done) bytes.push(value.byteLength > left ? value.subarray(0, left) : value)
    if (done || (left -= value.byteLength) < 0) {
      if (!done) drop()
      return { text: decodeUtf8(bytes), isWhole: done }
    }
  }
}

const decoder = /* @__PURE__ */ new TextDecoder()

/** Most bodies are one chunk, and a decoder of their own would cost as much as the rest. */
function decodeUtf8(bytes: Uint8Array[]): string {
  const [first, second] = bytes
  if (second === undefined) return decoder.decode(first)
  const whole = new Uint8Array(bytes.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const piece of bytes) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return decoder.decode(whole)
}

const bodyless: ReadonlySet<number> = new Set([204, 205, 304])

/** Whether the answer has no body by its nature or by its own word. */
export function isBodyless(response: Response, call: Call): boolean {
  return (
    bodyless.has(response.status) || call.operation.method === 'HEAD' || response.headers.get('content-length') === '0'
  )
}

/** A media type in lower case, without parameters. */
export function mediaTypeOf(headers: Headers): string {
  return (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

const jsonType = /^(?:[\w.+-]+\/(?:[\w.+-]+\+)?json|text\/plain)?$/

/**
 * The JSON value of a body; `undefined` when there is none. A missing content type is believed to be JSON, and so is plain text, which careless servers say.
 */
export async function readJson(response: Response, call: Call): Promise<unknown> {
  if (isBodyless(response, call)) return undefined
  const type = mediaTypeOf(response.headers)
  if (!jsonType.test(type)) throw await unexpectedType(response, call)
  const text = await readText(response, call)
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    const facts = responseFacts(response, call)
    if (type === 'text/plain') throw contentTypeError(type, text, facts)
    throw new DecodeError('The body is not the JSON that it should be', { ...facts, cause })
  }
}

/** The error for a body of another kind than the operation gives, with its beginning. */
export async function unexpectedType(response: Response, call: Call): Promise<APIResponseError> {
  const { text } = await readUpTo(response, call, 2048)
  return contentTypeError(response.headers.get('content-type') ?? '', text, responseFacts(response, call))
}

function contentTypeError(contentType: string, text: string, facts: ResponseErrorInit): APIResponseError {
  const message =
    contentType === '' ? 'The answer has no content type' : `The answer has the content type ${contentType}`
  return new UnexpectedContentTypeError(message, { ...facts, contentType, bodyStart: text.slice(0, 2048) })
}
