import type { Outcome, ReadMode } from './api-promise.js'
import { watchedResponse } from './body-reader.js'
import { type BuiltRequest, buildRequest, joinHeaders, joinUrl } from './build-request.js'
import { Call } from './call.js'
import type { Client } from './client.js'
import type { ClientConfig } from './config.js'
import type { AppliedCredentials } from './credentials.js'
import type { EncodedBody } from './encode/body.js'
import { DecodeError, InvalidArgumentError, SDKError } from './errors.js'
import { checkHeader } from './headers.js'
import { logAnswer, logAttempt, logRetry } from './log-call.js'
import type { Operation, RequestOptions } from './operation.js'
import { decideRetry, type Failure } from './retry/policy.js'
import { isUnsent } from './retry/unsent.js'
import { sendAttempt } from './send.js'
import type { OriginState } from './shared.js'
import { type ErrorAnswer, readErrorAnswer, statusError } from './status-error.js'

/** How an operation's answer becomes its result. */
export interface ResultKind<T> {
  accept: string
  /** The body outlives the call: its time ends with the headers, and a failure of the body is not tried again. */
  isOpen: boolean
  read: (response: Response, call: Call) => Promise<T>
}

/** What ended an attempt. */
type AttemptResult<T> =
  | { kind: 'done'; outcome: Outcome<T> }
  | { kind: 'status'; answer: ErrorAnswer }
  | { kind: 'failed'; failure: Failure; error: unknown }

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
  const request = buildRequest(config, operation, params, options)
  const call = new Call(config, operation, request.target, options)
  try {
    return await runAttempts({
      call,
      config,
      request,
      options,
      kind,
      mode,
      key: idempotencyKey(operation, config, options),
    })
  } catch (error) {
    call.finish()
    throw error
  }
}

interface Run<T> {
  call: Call
  config: ClientConfig
  request: BuiltRequest
  options: RequestOptions
  kind: ResultKind<T>
  mode: () => ReadMode
  key: IdempotencyKey
}

interface IdempotencyKey {
  header: string | undefined
  value: string | undefined
  isSafe: boolean
}

/** R6: one key a call, kept over its attempts; none when the contract names no header. */
function idempotencyKey(operation: Operation, config: ClientConfig, options: RequestOptions): IdempotencyKey {
  const { idempotency } = operation
  if (idempotency === undefined || idempotency === 'safe') {
    if (options.idempotencyKey !== undefined) {
      throw new InvalidArgumentError('The API names no header that could carry `idempotencyKey` here')
    }
    return { header: undefined, value: undefined, isSafe: idempotency === 'safe' }
  }
  const isAuto = typeof idempotency === 'string'
  const header = (isAuto ? idempotency : idempotency.header).toLowerCase()
  const value = options.idempotencyKey ?? (isAuto ? config.uuid() : undefined)
  if (value !== undefined) checkHeader(header, value)
  return { header, value, isSafe: false }
}

async function runAttempts<T>(run: Run<T>): Promise<Outcome<T>> {
  const { call, config, request } = run
  const origin = config.shared.origin(request.origin, config.clock.monotonic)
  for (let retries = 0, isRefreshed = false; ;) {
    const sent = await attemptOnce(run, origin, retries)
    const { result } = sent
    if (result.kind === 'done') {
      origin.budget.succeed(retries)
      return result.outcome
    }
    if (!isRefreshed && result.kind === 'status' && (await refreshed(run, result.answer, sent.isReplayable))) {
      isRefreshed = true
      continue
    }
    const delay = nextDelay(run, result, sent, retries, origin)
    retries++
    logRetry(call, delay)
    await call.sleep(delay)
  }
}

/** The wait before the next attempt. Throws the call's error when there is to be none. */
function nextDelay<T>(
  { call, config }: Run<T>,
  result: Exclude<AttemptResult<T>, { kind: 'done' }>,
  sent: SentFacts,
  retries: number,
  { budget }: OriginState,
): number {
  const failure = failureOf(result)
  const { operation } = call
  const decision = decideRetry({
    failure,
    retries,
    maxRetries: sent.maxRetries,
    maxRetryAfter: config.maxRetryAfter,
    statuses: operation.retry?.statuses,
    method: operation.method,
    isSafe: sent.isSafe,
    isReplayable: sent.isReplayable,
    now: config.clock.now(),
    timeLeft: Math.min(call.timeLeft, (operation.retry?.maxElapsed ?? Infinity) - call.elapsed),
    random: config.random,
  })
  const record = call.recordFailure(
    result.kind === 'status' ? { status: result.answer.response.status } : { cause: result.error },
  )
  const isPaid = decision.kind === 'stop' || budget.take(failure.kind === 'status' ? failure.status : undefined)
  if (decision.kind === 'retry' && isPaid) {
    record.delay = decision.delay
    return decision.delay
  }
  call.retryStopped = decision.kind === 'stop' ? decision.stopped : 'budget'
  throw finalError(call, result, decision.retryAfter)
}

function failureOf<T>(result: Exclude<AttemptResult<T>, { kind: 'done' }>): Failure {
  if (result.kind === 'failed') return result.failure
  const { status, headers } = result.answer.response
  return { kind: 'status', status, header: (name) => headers.get(name) }
}

function finalError<T>(
  call: Call,
  result: Exclude<AttemptResult<T>, { kind: 'done' }>,
  retryAfter: number | undefined,
): unknown {
  if (result.kind === 'status') return statusError(result.answer, call, retryAfter)
  const { error, failure } = result
  if (failure.kind === 'timeout') return call.interruptionError()
  if (error instanceof DecodeError) return error
  const what = failure.kind === 'body' ? 'The connection was lost while the body was read' : 'The connection failed'
  return call.connectionError(`${what}: ${messageOf(error)}`, error)
}

function messageOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Error && cause.message !== '') return cause.message
  return error instanceof Error ? error.message : String(error)
}

interface SentFacts {
  maxRetries: number
  isSafe: boolean
  isReplayable: boolean
}

/** Sends one attempt, within the limit of calls at a time, and reads what belongs to it. */
async function attemptOnce<T>(
  run: Run<T>,
  origin: OriginState,
  retries: number,
): Promise<SentFacts & { result: AttemptResult<T> }> {
  const { call, config, request, options, key } = run
  const { operation } = call
  if (call.interrupted === 'caller') throw call.interruptionError()
  const credentials = await credentialsOf(run)
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
  if (call.interrupted !== undefined) throw call.interruptionError()
  if (error instanceof DecodeError) return { kind: 'failed', failure: { kind: 'body' }, error }
  if (error instanceof SDKError) throw error
  if (isAnswered) return { kind: 'failed', failure: { kind: 'body' }, error }
  return { kind: 'failed', failure: { kind: 'network', unsent: isUnsent(error) }, error }
}

/** The answer as it was asked for. */
async function outcomeOf<T>({ call, kind, mode }: Run<T>, response: Response): Promise<Outcome<T>> {
  const requestId = call.serverRequestId ?? call.requestId
  if (mode() === 'raw') return rawOutcome(call, kind, response, requestId)
  if (kind.isOpen) call.clearTimer()
  const data = await kind.read(response, call)
  if (!kind.isOpen) call.finish()
  return { response, requestId, data: () => Promise.resolve(data) }
}

/** The answer unread: the call lives on until its body has ended; its time does not. */
function rawOutcome<T>(call: Call, kind: ResultKind<T>, unread: Response, requestId: string): Outcome<T> {
  call.clearTimer()
  const response = watchedResponse(unread, call)
  let data: Promise<T> | undefined
  return { response, requestId, data: () => (data ??= kind.read(response, call)) }
}

async function credentialsOf<T>({ call, config }: Run<T>): Promise<AppliedCredentials> {
  const applied = config.credentials.apply(call.operation.security)
  if (!(applied instanceof Promise)) return applied
  try {
    return await call.wait(applied)
  } catch (error) {
    if (error instanceof SDKError) throw error
    throw call.connectionError('The token provider failed', error)
  }
}

/** R13: a refused token is renewed once a call; calls that wait share the answer. */
async function refreshed<T>({ call, config }: Run<T>, answer: ErrorAnswer, isReplayable: boolean): Promise<boolean> {
  const { credentials } = config
  const { security } = call.operation
  if (answer.response.status !== 401 || !isReplayable || !credentials.isRefreshable(security)) return false
  try {
    await call.wait(credentials.refresh(security))
    return true
  } catch (error) {
    if (call.interrupted !== undefined) throw error
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
