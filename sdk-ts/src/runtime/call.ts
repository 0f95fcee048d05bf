import type { ClientConfig } from './config.js'
import { APIAbortError, APITimeoutError, type APIErrorInit, type FailedAttempt, type SDKError } from './errors.js'
import type { Operation, RequestOptions } from './operation.js'

/** One call from its start to the end of its body: its time, its cancellation and what is known of it. Owns one controller, one timer and one listener. */
export interface Call {
  readonly config: ClientConfig
  readonly operation: Operation
  /** Time without a byte after which a body that is read piece by piece fails, in milliseconds. */
  readonly idleTimeout: number
  /** Failed attempts. */
  readonly failures: FailedAttempt[]
  /** Id of the request: ours, or the server's once it has named one. */
  requestId: string
  /** Sent with every attempt, where the operation has one. */
  idempotencyKey?: string | undefined
  retryStopped?: APIErrorInit['retryStopped']
  /** Cancels the current attempt. */
  readonly signal: AbortSignal
  /** Why the call was stopped from outside, when it was. */
  readonly stopped: SDKError | undefined
  /** Whether only the attempt was stopped, by its time. */
  readonly isPassing: boolean | undefined
  /** Milliseconds since the call began. */
  elapsed: () => number
  /** Milliseconds that the call has left. */
  timeLeft: () => number
  /** What an error tells of the call. */
  facts: () => APIErrorInit
  /** An error with what is known of the call. */
  error: <E, Init extends APIErrorInit>(
    type: new (message: string, init: Init) => E,
    message: string,
    ...[init]: APIErrorInit extends Init ? [init?: Init] : [init: Init]
  ) => E
  /** Stops the call: the attempt is aborted, and whoever waits for it gets the error. */
  stop: (error: SDKError, isPassing?: boolean) => void
  /** Calls back when the call is stopped from now on; replaces the last such wish. */
  onStop: (callback: (error: SDKError) => void) => void
  /** The result of `work`, or the error that stops the call if that comes first; `work` may be deaf to the signal. */
  race: <T>(work: Promise<T> | T) => Promise<T>
  /** Sets the one timer of the call. */
  arm: (ms: number, callback: () => void) => void
  /** Lets the call's time run, or, from now on, that of an attempt. */
  limit: (isAttempt?: boolean) => void
  /** Waits between attempts. */
  sleep: (ms: number) => Promise<void>
  /** Aborts what is still going on, without an error for anybody. */
  abort: () => void
  /** Ends the call's hold on time and signals; to be called once its body is done with. */
  finish: () => void
}

export function openCall(config: ClientConfig, operation: Operation, url: string, options: RequestOptions): Call {
  const { monotonic, timer } = config.clock
  const { signal, attemptTimeout = config.attemptTimeout } = options
  const timeout = options.timeout ?? config.timeout ?? operation.timeout ?? 60_000
  const startedAt = monotonic()
  let controller = new AbortController()
  let stopped: SDKError | undefined
  let isPassing: boolean | undefined
  let listener: ((error: SDKError) => void) | undefined
  let clear: (() => void) | undefined
  const onAbort = (): void =>
    call.stop(call.error(APIAbortError, 'The call was cancelled', { cause: signal?.reason as unknown }))
  const call: Call = {
    config,
    operation,
    idleTimeout: options.idleTimeout ?? config.idleTimeout,
    failures: [],
    requestId: config.uuid(),
    get signal() {
      return controller.signal
    },
    get stopped() {
      return stopped
    },
    get isPassing() {
      return isPassing
    },
    elapsed: () => monotonic() - startedAt,
    timeLeft: () => timeout - call.elapsed(),
    facts: () => ({
      endpoint: `${operation.method} ${url}`,
      requestId: call.requestId,
      attempts: [...call.failures],
      elapsed: call.elapsed(),
      retryStopped: call.retryStopped,
    }),
    error: (Class, message, ...[init]) => new Class(message, { ...call.facts(), ...init } as never),
    stop: (error, isOnlyAttempt) => {
      if (stopped) return
      isPassing = isOnlyAttempt
      controller.abort((stopped = error))
      listener?.(error)
    },
    onStop: (callback) => (listener = callback),
    race: (work) =>
      new Promise((resolve, reject) => {
        listener = reject
        if (stopped) reject(stopped)
        Promise.resolve(work).then(resolve, reject)
      }),
    arm: (ms, callback) => {
      clear?.()
      if (ms > 0) clear = timer(ms, callback)
      else callback()
    },
    limit: (isAttempt) => {
      const left = call.timeLeft()
      const [ms, limit, what] = isAttempt && attemptTimeout < left ? [attemptTimeout, attemptTimeout, 'attempt'] : [left, timeout, 'call']
      call.arm(ms, () =>
        call.stop(
          call.error(APITimeoutError, `The ${what} took longer than ${limit} ms`, { cause: call.failures.at(-1)?.cause }),
          what === 'attempt',
        ),
      )
    },
    sleep: (ms) => {
      // After an attempt that ran out of time, the call goes on with a fresh controller.
      if (stopped) controller = new AbortController()
      stopped = undefined
      return call.race(new Promise((resolve) => call.arm(ms, resolve)))
    },
    abort: () => controller.abort(),
    finish: () => {
      clear?.()
      listener = undefined
      signal?.removeEventListener('abort', onAbort)
    },
  }
  if (signal?.aborted) onAbort()
  else signal?.addEventListener('abort', onAbort)
  return call
}
