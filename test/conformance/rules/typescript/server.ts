/** A transport that answers by script and keeps what it was sent. */
import type { Transport } from '../../../../sdk-ts/src/runtime/transport/transport.ts'
import type { Failure, Reply } from '../case.ts'
import type { SeenRequest } from '../observation.ts'
import type { VirtualClock } from './clock.ts'

export interface Server {
  transport: Transport
  requests: SeenRequest[]
}

export function createServer(clock: VirtualClock, script: readonly Reply[]): Server {
  const replies = script.flatMap((reply) => Array.from({ length: reply.times ?? 1 }, () => reply))
  const requests: SeenRequest[] = []
  const transport: Transport = async (url, init) => {
    const headers = Object.fromEntries(new Headers(init.headers))
    const at = clock.elapsed()
    const body = init.body == null ? '' : await new Response(init.body).text()
    requests.push({ method: init.method ?? 'GET', url, headers, body, at })
    const reply = replies[Math.min(requests.length, replies.length) - 1] ?? {}
    clock.jump(reply.jump ?? 0)
    const signal = init.signal ?? new AbortController().signal
    await clock.wait(reply.failure === 'hang' ? Infinity : (reply.after ?? 0), signal)
    if (reply.failure) throw failureOf(reply.failure)
    return answer(clock, reply, signal)
  }
  return { transport, requests }
}

const codes: { readonly [failure in Failure]: string } = {
  refused: 'ECONNREFUSED',
  dns: 'ENOTFOUND',
  unreachable: 'ENETUNREACH',
  tls: 'CERT_HAS_EXPIRED',
  'connect-timeout': 'UND_ERR_CONNECT_TIMEOUT',
  reset: 'ECONNRESET',
  closed: 'UND_ERR_SOCKET',
  hang: '',
}

/** As Node's `fetch` has it. */
function failureOf(failure: Failure): Error {
  const cause = Object.assign(new Error(`${failure} by the script`), { code: codes[failure] })
  return new TypeError('fetch failed', { cause })
}

function answer(clock: VirtualClock, reply: Reply, signal: AbortSignal): Response {
  const { status = 200, json } = reply
  const headers = new Headers(reply.headers)
  if (json !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
  const isBodyless = [204, 205, 304].includes(status)
  return new Response(isBodyless ? null : bodyOf(clock, reply, signal), { status, headers })
}

/** The bytes of a reply's body. */
export function chunksOf({ json, text, repeat = 1, chunks = [] }: Reply): Uint8Array<ArrayBuffer>[] {
  if (json !== undefined) return [Buffer.from(JSON.stringify(json))]
  if (text !== undefined) return text === '' ? [] : [Buffer.from(text.repeat(repeat))]
  return chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.base64, 'base64')))
}

function bodyOf(clock: VirtualClock, reply: Reply, signal: AbortSignal): ReadableStream<Uint8Array> {
  const queue = chunksOf(reply)
  const { gap = 0, end = 'close' } = reply
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    const chunk = queue.shift()
    if (gap && chunk) await clock.wait(gap, signal)
    if (chunk) return controller.enqueue(chunk)
    if (end === 'hang') await clock.wait(Infinity, signal)
    if (end === 'break') return controller.error(new TypeError('terminated', { cause: failureOf('closed').cause }))
    controller.close()
  }
  return new ReadableStream({ pull: (controller) => pull(controller) }, { highWaterMark: 0 })
}
