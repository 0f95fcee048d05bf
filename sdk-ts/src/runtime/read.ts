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
  if (isSurelyWithin(response.headers, limit)) return call.race(response.text())
  const { text, isWhole } = await readUpTo(response, call, limit)
  if (!isWhole) throw new ResponseTooLargeError(`The body is larger than ${limit} bytes`, responseFacts(response, call))
  return text
}

/** The declared length says it, and nothing is inflated on the way. */
function isSurelyWithin(headers: Headers, limit: number): boolean {
  const length = headers.get('content-length')
  return length !== null && Number(length) <= limit && !headers.has('content-encoding')
}

/** The body's first `limit` bytes as text; the rest is not taken from the network. */
export async function readUpTo(
  response: Response,
  call: Call,
  limit: number,
): Promise<{ text: string; isWhole: boolean }> {
  if (response.body === null) return { text: '', isWhole: true }
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let size = 0; ;) {
    const { done, value } = await call.race(reader.read())
    if (done) return { text: text + decoder.decode(), isWhole: true }
    size += value.byteLength
    if (size > limit) {
      text += decoder.decode(value.subarray(0, value.byteLength - (size - limit)))
      void reader.cancel().catch(() => {})
      return { text, isWhole: false }
    }
    text += decoder.decode(value, { stream: true })
  }
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
