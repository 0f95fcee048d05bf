/** Carries commands out with the TypeScript SDK. */
import * as sdk from '../../sdk-ts/src/index.ts'
import { type Clock, systemClock } from '../../sdk-ts/src/runtime/clock.ts'
import type { Command, Driver, Outcome } from './command.ts'

const clients = new Map<string, sdk.Artificer>()

/** Timers of all clients that have been set and neither fired nor been cleared. */
const timers = new Set<NodeJS.Timeout>()

const clock: Clock = {
  ...systemClock,
  timer: (ms, callback) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      callback()
    }, ms)
    timers.add(timer)
    return () => {
      timers.delete(timer)
      clearTimeout(timer)
    }
  },
}

/** Timers of the SDK that still run. */
export function pendingTimers(): number {
  return timers.size
}

/** One client a URL, as a program would have. */
function clientOf(url: string): sdk.Artificer {
  const client =
    clients.get(url) ?? new sdk.Artificer({ apiKey: 'k', baseURL: url, logLevel: 'off', random: () => 0.02, clock })
  clients.set(url, client)
  return client
}

export const typescript: Driver = async (command) => {
  const seen: string[] = []
  const controller = new AbortController()
  let begunAt = performance.now()
  const { cancelAfter } = command
  const timer =
    cancelAfter === undefined
      ? undefined
      : setTimeout(() => {
          begunAt = performance.now()
          controller.abort()
        }, cancelAfter)
  let error: string | undefined
  try {
    await run(command, seen, controller.signal)
  } catch (thrown) {
    error = (thrown as Error).name
  }
  clearTimeout(timer)
  const outcome: Outcome = { seen, took: performance.now() - begunAt }
  return error === undefined ? outcome : { ...outcome, error }
}

async function run(command: Command, seen: string[], signal: AbortSignal): Promise<void> {
  const client = clientOf(command.url)
  const { timeout, attemptTimeout, maxRetries, idleTimeout, idempotencyKey, breakAfter = Infinity } = command
  const options = { signal, timeout, attemptTimeout, maxRetries, idleTimeout, idempotencyKey }
  switch (command.call) {
    case 'unary':
      seen.push(...(await client.auth.whoami(options)).scopes)
      return
    case 'upload': {
      const file = new Blob(['x'.repeat(100_000)])
      seen.push((await client.projects.documents.upload('p', { file }, options)).id)
      return
    }
    case 'create':
      seen.push((await client.conversations.create({ title: 't' }, options)).id)
      return
    case 'page':
      for await (const { id } of client.conversations.list({}, options)) seen.push(id)
      return
    case 'stream':
      for await (const { event, data } of await client.orchestration.stream({ query: 'q' }, options)) {
        seen.push(event === 'delta' ? data.content : event)
        if (seen.length >= breakAfter) break
      }
      return
    case 'follow':
      for await (const { event, id } of await client.batch.events('j', options)) seen.push(`${event} ${id}`)
  }
}
