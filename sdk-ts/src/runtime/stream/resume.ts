import { APIConnectionError, type APIStatusError } from '../errors.js'
import { headerChanges } from '../headers.js'
import { ResumeExpiredError } from '../stream-errors.js'
import type { ClientPart } from '../parts.js'
import type { CreateResume } from '../stream-spec.js'

/** S5: an id that no header can carry cannot be sent back. */
const headerSafe = /^[!-~](?:[ -~]*[!-~])?$/

/** 5 tries in a row, 20 in all, within 10 minutes. */
const resumeById: CreateResume = ({ clock, random }, options, send) => {
  const until = clock.monotonic() + 600_000
  let tries = 0
  let inARow = 0
  let receivedBefore = 0
  return async (lost, call, retry = 0) => {
    const { eventsReceived, lastEventId = '' } = lost
    if (eventsReceived > receivedBefore) inARow = 0
    receivedBefore = eventsReceived
    if (inARow >= 5 || tries++ >= 20 || clock.monotonic() > until || !headerSafe.test(lastEventId)) throw lost
    const backoff = random() * Math.min(8000, 500 * 2 ** inARow++)
    await new Promise<void>((resolve) => {
      call.arm(Math.min(30_000, Math.max(retry, 100, backoff)), resolve)
      options.signal?.addEventListener('abort', () => call.arm(0, resolve))
    })
    const headers = { ...headerChanges(options.headers), 'last-event-id': lastEventId }
    try {
      // The same key, since it is the same call.
      await send({ ...options, headers, maxRetries: 0, idempotencyKey: call.idempotencyKey })
    } catch (cause) {
      // Without an answer there is no status.
      const { status = 0 } = cause as Partial<APIStatusError>
      if ([400, 404, 410, 422].includes(status))
        throw call.error(ResumeExpiredError, 'The stream has expired', {
          eventsReceived,
          lastEventId,
          cause,
        })
      if (status < 429 && !(cause instanceof APIConnectionError)) throw cause
    }
    return lastEventId
  }
}

/**
 * S4: continues streams that were cut by the header `Last-Event-ID`, where the API offers that.
 *
 * @example
 * createClient({ transport: fetchTransport, use: [resumeStreams] })
 */
export const resumeStreams: ClientPart = { resume: resumeById }
