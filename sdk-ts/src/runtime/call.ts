import type { ClientConfig } from './config.js'
import { APIAbortError, APITimeoutError, type APIErrorInit, type FailedAttempt, type SDKError } from './errors.js'
import type { Operation, RequestOptions } from './operation.js'

type ErrorClass<E, Init> = new (message: string, init: Init) => E

/** One call from its start to the end of its body: its time, its cancellation and what is known of it. Owns one controller, one timer and one listener. */
export interface Call {
  readonly config: ClientConfig
  readonly operation: Operation
  /** Failed attempts. */
  readonly failures: FailedAttempt[]
  /** Time without a byte after which a body that is read piece by piece fails, in milliseconds. */
  readonly idleTimeout: number
  /** Id of the request: ours, or the server's once it has named one. */
  requestId: string
  /** Sent with every attempt, where the operation has one. */
  idempotencyKey: string | undefined
  retryStopped: APIErrorInit['retryStopped']
  /** Cancels the current attempt. */
  readonly signal: AbortSignal
  /** Why the call was stopped from outside, when it was. */
  readonly stopped: SDKError | undefined
  /** Milliseconds since the call began. */
  elapsed: () => number
  /** Milliseconds that the call has left. */
  timeLeft: () => number
  /** What an error tells of the call. */
  facts: () => APIErrorInit
  /** An error with what is known of the call. */
  error: <E, Init extends APIErrorInit>(
    type: ErrorClass<E, Init>,
    message: string,
    ...[init]: APIErrorInit extends Init ? [init?: Init] : [init: Init]
  ) => E
  /** Stops the call: the attempt is aborted, and whoever waits for it gets the error. */
  stop: (error: SDKError) => void
  /** Calls back when the call is stopped from now on; replaces the last such wish. */
  onStop: (callback: (error: SDKError) => void) => void
  /** The result of `work`, or the error that stops the call if that comes first; `work` may be deaf to the signal. */
  race: <T>(work: Promise<T> | T) => Promise<T>
  /** The same, for work that has no time of its own but the call's. */
  wait: <T>(work: Promise<T>) => Promise<T>
  /** Sets the one timer of the call. */
  arm: (ms: number, callback: () => void) => void
  /** Begins an attempt: its time runs from here. Gives whether that, and not the call's, has run out. */
  begin: () => () => boolean
  /** Waits between attempts. */
  sleep: (ms: number) => Promise<void>
  /** Aborts what is still going on, without an error for anybody. */
  abort: () => void
  /** Ends the call's hold on time. */
  clearTimer: () => void
  /** Ends the call's hold on time and signals; to be called once its body is done with. */
  finish: () => void
}

export function openCall(config: ClientConfig, operation: Operation, url: string, options: RequestOptions): Call {
  const { monotonic, timer } = config.clock
  const { signal } = options
  const attemptTimeout = options.attemptTimeout ?? config.attemptTimeout
  const timeout = options.timeout ?? config.timeout ?? operation.timeout ?? 60_000
  const startedAt = monotonic()
  let controller = new AbortController()
  let stopped: SDKError | undefined
  let listener: ((error: SDKError) => void) | undefined
  let clear: (() => void) | undefined
  const onAbort = (): void =>
    call.stop(call.error(APIAbortError, 'The call was cancelled', { cause: signal?.reason as unknown }))
  const onDeadline = (): void =>
    call.stop(call.error(APITimeoutError, `The call took longer than ${timeout} ms`, { cause: call.failures.at(-1)?.cause }))
  const call: Call = {
    config,
    operation,
    failures: [],
    idleTimeout: options.idleTimeout ?? config.idleTimeout,
    requestId: config.uuid(),
    idempotencyKey: undefined,
    retryStopped: undefined,
    get signal() {
      return controller.signal
    },
    get stopped() {
      return stopped
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
    error: (Class, message, ...[init]) =>
      new Class(message, { ...call.facts(), ...init } as never),
    stop: (error) => {
      if (stopped) return
      controller.abort((stopped = error))
      listener?.(error)
    },
    onStop: (callback) => {
      listener = callback
    },
    race: (work) =>
      new Promise((resolve, reject) => {
        listener = reject
        if (stopped) reject(stopped)
        Promise.resolve(work).then(resolve, reject)
      }),
    wait: (work) => {
      call.arm(call.timeLeft(), onDeadline)
      return call.race(work)
    },
    arm: (ms, callback) => {
      clear?.()
      if (ms > 0) clear = timer(ms, callback)
      else callback()
    },
    begin: () => {
      let error: SDKError
      const left = call.timeLeft()
      if (left <= attemptTimeout) call.arm(left, onDeadline)
      else
        call.arm(attemptTimeout, () =>
          call.stop((error = call.error(APITimeoutError, `An attempt took longer than ${attemptTimeout} ms`))),
        )
      return () => stopped !== undefined && stopped === error
    },
    sleep: (ms) => {
      // After an attempt that ran out of time, the call goes on with a fresh controller.
      if (stopped) controller = new AbortController()
      stopped = undefined
      return call.race(new Promise((resolve) => call.arm(ms, resolve)))
    },
    abort: () => controller.abort(),
    clearTimer: () => clear?.(),
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
