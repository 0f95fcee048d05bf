import type { Client } from '../client.js'
import { APIConnectionError, APIStatusError } from '../errors.js'
import { execute } from '../execute.js'
import { headerChanges } from '../headers.js'
import type { Operation, RequestOptions } from '../operation.js'
import type { ResultKind } from '../execute.js'
import { ResumeExpiredError, type StreamError, StreamInterruptedError } from '../stream-errors.js'
import type { StreamSpec } from '../stream-spec.js'
import { type Connection, openConnection } from './connection.js'
import type { EventReader, Resume } from './event-reader.js'

const triesInARow = 5
const triesAtAll = 20
const timeAtAll = 600_000
const expired: ReadonlySet<number> = new Set([400, 404, 410, 422])

/** S4: continues a stream by the header `Last-Event-ID`. */
export function resumeById(client: Client, operation: Operation, params: object, options: RequestOptions): Resume {
  const spec = operation.stream ?? {}
  const { clock, random } = client._config
  const startedAt = clock.monotonic()
  let total = 0
  let inARow = 0
  let eventsBefore = 0
  return async (reader, lost) => {
    if (reader.eventsReceived > eventsBefore) inARow = 0
    eventsBefore = reader.eventsReceived
    for (let cause = lost; ;) {
      const isSpent = inARow >= triesInARow || total >= triesAtAll || clock.monotonic() - startedAt > timeAtAll
      if (isSpent || !isHeaderSafe(reader.lastEventId)) throw cause
      const { retry = 0 } = reader.connection.decoder
      const backoff = random() * Math.min(8000, 500 * 2 ** inARow)
      inARow++
      total++
      await pause(reader, Math.min(30_000, Math.max(retry, 100, backoff)))
      try {
        return await reopen(client, operation, params, optionsOf(reader, options), spec)
      } catch (error) {
        cause = lostAgain(error, reader, lost)
      }
    }
  }
}

/** S5: an id that no header can carry cannot be sent back. */
function isHeaderSafe(id: string): boolean {
  return id !== '' && /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(id)
}

/** Waits; a cancelled stream ends the wait. */
async function pause(reader: EventReader<unknown>, ms: number): Promise<void> {
  const { call } = reader.connection
  await new Promise<void>((resolve) => {
    const cancel = call.config.clock.timer(ms, resolve)
    reader.onCancel = () => {
      cancel()
      resolve()
    }
  })
}

async function reopen(
  client: Client,
  operation: Operation,
  params: object,
  options: RequestOptions,
  spec: StreamSpec,
): Promise<Connection | undefined> {
  const kind: ResultKind<Connection | undefined> = {
    accept: 'text/event-stream',
    isOpen: true,
    read: async (response, call) => {
      if (response.status !== 204) return openConnection(response, call, spec)
      call.finish()
      return undefined
    },
  }
  const outcome = await execute(client, operation, params, options, kind, () => 'parsed')
  return outcome.data()
}

/** The call's options once more: the same key, since it is the same call, and where the stream was cut. */
function optionsOf(reader: EventReader<unknown>, options: RequestOptions): RequestOptions {
  const { idempotencyKey } = reader.connection.call
  const headers = { ...headerChanges(options.headers), 'last-event-id': reader.lastEventId }
  const again: RequestOptions = { ...options, headers, maxRetries: 0 }
  return idempotencyKey === undefined ? again : { ...again, idempotencyKey }
}

/** What a failed try means: the end, or another try with this as its cause. */
function lostAgain(error: unknown, reader: EventReader<unknown>, lost: StreamError): StreamError {
  if (error instanceof APIStatusError && expired.has(error.status)) {
    throw new ResumeExpiredError('The server can no longer continue the stream', { ...reader.facts(), cause: error })
  }
  const isPassing = error instanceof APIConnectionError || (error instanceof APIStatusError && error.status >= 429)
  if (!isPassing) throw error
  const message = `The stream was interrupted and could not be continued: ${lost.message}`
  return new StreamInterruptedError(message, { ...reader.facts(), cause: error, resumable: true })
}
