import type { Outcome, ReadMode } from './api-promise.js'
import { buildRequest } from './build-request.js'
import { type Call, openCall } from './call.js'
import type { Client } from './client.js'
import type { AppliedCredentials } from './credentials.js'
import type { EncodedBody } from './encode/body.js'
import { APIConnectionError, APIError, APIResponseError, DecodeError, type FailedAttempt, InvalidArgumentError, SDKError } from './errors.js'
import { applyHeaders, setHeader } from './headers.js'
import type { Operation, RequestOptions } from './operation.js'
import { decideRetry } from './retry/policy.js'
import { isUnsent } from './retry/unsent.js'
import { send } from './send.js'
import { originState } from './shared.js'
import { readStatusError } from './status-error.js'
import { unreadResponse } from './unread-response.js'

/** How an operation's answer becomes its result. */
export interface ResultKind<T> {
  accept: string
  /** The body outlives the call: its time ends with the headers, and a failure of the body is not tried again. */
  isOpen?: boolean
  read: (response: Response, call: Call) => Promise<T>
}

/** An attempt without a result. */
interface Failure {
  status?: number
  headers?: Headers
  /** What was thrown, when there was no answer. */
  cause?: unknown
  /** The server cannot have begun with the request. */
  unsent?: boolean
  /** Nothing more is to be tried. */
  isFinal?: boolean
  /** Makes the call's error, once it is known that there is no next attempt. */
  error: (retryAfter: number | undefined) => unknown
}

/** Runs a call: sends attempts until one succeeds, nothing may be repeated, or time is up. */
export async function execute<T>(
  client: Client,
  operation: Operation,
  params: object,
  options: RequestOptions,
  kind: ResultKind<T>,
  mode: () => ReadMode,
): Promise<Outcome<T>> {
  const config = client._config
  const { credentials, clock, random, uuid, observer } = config
  const { method, retry = {}, security } = operation
  const [keyHeader, key] = idempotencyKey(operation, options, uuid)
  const request = buildRequest(config, operation, params, options)
  const call = openCall(config, operation, request.url, options)
  const { budget, limiter } = originState(config, request.url)
  const ourId = call.requestId
  call.idempotencyKey = key

  /** One attempt, within the limit of calls at a time, and what belongs to it. */
  const attempt = async (
    { headers, query }: AppliedCredentials,
    body: EncodedBody | undefined,
  ): Promise<Outcome<T> | Failure> => {
    // R14: the wait counts as time of the call, not of an attempt.
    const place = limiter.enter()
    if (place) await call.wait(place.entered).catch(place.cancel)
    const isTimeUp = call.begin()
    let answer: Response | undefined
    try {
      observer?.(call, { headers })
      answer = await send(call, request.url + (query[0] ? `?${query.join('&')}` : ''), headers, body?.content, [
        ...config.middleware,
        ...(options.middleware ?? []),
      ])
      call.requestId = answer.headers.get('x-request-id') ?? ourId
      observer?.(call, { response: answer })
      if (!answer.ok) return { status: answer.status, headers: answer.headers, error: await readStatusError(answer, call) }
      const isRaw = mode() === 'raw'
      const response = isRaw ? unreadResponse(answer, call) : answer
      let data = isRaw ? undefined : kind.read(response, call)
      await data
      if (!isRaw && !kind.isOpen) call.finish()
      return { response, requestId: call.requestId, data: () => (data ??= kind.read(response, call)) }
    } catch (cause) {
      const known = call.stopped ?? cause
      if (known instanceof SDKError) {
        return { cause: known, error: () => known, isFinal: !isTimeUp() && !(known instanceof DecodeError) }
      }
      const what = answer ? 'The connection was lost while the body was read' : 'The connection failed'
      const error = (): APIError => call.error(APIConnectionError, `${what}: ${messageOf(cause)}`, { cause })
      return { unsent: !answer && isUnsent(cause), cause, error }
    } finally {
      limiter.leave()
    }
  }

  try {
    for (let retries = 0, isRefreshed = false; ;) {
      const body = await call.race(encodeBody(request.body, call))
      const message = {
        headers: {
          ...config.staticHeaders,
          accept: operation.accept ?? kind.accept,
          ...(config.telemetryHeaders && { 'x-request-id': ourId, 'x-retry-count': `${retries}` }),
          ...(operation.stream && kind.isOpen && { 'accept-encoding': 'identity' }),
          ...request.headers,
        } as Record<string, string>,
        query: [...request.query],
        cookies: [...request.cookies],
      }
      const { headers, cookies } = message
      await provided(call, credentials.apply(security, message))
      if (body?.contentType) headers['content-type'] ??= body.contentType
      if (body?.length !== undefined) headers['content-length'] = `${body.length}`
      if (key) setHeader(headers, keyHeader, key)
      if (cookies[0]) headers['cookie'] = cookies.join('; ')
      applyHeaders(headers, config.headers, request.changes)

      const begunAt = call.elapsed()
      const outcome = await attempt(message, body)
      if ('data' in outcome) {
        budget.succeed(retries)
        return outcome
      }
      const { status, cause } = outcome
      const isReplayable = !body?.once && !outcome.isFinal
      // R13: a refused token is renewed once a call; that is no retry.
      const renewal = status === 401 && isReplayable && !isRefreshed && credentials.refresh(security)
      if (renewal) {
        isRefreshed = true
        await provided(call, renewal)
        continue
      }
      const { delay, retryAfter, stopped } = decideRetry({
        ...outcome,
        retries,
        maxRetries: options.maxRetries ?? Math.min(config.maxRetries, retry.max ?? Infinity),
        maxRetryAfter: config.maxRetryAfter,
        statuses: retry.statuses,
        method,
        isSafe: operation.idempotency === 'safe' || keyHeader in headers,
        isReplayable,
        now: clock.now(),
        timeLeft: Math.min(call.timeLeft(), (retry.maxElapsed ?? Infinity) - call.elapsed()),
        random,
      })
      const seen = status ?? (cause instanceof APIResponseError && cause.status)
      const failure: FailedAttempt = { elapsed: call.elapsed() - begunAt, ...(seen ? { status: seen } : { cause }) }
      call.failures.push(failure)
      const isPaid = delay !== undefined && budget.take(status)
      if (!isPaid) {
        call.retryStopped = delay === undefined ? stopped : 'budget'
        const error = outcome.error(retryAfter)
        // An error does not stand among its own causes.
        if (cause === error) delete failure.cause
        throw error
      }
      failure.delay = delay
      observer?.(call, { delay })
      await call.sleep(delay)
      retries++
    }
  } catch (error) {
    call.finish()
    // What was thrown on the way has not known how the call would end.
    if (error instanceof APIError) Object.assign(error, call.facts())
    throw error
  }
}

/** R6: the header that makes a repeat harmless and its value, one key a call; none when the contract names no header. */
function idempotencyKey(
  { idempotency }: Operation,
  { idempotencyKey: given }: RequestOptions,
  uuid: () => string,
): [header: string, key: string | undefined] {
  if (!idempotency || idempotency === 'safe') {
    if (given) throw new InvalidArgumentError('The API names no header that could carry `idempotencyKey` here')
    return ['', undefined]
  }
  const isAuto = typeof idempotency === 'string'
  return [(isAuto ? idempotency : idempotency.header).toLowerCase(), given ?? (isAuto ? uuid() : undefined)]
}

function encodeBody(value: unknown, { operation, config }: Call): EncodedBody | undefined | Promise<EncodedBody> {
  if (value === undefined) return undefined
  return operation.body?.(value, operation, { boundary: () => `----artificer${config.uuid()}` })
}

/** Waits for a token provider. */
async function provided(call: Call, work: void | Promise<unknown>): Promise<void> {
  try {
    if (work) await call.wait(work)
  } catch (cause) {
    throw cause instanceof SDKError ? cause : call.error(APIConnectionError, 'The token provider failed', { cause })
  }
}

function messageOf(error: unknown): unknown {
  const { message, cause } = Object(error) as Error
  return (cause as Error | undefined)?.message || message || error
}
