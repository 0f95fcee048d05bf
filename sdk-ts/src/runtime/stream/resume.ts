import { APIConnectionError, type APIStatusError } from '../errors.js'
import { headerChanges } from '../headers.js'
import type { ClientPart } from '../parts.js'
import { originState } from '../shared.js'
import { ResumeExpiredError } from '../stream-errors.js'
import type { CreateResume, IsOld } from '../stream-spec.js'

/** S5: an id that no header can carry cannot be sent back. */
const headerSafe = /^[!-~](?:[ -~]*[!-~])?$/

/** 5 tries in a row, 20 in all, within 10 minutes, each paid like a retry. */
const resumeStream: CreateResume = (config, [operation, params, options], send) => {
  const { clock, random } = config
  const until = clock.elapsed() + 600_000
  const { resume } = operation.stream ?? {}
  const cursor = resume === true ? undefined : resume?.by(resume, [operation, params, options])
  let tries = 0
  let inARow = 0
  let receivedBefore = 0
  return Object.assign(
    async (...[lost, call, retry = 0]: Parameters<ReturnType<CreateResume>>) => {
      const { eventsReceived, lastEventId = '', endpoint = '' } = lost
      if (eventsReceived > receivedBefore) inARow = 0
      receivedBefore = eventsReceived
      const isSendable = cursor ? lastEventId : headerSafe.test(lastEventId)
      if (!isSendable) throw Object.assign(lost, { resumable: false })
      if (inARow >= 5 || tries++ >= 20 || clock.elapsed() > until) throw lost
      // Behind the method stands the URL.
      const [budget] = originState(config, endpoint.replace(/^\S+ /, ''))
      if (budget(10) < 0) throw Object.assign(lost, { retryStopped: 'budget' })
      const backoff = random() * Math.min(8000, 500 * 2 ** inARow++)
      await new Promise<void>((resolve) => {
        call.arm(Math.min(30_000, Math.max(retry, 100, backoff)), resolve)
        options.signal?.addEventListener('abort', () => call.arm(0, resolve))
      })
      const [next, given] = cursor?.after(lastEventId) ?? [operation, params]
      const headers = cursor ? options.headers : { ...headerChanges(options.headers), 'last-event-id': lastEventId }
      // The same key, where it is the same call.
      const idempotencyKey = next === operation ? call.idempotencyKey : undefined
      try {
        await send([next, given, { ...options, headers, maxRetries: 0, idempotencyKey }])
      } catch (cause) {
        // Without an answer there is no status.
        const { status = 0 } = cause as Partial<APIStatusError>
        if ([400, 404, 410, 422].includes(status))
          throw call.error(ResumeExpiredError, 'The stream has expired', { eventsReceived, lastEventId, cause })
        const isPassing = status >= 500 || [408, 429].includes(status) || cause instanceof APIConnectionError
        if (!isPassing) throw cause
      }
      return cursor?.isOld(lastEventId) ?? isEventOf(lastEventId)
    },
    cursor && { note: cursor.note },
  )
}

/** The event with the id, once: ids are opaque, and those behind it without one carry it too. */
function isEventOf(id: string): IsOld {
  let isPast = false
  return (event) => !isPast && (isPast = event.id === id)
}

/**
 * S4: continues streams that were cut, where the API offers that: by the header `Last-Event-ID`, or by a cursor.
 *
 * @example
 * createClient({ transport: fetchTransport, use: [resumeStreams] })
 */
export const resumeStreams: ClientPart = { resume: resumeStream }
