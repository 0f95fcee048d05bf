import type { Outcome } from './api-promise.js'
import { watchedResponse } from './body-reader.js'
import { joinHeaders, joinUrl } from './build-request.js'
import type { Call } from './call.js'
import type { AppliedCredentials } from './credentials.js'
import type { EncodedBody } from './encode/body.js'
import { APIResponseError, DecodeError, SDKError } from './errors.js'
import { logAnswer, logAttempt } from './log-call.js'
import { isUnsent } from './retry/unsent.js'
import type { AttemptResult, ResultKind, Run } from './run.js'
import { sendAttempt } from './send.js'
import type { OriginState } from './shared.js'
import { type ErrorAnswer, readErrorAnswer } from './status-error.js'

/** An attempt that has ended, with what decides over another. */
export interface SentAttempt<T> {
  result: AttemptResult<T>
  maxRetries: number
  isSafe: boolean
  isReplayable: boolean
}

/** Sends one attempt, within the limit of calls at a time, and reads what belongs to it. */
export async function attemptOnce<T>(run: Run<T>, origin: OriginState, retries: number): Promise<SentAttempt<T>> {
  const { call, config, request, options, key } = run
  const { operation } = call
  if (call.interrupted === 'caller') throw call.interruptionError()
  const applied = config.credentials.apply(operation.security)
  const credentials = applied instanceof Promise ? await provided(call, applied) : applied
  const body = await encodeBody(run)
  const headers = attemptHeaders(run, credentials, body, retries)
  const facts = {
    maxRetries: options.maxRetries ?? Math.min(config.maxRetries, operation.retry?.max ?? Infinity),
    isSafe: key.isSafe || (key.header !== undefined && headers[key.header] !== undefined),
    isReplayable: body?.once !== true,
  }
  await enter(call, origin)
  try {
    call.beginAttempt()
    const middleware = options.middleware ? [...config.middleware, ...options.middleware] : config.middleware
    const result = await attemptResult(run, { url: joinUrl(request, credentials), headers, body, middleware })
    return { ...facts, result }
  } finally {
    origin.limiter.leave()
  }
}

/** R14: waits for a place; the wait counts as time of the call, not of an attempt. */
async function enter(call: Call, { limiter }: OriginState): Promise<void> {
  if (limiter.tryEnter()) return
  const { entered, cancel } = limiter.queue()
  try {
    await call.wait(entered)
  } catch (error) {
    cancel()
    throw error
  }
}

async function attemptResult<T>(run: Run<T>, attempt: Parameters<typeof sendAttempt>[1]): Promise<AttemptResult<T>> {
  const { call } = run
  let isAnswered = false
  try {
    logAttempt(call, attempt)
    const response = await sendAttempt(call, attempt)
    isAnswered = true
    call.serverRequestId = response.headers.get('x-request-id') ?? undefined
    logAnswer(call, response)
    if (!response.ok) return { kind: 'status', answer: await readErrorAnswer(response, call) }
    return { kind: 'done', outcome: await outcomeOf(run, response) }
  } catch (error) {
    return failed(call, error, isAnswered)
  }
}

/** Sorts what was thrown in an attempt: what ends the call is thrown on, what may be tried again is given. */
function failed<T>(call: Call, error: unknown, isAnswered: boolean): AttemptResult<T> {
  if (call.interrupted === 'attempt') return { kind: 'failed', failure: { kind: 'timeout' }, error }
  if (call.interrupted !== undefined) {
    call.recordFailure({})
    throw call.interruptionError()
  }
  if (error instanceof DecodeError) return { kind: 'failed', failure: { kind: 'body' }, error }
  if (error instanceof SDKError) {
    call.recordFailure(error instanceof APIResponseError ? { status: error.status } : {})
    throw error
  }
  if (isAnswered) return { kind: 'failed', failure: { kind: 'body' }, error }
  return { kind: 'failed', failure: { kind: 'network', unsent: isUnsent(error) }, error }
}

/** The answer as it was asked for. */
async function outcomeOf<T>({ call, kind, mode }: Run<T>, response: Response): Promise<Outcome<T>> {
  const requestId = call.serverRequestId ?? call.requestId
  if (mode() === 'raw') return rawOutcome(call, kind, response, requestId)
  const data = await kind.read(response, call)
  if (kind.isOpen) call.clearTimer()
  else call.finish()
  return { response, requestId, data: () => Promise.resolve(data) }
}

/** The answer unread: the call lives on until its body has ended; its time does not. */
function rawOutcome<T>(call: Call, kind: ResultKind<T>, unread: Response, requestId: string): Outcome<T> {
  call.clearTimer()
  const response = watchedResponse(unread, call)
  let data: Promise<T> | undefined
  return { response, requestId, data: () => (data ??= kind.read(response, call)) }
}

/** R13: a refused token is renewed once a call; calls that wait share the answer. */
export async function refreshed<T>({ call, config }: Run<T>, { response }: ErrorAnswer): Promise<boolean> {
  const refresh = response.status === 401 ? config.credentials.refresh(call.operation.security) : undefined
  if (refresh !== undefined) await provided(call, refresh)
  return refresh !== undefined
}

/** Waits for a token provider. */
async function provided<T>(call: Call, work: Promise<T>): Promise<T> {
  try {
    return await call.wait(work)
  } catch (error) {
    if (error instanceof SDKError) throw error
    throw call.connectionError('The token provider failed', error)
  }
}

async function encodeBody<T>({ call, config, request }: Run<T>): Promise<EncodedBody | undefined> {
  const { operation } = call
  if (operation.body === undefined || request.bodyValue === undefined) return undefined
  const boundary = (): string => `----artificer${config.randomHex()}`
  const encoded = operation.body(request.bodyValue, operation, { boundary })
  return encoded instanceof Promise ? call.race(encoded) : encoded
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
