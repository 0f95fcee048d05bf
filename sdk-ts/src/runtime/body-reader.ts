import type { Call } from './call.js'
import { APITimeoutError } from './errors.js'

/** Takes a body chunk by chunk; a failure, an interruption or too long a silence ends the call. */
export interface BodyReader {
  /** The next chunk; `undefined` at the end. */
  read: () => Promise<Uint8Array | undefined>
  /** Gives the rest up and frees the connection. */
  cancel: () => void
}

/** Reads a body whose call lives until its last byte. Only the time in which a read waits counts as silence. */
export function openBody(body: ReadableStream<Uint8Array> | null, call: Call): BodyReader {
  const reader = (body ?? new Blob().stream()).getReader()
  const { elapsed } = call.config.clock
  const limit = call.options.idleTimeout ?? call.config.options().idleTimeout ?? 60_000
  let pendingSince: number | undefined
  // One timer and a timestamp: setting a timer for every chunk would cost more than the chunk.
  const watch = (): void => {
    const now = elapsed()
    const left = limit - now + (pendingSince ?? now)
    if (left > 0) call.arm(left, watch)
    else call.stop(call.error(APITimeoutError, `No byte came for ${limit} ms`))
  }
  // Cancelling ends a pending read, also of a body that does not listen to the signal.
  const drop = (): void => {
    call.finish()
    reader.cancel().catch(() => {})
  }
  const failed = (error: unknown): never => {
    call.finish()
    throw call.reason ?? error
  }
  const arrived = ({ done, value }: ReadableStreamReadResult<Uint8Array>): Uint8Array | undefined => {
    pendingSince = undefined
    if (call.reason) failed(0)
    if (done) call.finish()
    return value
  }
  call.abort = drop
  watch()
  return {
    read() {
      pendingSince = elapsed()
      // Two functions for all chunks: an async function would cost every chunk a promise more.
      return reader.read().then(arrived, failed)
    },
    cancel() {
      call.controller.abort()
      drop()
    },
  }
}

/** A body as a stream that takes from the network only what is asked for. */
export function streamBody(reader: BodyReader): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = await reader.read()
        if (chunk) controller.enqueue(chunk)
        else controller.close()
      },
      cancel: () => reader.cancel(),
    },
    { highWaterMark: 0 },
  )
}
