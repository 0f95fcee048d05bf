import type { Outcome } from './api-promise.js'
import { watchedResponse } from './body-reader.js'
import { joinHeaders, joinUrl } from './build-request.js'
import type { Call } from './call.js'
import type { AppliedCredentials } from './credentials.js'
import type { BodyEncoder, EncodedBody } from './encode/body.js'
import { APIConnectionError, APIResponseError, DecodeError, SDKError } from './errors.js'
import { logAnswer, logAttempt } from './log-call.js'
import type { Failure } from './retry/policy.js'
import { isUnsent } from './retry/unsent.js'
import type { Run } from './run.js'
import { sendAttempt } from './send.js'
import type { OriginState } from './shared.js'
import { type ErrorAnswer, readErrorAnswer } from './status-error.js'

/** An attempt that has ended: with a result, or with what decides over another. */
export type Attempt<T> = { outcome: Outcome<T> } | FailedAttempt

export interface FailedAttempt {
  outcome?: never
  failure: Failure
  /** What was thrown, when there is no answer. */
  error?: unknown
  answer?: ErrorAnswer
  maxRetries: number
  isSafe: boolean
  isReplayable: boolean
}

/** Sends one attempt, within the limit of calls at a time, and reads what belongs to it. */
export async function attemptOnce<T>(run: Run<T>, { limiter }: OriginState, retries: number): Promise<Attempt<T>> {
  const { call, config, request, options, key } = run
  const { operation } = call
  call.check()
  const applied = config.credentials.apply(operation.security)
  const credentials = applied instanceof Promise ? await provided(call, applied) : applied
  const encoded = encodeBody(run)
  const body = encoded instanceof Promise ? await call.race(encoded) : encoded
  const headers = attemptHeaders(run, credentials, body, retries)
  const failed = (failure: Failure, error?: unknown, answer?: ErrorAnswer): FailedAttempt => ({
    failure,
    error,
    ...(answer && { answer }),
    maxRetries: options.maxRetries ?? Math.min(config.maxRetries, operation.retry?.max ?? Infinity),
    isSafe: key.isSafe || (key.header !== undefined && headers[key.header] !== undefined),
    isReplayable: !body?.once,
  })
  // R14: the wait counts as time of the call, not of an attempt.
  const place = limiter.enter()
  if (place) await call.wait(place.entered).catch(place.cancel)
  let isAnswered = false
  try {
    call.beginAttempt()
    logAttempt(call, headers)
    const middleware = [...config.middleware, ...(options.middleware ?? [])]
    const response = await sendAttempt(call, { url: joinUrl(request, credentials), headers, body, middleware })
    isAnswered = true
    call.serverRequestId = response.headers.get('x-request-id') ?? undefined
    logAnswer(call, response)
    if (response.ok) return { outcome: await outcomeOf(run, response) }
    const { status, headers: received } = response
    const answer = await readErrorAnswer(response, call)
    return failed({ kind: 'status', status, header: (name) => received.get(name) }, undefined, answer)
  } catch (error) {
    return failed(failureOf(call, error, isAnswered), error)
  } finally {
    limiter.leave()
  }
}

/** What an error of an attempt means; what ends the call is thrown on. */
function failureOf(call: Call, error: unknown, isAnswered: boolean): Failure {
  if (call.interrupted === 'attempt') return { kind: 'timeout' }
  const final = call.interrupted ? call.interruptionError() : error
  if (!(final instanceof SDKError) || final instanceof DecodeError) {
    return isAnswered ? { kind: 'body' } : { kind: 'network', unsent: isUnsent(error) }
  }
  call.recordFailure(final instanceof APIResponseError ? { status: final.status } : {})
  throw final
}

/** The answer as it was asked for. Unread, the call lives on until its body has ended; its time does not. */
async function outcomeOf<T>({ call, kind, mode }: Run<T>, answer: Response): Promise<Outcome<T>> {
  const isRaw = mode() === 'raw'
  const response = isRaw ? watchedResponse(answer, call) : answer
  let data = isRaw ? undefined : kind.read(response, call)
  await data
  if (isRaw || kind.isOpen) call.clearTimer()
  else call.finish()
  return { response, requestId: call.knownId, data: () => (data ??= kind.read(response, call)) }
}

/** R13: a refused token is renewed once a call; calls that wait share the answer. */
export async function refreshed<T>({ call, config }: Run<T>, answer: ErrorAnswer | undefined): Promise<boolean> {
  const refresh = answer?.response.status === 401 ? config.credentials.refresh(call.operation.security) : undefined
  if (refresh !== undefined) await provided(call, refresh)
  return refresh !== undefined
}

/** Waits for a token provider. */
async function provided<T>(call: Call, work: Promise<T>): Promise<T> {
  try {
    return await call.wait(work)
  } catch (error) {
    if (error instanceof SDKError) throw error
    throw new APIConnectionError('The token provider failed', { call: call.facts(), cause: error })
  }
}

function encodeBody<T>({ call, config, request }: Run<T>): ReturnType<BodyEncoder> | undefined {
  const { operation } = call
  if (request.bodyValue === undefined) return undefined
  return operation.body?.(request.bodyValue, operation, { boundary: () => `----artificer${config.randomHex()}` })
}

function attemptHeaders<T>(
  { call, config, request, kind, key }: Run<T>,
  credentials: AppliedCredentials,
  body: EncodedBody | undefined,
  retries: number,
): Record<string, string> {
  const own: Record<string, string> = { accept: call.operation.accept ?? kind.accept }
  if (call.operation.stream !== undefined && kind.isOpen) own['accept-encoding'] = 'identity'
  if (body?.contentType !== undefined) own['content-type'] = body.contentType
  if (body?.length !== undefined) own['content-length'] = String(body.length)
  if (key.header !== undefined && key.value !== undefined) own[key.header] = key.value
  if (config.telemetryHeaders) {
    own['x-request-id'] = call.requestId
    own['x-retry-count'] = String(retries)
  }
  return joinHeaders(config, request, credentials, own)
}
