import { gzipSync } from 'node:zlib'
import { answerOf, ConnectionReset, isWhole, wholeBody, withHeader, type Answer, type Answered } from '../answer.ts'
import type { Sleep } from '../sleep.ts'
import type { Fault, RetryAfter } from './fault.ts'

export interface FaultContext {
  sleep: Sleep
  signal: AbortSignal
  /** The right answer; calling it has the request's effect. */
  proceed: () => Promise<Answer>
  /** A valid answer of a status, from the operation's declaration. */
  declared: (status: number, code: string | undefined) => Promise<Answered>
  /** Milliseconds since the epoch, for dates in `Retry-After`. */
  now: () => number
}

/** Answers a request that meets a fault. */
export const applyFault = async (fault: Fault, context: FaultContext): Promise<Answer> => {
  switch (fault.kind) {
    case 'status':
      return statusAnswer(fault, context)
    case 'latency':
      await context.sleep(fault.ms, context.signal)
      return context.proceed()
    case 'hang':
      await context.sleep(Infinity, context.signal)
      return { kind: 'reset' }
    case 'html':
      return htmlAnswer(fault.status ?? 502)
    case 'lose':
      await context.proceed()
      return { kind: 'reset' }
    case 'reset':
      return fault.afterBytes === undefined
        ? { kind: 'reset' }
        : changed(await context.proceed(), (answer) => breaking(answer, fault.afterBytes ?? 0))
    default:
      return changed(await context.proceed(), (answer) => altered(fault, answer, context))
  }
}

const changed = async (answer: Answer, change: (answer: Answered) => Answered | Promise<Answered>): Promise<Answer> =>
  answer.kind === 'answer' ? change(answer) : answer

type Alteration = Extract<Fault, { kind: 'truncate' | 'content-type' | 'empty' | 'gzip' | 'slow' }>

const altered = async (fault: Alteration, answer: Answered, context: FaultContext): Promise<Answered> => {
  switch (fault.kind) {
    case 'content-type':
      return withHeader(answer, 'content-type', fault.value)
    case 'empty':
      return { ...answer, body: new Uint8Array() }
    case 'truncate': {
      const body = await wholeBody(answer.body)
      return { ...answer, body: body.subarray(0, fault.bytes ?? Math.floor(body.byteLength / 2)) }
    }
    case 'gzip':
      return withHeader(
        { ...answer, body: new Uint8Array(gzipSync(await wholeBody(answer.body))) },
        'content-encoding',
        'gzip',
      )
    case 'slow':
      return { ...answer, body: slowly(answer.body, fault.bytes ?? 1, fault.ms ?? 10, context) }
  }
}

const statusAnswer = async (fault: Extract<Fault, { kind: 'status' }>, context: FaultContext): Promise<Answer> => {
  const declared = await context.declared(fault.status, fault.code)
  const bodied =
    fault.body === undefined ? declared : { ...declared, body: new TextEncoder().encode(JSON.stringify(fault.body)) }
  const headers = Object.entries(fault.headers ?? {})
  if (fault.retryAfter !== undefined) headers.push(['retry-after', retryAfterText(fault.retryAfter, context.now())])
  return headers.reduce<Answered>((answer, [name, value]) => withHeader(answer, name, value), bodied)
}

const retryAfterText = (retryAfter: RetryAfter, now: number): string =>
  typeof retryAfter === 'object' ? new Date(now + retryAfter.dateIn * 1000).toUTCString() : String(retryAfter)

const htmlAnswer = (status: number): Answered =>
  answerOf(
    status,
    [['content-type', 'text/html; charset=utf-8']],
    `<!doctype html>\n<html><head><title>${status}</title></head><body><h1>${status} Bad Gateway</h1></body></html>\n`,
  )

const breaking = (answer: Answered, afterBytes: number): Answered => ({
  ...answer,
  body: brokenBody(answer.body, afterBytes),
})

async function* brokenBody(body: Answered['body'], afterBytes: number): AsyncGenerator<Uint8Array> {
  let left = afterBytes
  for await (const chunk of chunksOf(body)) {
    if (chunk.byteLength >= left) {
      if (left > 0) yield chunk.subarray(0, left)
      throw new ConnectionReset('reset')
    }
    left -= chunk.byteLength
    yield chunk
  }
  throw new ConnectionReset('reset')
}

async function* slowly(
  body: Answered['body'],
  bytes: number,
  ms: number,
  context: FaultContext,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunksOf(body)) {
    for (let at = 0; at < chunk.byteLength && !context.signal.aborted; at += bytes) {
      yield chunk.subarray(at, at + bytes)
      await context.sleep(ms, context.signal)
    }
  }
}

async function* chunksOf(body: Answered['body']): AsyncGenerator<Uint8Array> {
  if (isWhole(body)) yield body
  else yield* body
}
