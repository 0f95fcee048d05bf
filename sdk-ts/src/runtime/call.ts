import type { ClientConfig } from './config.js'
import { APIAbortError, APITimeoutError, type FailedAttempt, type CallFacts, SDKError } from './errors.js'
import type { Operation, RequestOptions } from './operation.js'
import { safeUrl } from './redact.js'

/** Who stopped a call from outside. */
export type Interruption = 'caller' | 'attempt' | 'deadline' | 'idle'

/** One call from its start to the end of its body: its time, its cancellation and what is known of it. Owns one controller, one timer and one listener. */
export class Call {
  readonly config: ClientConfig
  readonly operation: Operation
  readonly requestId: string
  readonly idleTimeout: number
  readonly failures: FailedAttempt[] = []
  attempts = 0
  retryStopped: CallFacts['retryStopped'] = undefined
  /** Sent with every attempt, where the operation has one. */
  idempotencyKey: string | undefined = undefined
  /** The server's id of the request, once it has answered. */
  serverRequestId: string | undefined = undefined
  interrupted: Interruption | undefined = undefined
  controller = new AbortController()

  readonly #url: string
  readonly #startedAt: number
  #attemptStartedAt = 0
  readonly #timeout: number
  readonly #attemptTimeout: number
  readonly #userSignal: AbortSignal | undefined
  #onInterrupt: ((error: unknown) => void) | undefined
  #cancelTimer: (() => void) | undefined
  readonly #onUserAbort = (): void => this.interrupt('caller')

  constructor(config: ClientConfig, operation: Operation, url: string, options: RequestOptions) {
    this.config = config
    this.operation = operation
    this.#url = url
    this.requestId = config.uuid()
    this.#startedAt = config.clock.monotonic()
    this.#timeout = options.timeout ?? config.timeout ?? operation.timeout ?? 60_000
    this.#attemptTimeout = options.attemptTimeout ?? config.attemptTimeout
    this.idleTimeout = options.idleTimeout ?? config.idleTimeout
    this.#userSignal = options.signal ?? undefined
    if (this.#userSignal?.aborted) this.interrupt('caller')
    else this.#userSignal?.addEventListener('abort', this.#onUserAbort, { once: true })
  }

  get elapsed(): number {
    return this.config.clock.monotonic() - this.#startedAt
  }

  get timeLeft(): number {
    return this.#timeout - this.elapsed
  }

  /** Begins an attempt: its time runs from here. */
  beginAttempt(): void {
    this.attempts++
    this.#attemptStartedAt = this.config.clock.monotonic()
    const left = this.timeLeft
    if (left <= this.#attemptTimeout) this.#arm(left, 'deadline')
    else this.#arm(this.#attemptTimeout, 'attempt')
  }

  /** The result of `work`, or the interruption if that comes first; `work` may be deaf to the signal. */
  race<T>(work: Promise<T>): Promise<T> {
    if (this.interrupted !== undefined) return Promise.reject(this.interruptionError())
    return new Promise<T>((resolve, reject) => {
      this.#onInterrupt = reject
      work.then(resolve, reject)
    })
  }

  /** Waits for something that has no time of its own but the call's. */
  async wait<T>(work: Promise<T>): Promise<T> {
    this.#arm(this.timeLeft, 'deadline')
    return this.race(work)
  }

  /** Waits between attempts. */
  async sleep(ms: number): Promise<void> {
    this.#recover()
    await this.race(new Promise<void>((resolve) => (this.#cancelTimer = this.config.clock.timer(ms, resolve))))
  }

  /** Calls back when the call is interrupted from now on; replaces the last such wish. */
  onInterrupt(callback: () => void): void {
    this.#onInterrupt = callback
  }

  /** Throws when the call has been interrupted. */
  check(): void {
    if (this.interrupted !== undefined) throw this.interruptionError()
  }

  interrupt(by: Interruption): void {
    if (this.interrupted !== undefined) return
    this.interrupted = by
    const error = this.interruptionError()
    this.controller.abort(error)
    this.#onInterrupt?.(error)
  }

  /** The error that an interruption means to the caller. */
  interruptionError(): SDKError {
    const call = this.facts()
    const by = this.interrupted ?? 'caller'
    if (by === 'caller') return new APIAbortError('The call was cancelled', { call, cause: this.#userSignal?.reason })
    const [what, limit] = {
      attempt: ['An attempt took longer than', this.#attemptTimeout],
      deadline: ['The call took longer than', this.#timeout],
      idle: ['No byte came for', this.idleTimeout],
    }[by]
    return new APITimeoutError(`${what} ${limit} ms`, {
      call,
      cause: by === 'deadline' ? this.failures.at(-1)?.cause : undefined,
    })
  }

  /** Notes how the current attempt failed. */
  recordFailure(failure: Pick<FailedAttempt, 'status' | 'cause'>): FailedAttempt {
    const record: FailedAttempt = { ...failure, elapsed: this.config.clock.monotonic() - this.#attemptStartedAt }
    this.failures.push(record)
    return record
  }

  /** The server's id of the request, else ours. */
  get knownId(): string {
    return this.serverRequestId ?? this.requestId
  }

  facts(): CallFacts {
    return { method: this.operation.method, url: safeUrl(this.#url), requestId: this.knownId, ...this.outcome() }
  }

  /** How the call has gone until now. */
  outcome(): Pick<CallFacts, 'attempts' | 'elapsed' | 'retryStopped'> {
    return { attempts: [...this.failures], elapsed: this.elapsed, retryStopped: this.retryStopped }
  }

  clearTimer(): void {
    this.#cancelTimer?.()
    this.#cancelTimer = undefined
  }

  /** Ends the call's hold on time and signals; to be called once its body is done with. */
  finish(): void {
    this.clearTimer()
    this.#onInterrupt = undefined
    this.#userSignal?.removeEventListener('abort', this.#onUserAbort)
  }

  /** After an attempt that ran out of time, the call goes on with a fresh controller. */
  #recover(): void {
    this.clearTimer()
    if (this.interrupted !== 'attempt') return
    this.interrupted = undefined
    this.controller = new AbortController()
  }

  #arm(ms: number, by: Interruption): void {
    this.clearTimer()
    if (ms <= 0) this.interrupt(by)
    else this.#cancelTimer = this.config.clock.timer(ms, () => this.interrupt(by))
  }
}
