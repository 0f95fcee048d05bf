import type { Outcome, ReadMode } from './api-promise.js'
import { attemptOnce, refreshed, type SentAttempt } from './attempt.js'
import { buildRequest } from './build-request.js'
import { Call } from './call.js'
import type { Client } from './client.js'
import { APIError, APIResponseError, DecodeError } from './errors.js'
import { logRetry } from './log-call.js'
import type { Operation, RequestOptions } from './operation.js'
import { decideRetry, type Failure } from './retry/policy.js'
import { type FailedResult, idempotencyKey, type ResultKind, type Run } from './run.js'
import type { OriginState } from './shared.js'
import { statusError } from './status-error.js'

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
    const key = idempotencyKey(operation, config, options)
    call.idempotencyKey = key.value
    return await runAttempts({ call, config, request, options, kind, mode, key })
  } catch (error) {
    call.finish()
    // What was thrown on the way has not known how the call would end.
    if (error instanceof APIError) Object.assign(error, call.outcome())
    throw error
  }
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
    if (!isRefreshed && sent.isReplayable && result.kind === 'status' && (await refreshed(run, result.answer))) {
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
  result: FailedResult,
  sent: SentAttempt<T>,
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
  const record = call.recordFailure(causeOf(result))
  const isPaid = decision.kind === 'stop' || budget.take(failure.kind === 'status' ? failure.status : undefined)
  if (decision.kind === 'retry' && isPaid) {
    record.delay = decision.delay
    return decision.delay
  }
  call.retryStopped = decision.kind === 'stop' ? decision.stopped : 'budget'
  throw finalError(call, result, decision.retryAfter)
}

function failureOf(result: FailedResult): Failure {
  if (result.kind === 'failed') return result.failure
  const { status, headers } = result.answer.response
  return { kind: 'status', status, header: (name) => headers.get(name) }
}

function causeOf(result: FailedResult): { status: number } | { cause: unknown } {
  if (result.kind === 'status') return { status: result.answer.response.status }
  return result.error instanceof APIResponseError ? { status: result.error.status } : { cause: result.error }
}

function finalError(call: Call, result: FailedResult, retryAfter: number | undefined): unknown {
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
