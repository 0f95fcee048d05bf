import type { Outcome, ReadMode } from './api-promise.js'
import { buildRequest } from './build-request.js'
import { Call } from './call.js'
import type { Client } from './client.js'
import type { EncodedBody } from './encode/body.js'
import {
  APIConnectionError,
  APIError,
  DecodeError,
  type FailedAttempt,
  InvalidArgumentError,
  SDKError,
} from './errors.js'
import { changeHeaders, setHeader } from './headers.js'
import type { Operation, RequestOptions } from './operation.js'
import { readHints, type ServerHints } from './retry/hints.js'
import { retryDelay } from './retry/policy.js'
import { isUnsent } from './retry/unsent.js'
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

/** Runs a call: sends attempts until one succeeds, nothing may be repeated, or time is up. */
export async function execute<T>(
  client: Client,
  operation: Operation,
  params: object,
  options: RequestOptions,
  kind: ResultKind<T>,
  mode: () => ReadMode,
): Promise<Outcome<T>> {
  const { _config: config } = client
  const { credentials, observer } = config
  const { security } = operation
  const request = buildRequest(config, operation, params, options)
  const call = new Call(config, operation, request.url, options)
  const { budget, limiter } = originState(config, request.url)
  const ourId = call.requestId
  const keyHeader = idempotencyKey(call, options)
  let isRefreshed = false

  /** Waits for something that has no time of its own but the call's. */
  const wait = <R>(work: Promise<R>): Promise<R> => {
    call.limit()
    return call.race(work)
  }

  /** Headers of an attempt that are ours or stand among the arguments. */
  const headersOf = (body: EncodedBody | undefined, retries: number): Record<string, string> => {
    const headers: Record<string, string> = { ...config.staticHeaders, accept: operation.accept ?? kind.accept }
    if (operation.stream && kind.isOpen) headers['accept-encoding'] = 'identity'
    if (config.telemetryHeaders) {
      headers['x-request-id'] = ourId
      headers['x-retry-count'] = `${retries}`
    }
    if (body?.contentType) headers['content-type'] = body.contentType
    if (body?.length !== undefined) headers['content-length'] = `${body.length}`
    if (call.idempotencyKey) setHeader(headers, keyHeader, call.idempotencyKey)
    return Object.assign(headers, request.headers)
  }

  /** The answer as it was asked for. */
  const outcomeOf = async (answer: Response): Promise<Outcome<T>> => {
    const isRaw = mode() === 'raw'
    const response = isRaw ? unreadResponse(answer, call) : answer
    let data = isRaw ? undefined : kind.read(response, call)
    await data
    if (!isRaw && !kind.isOpen) call.finish()
    return { response, requestId: call.requestId, data: () => (data ??= kind.read(response, call)) }
  }

  try {
    for (let retries = 0; ;) {
      const encoded = request.body === undefined ? undefined : operation.body?.(request.body, operation, config)
      const body = encoded instanceof Promise ? await call.race(encoded) : encoded
      const headers = headersOf(body, retries)
      const query = [...request.query]
      const cookies = [...request.cookies]
      const token = credentials.apply(security, { headers, query, cookies })
      if (token) await wait(token)
      if (cookies[0]) headers['cookie'] = cookies.join('; ')
      changeHeaders(headers, config.headers)
      changeHeaders(headers, request.changes)
      const url = query[0] ? `${request.url}?${query.join('&')}` : request.url
      // R14: the wait counts as time of the call, not of an attempt.
      const place = limiter.enter()
      if (place) await wait(place.entered).catch(place.cancel)
      call.limit(true)
      const begunAt = call.elapsed()
      let answer: Response | undefined
      let status: number | undefined
      let isFinal = body?.once
      let cause: unknown
      let error: (retryAfter: number | undefined) => unknown = () => cause
      try {
        if (call.stopped) throw call.stopped
        observer?.(call, { headers })
        answer = await call.race(config.send(call, url, initOf(call, headers, body), options.middleware))
        call.requestId = answer.headers.get('x-request-id') ?? ourId
        observer?.(call, { response: answer })
        if (answer.ok) {
          const outcome = await outcomeOf(answer)
          budget.succeed(retries)
          return outcome
        }
        error = await readStatusError(answer, call)
        ;({ status } = answer)
      } catch (thrown) {
        cause = call.stopped ?? thrown
        if (cause instanceof SDKError) isFinal ||= !call.isPassing && !(cause instanceof DecodeError)
        else {
          const what = answer ? 'The connection was lost while the body was read' : 'The connection failed'
          error = () => call.error(APIConnectionError, `${what}: ${messageOf(cause)}`, { cause })
        }
      } finally {
        limiter.leave()
      }

      // R13: a refused token is renewed once a call; that is no retry.
      const renewal = status === 401 && !isFinal && !isRefreshed && credentials.refresh(security)
      if (renewal) {
        isRefreshed = true
        await wait(renewal)
        continue
      }
      const failure: FailedAttempt = { elapsed: call.elapsed() - begunAt }
      const seen = status ?? (cause as Partial<APIError> & { status?: number }).status
      if (seen) failure.status = seen
      else failure.cause = cause
      call.failures.push(failure)
      const hints: ServerHints = status ? readHints(answer as Response, config.clock.now()) : []
      const isSafe = operation.idempotency === 'safe' || keyHeader in headers
      const failed = { status, hints, isUnsent: !answer && isUnsent(cause) }
      const delay = isFinal ? undefined : retryDelay(call, failed, isSafe, retries, options.maxRetries)
      if (typeof delay === 'number' && budget.take(status)) {
        failure.delay = delay
        observer?.(call, { delay })
        await call.sleep(delay)
        retries++
      } else {
        call.retryStopped = typeof delay === 'number' ? 'budget' : delay
        const final = error(hints[1])
        // An error does not stand among its own causes.
        if (cause === final) delete failure.cause
        throw final
      }
    }
  } catch (error) {
    call.finish()
    // What was thrown on the way has not known how the call would end.
    if (error instanceof APIError) Object.assign(error, call.facts())
    throw error
  }
}

/** R6: gives the call its key, where the contract names a header for one, and the header's name. */
function idempotencyKey(call: Call, { idempotencyKey: given }: RequestOptions): string {
  const { idempotency = 'safe' } = call.operation
  if (idempotency === 'safe') {
    if (given) throw new InvalidArgumentError('The operation has no header for `idempotencyKey`')
    return ''
  }
  const isAuto = typeof idempotency === 'string'
  call.idempotencyKey = given ?? (isAuto ? call.config.uuid() : undefined)
  return (isAuto ? idempotency : idempotency.header).toLowerCase()
}

/** The request as it is handed to the transport. */
function initOf(
  { operation: { method }, signal }: Call,
  headers: Record<string, string>,
  body: EncodedBody | undefined,
): RequestInit & { headers: Record<string, string> } {
  const init: ReturnType<typeof initOf> & { duplex?: string } = { method, headers, redirect: 'manual', signal }
  if (body?.content !== undefined) init.body = body.content
  if (body?.content instanceof ReadableStream) init.duplex = 'half'
  return init
}

function messageOf(error: unknown): unknown {
  const { message, cause } = Object(error) as Error
  return (cause as Error | undefined)?.message || message || error
}
