import type { Client } from '../client.js'
import type { Clock } from '../clock.js'
import { APIConnectionError, APIStatusError } from '../errors.js'
import { execute } from '../execute.js'
import { mergeHeaders } from '../headers.js'
import type { Operation, RequestOptions } from '../operation.js'
import { ResumeExpiredError, StreamInterruptedError } from '../stream-errors.js'
import type { Resume } from '../stream-spec.js'
import { serverSentEvents } from './sse-decoder.js'

const triesInARow = 5
const triesAtAll = 20
const timeAtAll = 600_000

/** S4: continues a stream by the header `Last-Event-ID`. */
export function resumeById(client: Client, operation: Operation, params: object, options: RequestOptions): Resume {
  const { clock, random } = client._config
  const startedAt = clock.monotonic()
  let total = 0
  let inARow = 0
  let receivedBefore = 0
  return async (lost, { call, read, signal, retry = 0 }) => {
    const { eventsReceived, lastEventId = '' } = lost
    if (eventsReceived > receivedBefore) inARow = 0
    receivedBefore = eventsReceived
    const again = {
      ...options,
      signal: AbortSignal.any([signal, options.signal ?? signal]),
      headers: Object.fromEntries(
        mergeHeaders(mergeHeaders(new Map(), options.headers), { 'last-event-id': lastEventId }),
      ),
      maxRetries: 0,
      // The same key, since it is the same call.
      idempotencyKey: call.idempotencyKey,
    }
    for (let cause = lost; ;) {
      const isSpent = inARow >= triesInARow || total >= triesAtAll || clock.monotonic() - startedAt > timeAtAll
      if (isSpent || !cause.resumable || !headerSafe.test(lastEventId)) throw cause
      const backoff = random() * Math.min(8000, 500 * 2 ** inARow++)
      total++
      await pause(clock, Math.min(30_000, Math.max(retry, 100, backoff)), again.signal)
      try {
        const kind = { ...serverSentEvents, isOpen: true, read }
        return await (await execute(client, operation, params, again, kind, () => 'parsed')).data()
      } catch (error) {
        const facts = { call: call.facts(), eventsReceived, lastEventId, cause: error }
        const status = error instanceof APIStatusError ? error.status : 0
        if ([400, 404, 410, 422].includes(status)) {
          throw new ResumeExpiredError('The server can no longer continue the stream', facts)
        }
        if (status < 429 && !(error instanceof APIConnectionError)) throw error
        cause = new StreamInterruptedError('The stream could not be continued', { ...facts, resumable: true })
      }
    }
  }
}

/** S5: an id that no header can carry cannot be sent back. */
const headerSafe = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/

/** Waits; an aborted signal ends the wait. */
function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.timer(ms, resolve)
    signal.onabort = () => {
      cancel()
      resolve()
    }
  })
}
