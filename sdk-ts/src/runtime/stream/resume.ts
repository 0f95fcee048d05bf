import { APIConnectionError, type APIStatusError } from '../errors.js'
import { headerChanges, validHeader } from '../headers.js'
import { ResumeExpiredError, StreamInterruptedError } from '../stream-errors.js'
import type { CreateResume } from '../stream-spec.js'

/** S4: continues a stream by the header `Last-Event-ID`: 5 tries in a row, 20 and ten minutes in all. */
export const resumeById: CreateResume = ({ clock, random }, options, send) => {
  const startedAt = clock.monotonic()
  let total = 0
  let inARow = 0
  let receivedBefore = 0
  return async (lost, { call, signal: givenUp, retry = 0 }) => {
    const { eventsReceived, lastEventId = '' } = lost
    if (eventsReceived > receivedBefore) inARow = 0
    receivedBefore = eventsReceived
    const signal = AbortSignal.any([givenUp, options.signal ?? givenUp])
    const headers = { ...headerChanges(options.headers), 'last-event-id': lastEventId }
    for (let cause = lost; ;) {
      const isSpent = inARow > 4 || total > 19 || clock.monotonic() - startedAt > 600_000
      // S5: an id that no header can carry cannot be sent back.
      if (isSpent || !cause.resumable || !validHeader.test(`a: ${lastEventId}`)) throw cause
      const backoff = random() * Math.min(8000, 500 * 2 ** inARow++)
      total++
      await new Promise<void>((resolve) => {
        const cancel = clock.timer(Math.min(30_000, Math.max(retry, 100, backoff)), resolve)
        signal.addEventListener('abort', () => resolve(cancel()))
      })
      try {
        // The same key, since it is the same call.
        await send({ ...options, signal, headers, maxRetries: 0, idempotencyKey: call.idempotencyKey })
        return lastEventId
      } catch (error) {
        const init = { eventsReceived, lastEventId, cause: error }
        // Without an answer there is no status.
        const { status = 0 } = error as Partial<APIStatusError>
        if ([400, 404, 410, 422].includes(status))
          throw call.error(ResumeExpiredError, 'The stream can no longer be continued', init)
        if (status < 429 && !(error instanceof APIConnectionError)) throw error
        cause = call.error(StreamInterruptedError, 'The stream could not be continued', { ...init, resumable: true })
      }
    }
  }
}
