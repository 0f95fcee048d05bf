/** A result that carries the id of its request, where it is an object. */
export type WithRequestId<T> = T extends object
  ? T extends readonly unknown[]
    ? T
    : T & { readonly _request_id?: string | undefined }
  : T

/** A result beside the answer that it was read from. */
export interface WithResponse<T> {
  data: WithRequestId<T>
  /** The answer; its body has been read, unless the result is a stream or a download. */
  response: Response
  requestId: string | undefined
}

/** A call that was answered. `data` reads the body once, or gives what the call has read already. */
export type Outcome<T> = readonly [response: Response, requestId: string, data: () => Promise<T>]

/** Runs a call. `isRaw` is asked when the answer's headers are there: whether the answer is wanted as it came. */
export type StartCall<T> = (isRaw: () => boolean) => Promise<Outcome<T>>

/**
 * The result of a call that has already begun. It may be awaited many times and makes one request.
 *
 * @example
 * const { data, response } = await client.users.retrieve('user_1').withResponse()
 */
export class APIPromise<T> extends Promise<WithRequestId<T>> {
  readonly #outcome: Promise<Outcome<T>>
  #isRaw = false
  #data: Promise<WithRequestId<T>> | undefined

  /** @internal */
  constructor(start: StartCall<T>) {
    // The promise below this class is never looked at: `then` goes to the outcome, so that a failure that
    // was met through `asResponse` is not reported as unhandled a second time.
    super((resolve) => resolve(undefined as never))
    this.#outcome = start(() => this.#isRaw)
  }

  /** `then` and its kin give ordinary promises. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise
  }

  // oxlint-disable-next-line unicorn/no-thenable -- a promise is what it is
  override then<Fulfilled = WithRequestId<T>, Rejected = never>(
    onFulfilled?: ((value: WithRequestId<T>) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#parsed().then(onFulfilled, onRejected)
  }

  /** The result together with the answer. */
  async withResponse(): Promise<WithResponse<T>> {
    const [response, requestId] = await this.#outcome
    return { data: await this.#parsed(), response, requestId }
  }

  /** The answer itself, its body unread: to be called before anything is awaited, since the call reads its body otherwise. */
  asResponse(): Promise<Response> {
    this.#isRaw = true
    return this.#outcome.then(([response]) => response)
  }

  #parsed(): Promise<WithRequestId<T>> {
    // A value that has an id of its request was given it when it was read.
    return (this.#data ??= this.#outcome.then(([, , data]) => data() as Promise<WithRequestId<T>>))
  }
}
