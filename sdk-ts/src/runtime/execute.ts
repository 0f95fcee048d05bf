import type { Outcome } from './api-promise.js'
import { buildRequest } from './build-request.js'
import { Call } from './call.js'
import type { Client } from './client.js'
import {
  APIConnectionError,
  APIError,
  APIStatusError,
  DecodeError,
  type FailedAttempt,
  InvalidArgumentError,
  SDKError,
} from './errors.js'
import { headerChanges, type HeaderChanges, setHeader } from './headers.js'
import type { Operation, RequestOptions } from './operation.js'
import { readHints, type ServerHints } from './retry/hints.js'
import { retryDelay } from './retry/policy.js'
import type { SentInit } from './send.js'
import { originState } from './shared.js'
import { readStatusError } from './status-error.js'
import { unreadResponse } from './unread-response.js'

/** How an operation's answer becomes its result. */
export interface ResultKind<T> {
  accept: string
  /** Headers that ask for it, beside `accept`. */
  headers?: Readonly<Record<string, string>>
  /** The body outlives the call: its time ends with the headers, and a failure of the body is not tried again. */
  isOpen?: boolean
  read: (response: Response, call: Call) => Promise<T>
}

/** What a call is made of. */
export type RunArguments<T> = readonly [
  client: Client,
  operation: Operation,
  params: object | undefined,
  options: RequestOptions | undefined,
  kind: ResultKind<T>,
  isRaw: (() => boolean) | undefined,
]

/** Runs a call. */
export type Run = <T>(...sent: RunArguments<T>) => Promise<Outcome<T>>

/** Runs a call by way of `run`. */
export type Outer = <T>(run: Run, sent: RunArguments<T>) => Promise<Outcome<T>>

/**
 * Runs a call: sends attempts until one succeeds, nothing may be repeated, or time is up.
 *
 * @param isRaw Asked when the headers are there: whether the answer is wanted as it came.
 */
export async function execute<T>(
  client: Client,
  operation: Operation,
  params: object = {},
  options: RequestOptions = {},
  kind: ResultKind<T>,
  isRaw?: () => boolean,
): Promise<Outcome<T>> {
  const { _config: config } = client
  // Shorter than their names.
  if (config.outer) return config.outer(execute as Run, arguments as unknown as RunArguments<T>)
  const { tokens } = config
  const changes: HeaderChanges = { ...config.headers, ...headerChanges(options.headers) }
  const [target, pairs, placed, content] = buildRequest(config, operation, params, options)
  const sources = config.credentials(operation.security)
  const call = new Call(config, operation, target, options)
  const [budget, limiter] = originState(config, target)
  const ourId = call.requestId
  // R6: the key is the same over all attempts.
  const { idempotency = '' } = operation
  const isSafe = idempotency === 'safe'
  const keyName = isSafe ? '' : idempotency.toLowerCase()
  const key = (call.idempotencyKey = options.idempotencyKey ?? (keyName && config.uuid()))
  if (key && !keyName) throw new InvalidArgumentError('No header takes `idempotencyKey`')
  if (key && !(keyName in placed)) setHeader(placed, keyName, key)

  try {
    for (let retries = 0; ;) {
      const body = (content !== undefined && operation.body?.(content, operation, config, options)) || undefined
      const headers: Record<string, string> = {
        // Browsers name themselves, and a header of ours would make every request ask for permission first.
        ...(!('document' in globalThis) && config.definition.headers),
        ...(config.telemetryHeaders && { 'x-request-id': ourId, 'x-retry-count': `${retries}` }),
        accept: operation.accept ?? kind.accept,
        ...kind.headers,
        ...body?.headers,
        ...placed,
      }
      const query = [...pairs]
      for (const { scheme, secrets } of tokens ? await tokens.ask(call, sources) : sources)
        scheme.write({ headers, query }, secrets as string[], scheme.name)
      for (const name in changes) {
        headers[name] = changes[name] as string
        if (changes[name] === null) delete headers[name]
      }
      const url = query[0] ? `${target}?${query.join('&')}` : target
      // R14: the wait counts as time of the call, not of an attempt.
      if (limiter) await limiter.enter(call)
      // An upload may take all of the call's time.
      call.limit(typeof (body?.content ?? '') === 'string')
      const begunAt = call.elapsed()
      let answer: Response | undefined
      let hints: ServerHints = []
      let isFinal = body?.once
      let cause: unknown
      let error: unknown
      try {
        if (call.reason) throw call.reason
        // `duplex` is for bodies that are streams, and harmless for others.
        const init = {
          method: operation.method,
          headers,
          body: body?.content,
          redirect: 'manual',
          duplex: 'half',
          signal: call.controller.signal,
          ...body?.init,
        }
        answer = await call.race((operation.send ?? config.send)(call, url, init as SentInit, options.middleware))
        call.requestId = answer.headers.get('x-request-id') ?? ourId
        if (!answer.ok) {
          hints = readHints(answer, config.clock.now(), config.hints)
          throw await readStatusError(answer, call, hints[1])
        }
        // The answer as it was asked for.
        let data: Promise<T> | undefined
        const response = isRaw?.() ? unreadResponse(answer, call) : answer
        if (response === answer) {
          await (data = kind.read(response, call))
          if (!kind.isOpen) call.finish()
        }
        budget(retries ? -10 : -1)
        return [response, call.requestId, () => (data ??= kind.read(response, call))]
      } catch (thrown) {
        error = cause = call.reason ?? thrown
        if (!(cause instanceof SDKError)) {
          error = call.error(APIConnectionError, `The ${answer ? 'body' : 'connection'} failed: ${messageOf(cause)}`, {
            cause,
          })
        } else if (!(cause instanceof DecodeError || cause instanceof APIStatusError)) isFinal ||= !call.retry
      } finally {
        limiter?.leave()
      }

      const status = answer?.ok ? undefined : answer?.status
      // R13: a refused token is renewed once a call; that is no retry.
      if (status === 401 && !isFinal && (await tokens?.renew(call, sources))) continue
      const { status: seen } = error as APIStatusError
      const failure: FailedAttempt = { elapsed: call.elapsed() - begunAt, ...(seen ? { status: seen } : { cause }) }
      call.attempts.push(failure)
      const delay = isFinal
        ? undefined
        : retryDelay(call, status, hints, !answer && !!config.unsent?.(cause), isSafe || keyName in headers, retries)
      // Every comparison with a word or with nothing is false.
      const isGoing = (delay as number) >= 0
      if (!isGoing || budget(status === 429 ? 5 : 10) < 0) {
        call.retryStopped = isGoing ? 'budget' : (delay as Call['retryStopped'])
        // An error does not stand among its own causes.
        if (cause === error) delete failure.cause
        throw error
      }
      failure.delay = delay as number
      await call.sleep(delay as number)
      retries++
    }
  } catch (error) {
    call.finish()
    // What was thrown on the way has not known how the call would end.
    if (error instanceof APIError) Object.assign(error, call.facts())
    throw error
  }
}

/** The innermost message is the one that says what happened. */
function messageOf(error: unknown): unknown {
  const { message, cause } = Object(error) as Error
  return (cause as Error | undefined)?.message || message || error
}
