import type { Call } from '../call.js'
import type { HedgeSpec } from '../operation.js'
import type { Send, SentInit } from '../send.js'
import { originState, type Shared } from '../shared.js'

/** Latest times that are remembered, and how many of them say something. */
const remembered = 100
const leastTimes = 20

/**
 * R17: sends an attempt once more while it is slow, where the contract allows that: after a percentile of the latest times (not before twenty are known) or after
 * a time. The second request is paid like a retry; the first answer wins, and the other request is given up.
 */
export const hedged: Send = async (call, url, init, middleware) => {
  const { config, operation } = call
  const { timer, elapsed } = config.clock
  const signal = init.signal as AbortSignal
  const times = timesOf(call)
  const begunAt = elapsed()
  const race = createRace((own) =>
    config.send(call, url, { ...init, signal: AbortSignal.any([signal, own]) } as SentInit, middleware),
  )
  race.start()
  const wait = waitOf(operation.hedge ?? {}, times)
  const again = (): void => {
    if (originState(config, url)[0](10) >= 0) race.start()
  }
  const stop = wait === undefined ? () => {} : timer(wait, again)
  signal.addEventListener('abort', stop)
  try {
    const response = await race.answer
    if (times.push(elapsed() - begunAt) > remembered) times.shift()
    return response
  } finally {
    stop()
    signal.removeEventListener('abort', stop)
  }
}

interface Race {
  /** Sends the request, or sends it once more. */
  start: () => void
  /** What comes first; fails when all have failed. */
  answer: Promise<Response>
}

function createRace(send: (signal: AbortSignal) => Promise<Response>): Race {
  let resolve: (response: Response) => void
  let reject: (error: unknown) => void
  const answer = new Promise<Response>((...settlers) => ([resolve, reject] = settlers))
  const running = new Set<AbortController>()
  const start = (): void => {
    const own = new AbortController()
    running.add(own)
    const settled = (response: Response): void => {
      // Who was given up and answers all the same has no reader.
      if (!running.delete(own)) return void response.body?.cancel().catch(() => {})
      for (const other of running) other.abort()
      running.clear()
      resolve(response)
    }
    send(own.signal).then(settled, (error: unknown) => {
      if (running.delete(own) && running.size === 0) reject(error)
    })
  }
  return { start, answer }
}

/** Milliseconds until the answers of operations, by method and path; clients made from one another share them. */
const latestTimes = new WeakMap<Shared, Map<string, number[]>>()

function timesOf({ config, operation }: Call): number[] {
  const all = latestTimes.get(config.shared) ?? new Map<string, number[]>()
  latestTimes.set(config.shared, all)
  const key = `${operation.method} ${operation.path}`
  const times = all.get(key) ?? []
  all.set(key, times)
  return times
}

/** Milliseconds until the second request; absent while nothing is known. */
function waitOf({ after, percent = 95 }: HedgeSpec, times: readonly number[]): number | undefined {
  if (after !== undefined) return after
  if (times.length < leastTimes) return undefined
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1]
}
