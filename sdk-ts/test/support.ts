import type { ClientOptions } from './sample/generated/create-client.js'
import { Sample } from './sample/generated/client.js'
import type { Clock } from './sample/runtime/clock.js'

/** A request as the transport was handed it. */
export interface Sent {
  url: string
  method: string
  headers: Record<string, string>
  body: BodyInit | null | undefined
  signal: AbortSignal
  init: RequestInit
}

type Answer = Response | Error | ((sent: Sent) => Response | Promise<Response>)

/** A client over a transport that gives the answers in turn (the last one again and again) and keeps what was sent. */
export function fakeClient(answers: Answer[], options: ClientOptions = {}): { client: Sample; sent: Sent[] } {
  const sent: Sent[] = []
  const transport = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = init.headers as Record<string, string>
    const one = { url, method: init.method ?? '', headers, body: init.body, signal: init.signal as AbortSignal, init }
    sent.push(one)
    const answer = answers[Math.min(sent.length, answers.length) - 1]
    if (answer === undefined) throw new Error('no answer')
    if (answer instanceof Error) throw answer
    return answer instanceof Response ? answer.clone() : answer(one)
  }
  const client = new Sample({ apiKey: 'sk_test', transport, random: () => 0.5, ...options })
  return { client, sent }
}

export function json(value: unknown, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers)
  if (!headers.has('content-type')) headers.set('content-type', 'application/json')
  return new Response(JSON.stringify(value), { ...init, headers })
}

export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  const body = { type: 'about:blank', title: 'Problem', status, code, detail: `It was ${code}` }
  return json(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } })
}

/** An answer whose body comes in these chunks and then ends, breaks off or hangs. */
export function chunked(
  chunks: (string | Uint8Array)[],
  end: 'close' | 'break' | 'hang' = 'close',
  contentType = 'text/event-stream',
): Response {
  const queue = chunks.map((chunk) => (typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk))
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = queue.shift()
        if (chunk !== undefined) return controller.enqueue(chunk)
        if (end === 'close') controller.close()
        if (end === 'break') controller.error(new TypeError('terminated'))
        return end === 'hang' ? new Promise<void>(() => {}) : undefined
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { headers: { 'content-type': contentType } })
}

/** A clock that stands still until it is told to go on, and that jumps to the next timer when `auto` is set. */
export function fakeClock(
  options: { auto?: boolean } = {},
): Clock & { advance: (ms: number) => void; waits: number[]; pending: () => number } {
  let time = 0
  const timers = new Set<{ at: number; callback: () => void }>()
  const waits: number[] = []
  const fire = (): void => {
    for (const timer of Array.from(timers).sort((a, b) => a.at - b.at)) {
      if (timer.at > time || !timers.delete(timer)) continue
      timer.callback()
    }
  }
  return {
    now: () => 1_700_000_000_000 + time,
    elapsed: () => time,
    timer: (ms, callback) => {
      waits.push(ms)
      const timer = { at: time + ms, callback }
      timers.add(timer)
      // Only waits between attempts are shorter than a second here; time-outs stay where they are.
      if (options.auto && ms < 20_000) {
        queueMicrotask(() => {
          if (!timers.delete(timer)) return
          time = Math.max(time, timer.at)
          timer.callback()
        })
      }
      return () => void timers.delete(timer)
    },
    advance: (ms) => {
      time += ms
      fire()
    },
    waits,
    pending: () => timers.size,
  }
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** The error that a promise rejects with. */
export async function failureOf(work: PromiseLike<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('it succeeded')
}

/** Lets all settled promises run on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Lets also a place that was given back reach who waits for it, which takes a turn of the loop. */
export async function settled(): Promise<void> {
  await settle()
  await settle()
}
