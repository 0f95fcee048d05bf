import type { ClientConfig } from './config.js'
import { APIAbortError, APITimeoutError, type APIErrorInit, type FailedAttempt, type SDKError } from './errors.js'
import type { Operation, RequestOptions } from './operation.js'

/** One call from its start to the end of its body: its time, its cancellation and what is known of it. Owns one controller, one timer and one listener. */
export class Call {
  declare readonly config: ClientConfig
  declare readonly operation: Operation
  declare readonly options: RequestOptions
  /** Failed attempts. */
  readonly attempts: FailedAttempt[] = []
  /** Id of the request: ours, or the server's once it has named one. */
  declare requestId: string
  /** Sent with every attempt, where the operation has one. */
  declare idempotencyKey?: string | undefined
  /** Whether the tokens of the call have been renewed. */
  declare isRenewed?: boolean
  declare retryStopped?: APIErrorInit['retryStopped']
  /** Why the call was stopped from outside, when it was. */
  declare reason?: SDKError | undefined
  /** Whether only the attempt was stopped, by its time, so that another may follow. */
  declare retry?: boolean | undefined

  /** Cancels the current attempt. */
  controller = new AbortController()
  /** Called back when the call is stopped from now on. */
  declare abort?: ((error: SDKError) => void) | undefined

  readonly #url: string
  readonly #startedAt: number
  readonly #timeout: number
  #clear: (() => void) | undefined
  #onAbort: (() => void) | undefined

  constructor(config: ClientConfig, operation: Operation, url: string, options: RequestOptions) {
    const { signal } = options
    this.config = config
    this.operation = operation
    this.options = options
    this.requestId = config.uuid()
    this.#url = url
    this.#startedAt = config.clock.elapsed()
    this.#timeout = options.timeout ?? config.timeout ?? operation.timeout ?? 60_000
    this.#onAbort = () =>
      this.stop(this.error(APIAbortError, 'The call was cancelled', { cause: signal?.reason as unknown }))
    if (signal?.aborted) this.#onAbort()
    signal?.addEventListener('abort', this.#onAbort)
  }

  /** Milliseconds since the call began. */
  elapsed(): number {
    return this.config.clock.elapsed() - this.#startedAt
  }

  /** Milliseconds that the call has left. */
  left(): number {
    return this.#timeout - this.elapsed()
  }

  /** What an error tells of the call. */
  facts(): APIErrorInit {
    return {
      endpoint: `${this.operation.method} ${this.#url}`,
      requestId: this.requestId,
      attempts: [...this.attempts],
      elapsed: this.elapsed(),
      retryStopped: this.retryStopped,
    }
  }

  /** An error with what is known of the call. */
  error<E, Init extends APIErrorInit>(
    Class: new (message: string, init: Init) => E,
    message: string,
    ...init: APIErrorInit extends Init ? [init?: Init] : [init: Init]
  ): E
  error(Class: new (message: string, init: APIErrorInit) => unknown, message: string, init?: APIErrorInit): unknown {
    return new Class(message, { ...this.facts(), ...init })
  }

  /** Stops the call: the attempt is aborted, and whoever waits for it gets the error. */
  stop(error: SDKError, isOnlyAttempt?: boolean): void {
    if (this.reason) return
    this.reason = error
    this.retry = isOnlyAttempt
    this.controller.abort(error)
    this.abort?.(error)
  }

  /** The result of `work`, or the error that stops the call if that comes first; `work` may be deaf to the signal. */
  race<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.abort = reject
      if (this.reason) reject(this.reason)
      work.then(resolve, reject)
    })
  }

  /** Sets the one timer of the call; without arguments clears it. */
  arm(ms?: number, callback?: () => void): void {
    this.#clear?.()
    if (ms! > 0) this.#clear = this.config.clock.timer(ms!, callback!)
    else callback?.()
  }

  /** Lets the call's time run, or, from now on, that of an attempt. What is sent as it is read has no time of an attempt. */
  limit(isAttempt?: boolean): void {
    const left = this.left()
    const ofAttempt = this.options.attemptTimeout ?? this.config.attemptTimeout
    const isOfAttempt = isAttempt && ofAttempt < left
    this.arm(isOfAttempt ? ofAttempt : left, () => {
      const cause = this.attempts.at(-1)?.cause
      this.stop(
        this.error(
          APITimeoutError,
          `The ${isOfAttempt ? 'attempt' : 'call'} took longer than ${isOfAttempt ? ofAttempt : this.#timeout} ms`,
          { cause },
        ),
        isOfAttempt,
      )
    })
  }

  /** Waits between attempts. */
  sleep(ms: number): Promise<void> {
    // The attempt may have run out of time.
    this.controller = new AbortController()
    this.reason = this.retry = undefined
    return this.race(new Promise((resolve) => this.arm(ms, resolve)))
  }

  /** Ends the call's hold on time and signals; to be called once its body is done with. */
  finish(): void {
    this.#clear?.()
    this.abort = undefined
    this.options.signal?.removeEventListener('abort', this.#onAbort as () => void)
  }
}
