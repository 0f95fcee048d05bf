import type { Call } from './call.js'
import { APIStatusError } from './errors.js'
import { readUpTo, responseFacts } from './read.js'
import { statusErrorClass } from './status-errors.js'

const readLimit = 1024 * 1024
const keptLength = 64 * 1024

/** An error answer that has been read, before it is known whether it ends the call. */
export interface ErrorAnswer {
  response: Response
  body: unknown
  code: string | undefined
}

/** Reads an error body within limits, so that the connection can be used again. A body that breaks off counts as none. */
export async function readErrorAnswer(response: Response, call: Call): Promise<ErrorAnswer> {
  const text = await readUpTo(response, call, readLimit).then(
    (read) => read.text,
    (error: unknown) => {
      if (call.interrupted !== undefined) throw error
      return ''
    },
  )
  const parsed = parseBody(text)
  const body = text.length > keptLength ? text.slice(0, keptLength) : parsed
  return { response, body, code: codeOf(parsed, call) }
}

/** The error of the class that the operation declares for status and code, else of the status's class. */
export function statusError(answer: ErrorAnswer, call: Call, retryAfter: number | undefined): APIStatusError {
  const facts = responseFacts(answer.response, call)
  return statusErrorOf({ ...facts, body: answer.body, code: answer.code, retryAfter }, call)
}

/** The same from a status and a body that came on another way, such as an error event. */
export function statusErrorOf(init: ConstructorParameters<typeof APIStatusError>[0], call: Call): APIStatusError {
  const declared = call.operation.errors?.find(({ status, code, path = ['code'] }) => {
    return status === init.status && memberAt(init.body, path) === code
  })
  const Class = declared?.type ?? statusErrorClass(init.status)
  return new Class(init)
}

function parseBody(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** The code in a body: where the operation declares it, else where APIs have it. */
export function codeOf(body: unknown, call: Call): string | undefined {
  const paths = [...(call.operation.errors ?? []).map(({ path = ['code'] }) => path), ['code'], ['error', 'code']]
  return paths.map((path) => memberAt(body, path)).find((code) => typeof code === 'string' && code !== '') as
    string | undefined
}

/** A member deep in a value, by own properties only. */
export function memberAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    return (at as Record<string, unknown>)[name]
  }, value)
}
