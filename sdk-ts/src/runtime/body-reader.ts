import type { Call } from './call.js'

/** Takes a body chunk by chunk; a failure, an interruption or too long a silence ends the call. */
export interface BodyReader {
  /** The next chunk; `undefined` at the end. */
  read: () => Promise<Uint8Array | undefined>
  /** Gives the rest up and frees the connection. */
  cancel: () => void
}

/** Reads a body whose call lives until its last byte. Only the time in which a read waits counts as silence. */
export function openBody(body: ReadableStream<Uint8Array> | null, call: Call): BodyReader {
  if (body === null) {
    call.finish()
    return { read: () => Promise.resolve(undefined), cancel: () => {} }
  }
  const reader = body.getReader()
  const idle = watchSilence(call)
  let isOver = false
  const finish = (): void => {
    isOver = true
    idle.stop()
    call.finish()
  }
  const drop = (): void => void reader.cancel().catch(() => {})
  // Cancelling ends a pending read, also of a body that does not listen to the signal.
  call.onInterrupt(drop)
  const failed = (error: unknown): never => {
    finish()
    throw call.interrupted === undefined ? error : call.interruptionError()
  }
  const arrived = ({ done, value }: ReadableStreamReadResult<Uint8Array>): Uint8Array | undefined => {
    idle.end()
    if (call.interrupted !== undefined) return failed(undefined)
    if (done) finish()
    return value
  }
  return {
    read() {
      if (isOver) return Promise.resolve(undefined)
      idle.begin()
      // Two functions for all chunks: an async function would cost every chunk a promise more.
      return reader.read().then(arrived, failed)
    },
    cancel() {
      if (isOver) return
      finish()
      call.controller.abort()
      drop()
    },
  }
}

/** One timer and a timestamp: setting a timer for every chunk would cost more than the chunk. */
function watchSilence(call: Call): { begin: () => void; end: () => void; stop: () => void } {
  const { clock } = call.config
  const limit = call.idleTimeout
  let pendingSince: number | undefined
  let cancelTimer: (() => void) | undefined
  const arm = (ms: number): void => {
    cancelTimer = clock.timer(ms, check)
  }
  function check(): void {
    const silence = pendingSince === undefined ? 0 : clock.monotonic() - pendingSince
    if (silence >= limit) call.interrupt('idle')
    else arm(limit - silence)
  }
  if (limit !== Infinity) arm(limit)
  return {
    begin: () => {
      pendingSince = clock.monotonic()
    },
    end: () => {
      pendingSince = undefined
    },
    stop: () => cancelTimer?.(),
  }
}

/** A body as a stream that takes from the network only what is asked for. */
export function streamBody(reader: BodyReader): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = await reader.read()
        if (chunk === undefined) controller.close()
        else controller.enqueue(chunk)
      },
      cancel: () => reader.cancel(),
    },
    { highWaterMark: 0 },
  )
}

/** The same answer over a body that is watched, so that the call ends with it. */
export function watchedResponse(response: Response, call: Call): Response {
  if (response.body === null) {
    call.finish()
    return response
  }
  const { status, statusText, headers, url, redirected } = response
  const watched = new Response(streamBody(openBody(response.body, call)), { status, statusText, headers })
  return Object.defineProperties(watched, { url: { value: url }, redirected: { value: redirected } })
}
