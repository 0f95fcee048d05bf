import type { Outcome, ReadMode } from './api-promise.js'
import { type FailedAttempt, attemptOnce, refreshed } from './attempt.js'
import { buildRequest } from './build-request.js'
import { Call } from './call.js'
import type { Client } from './client.js'
import { APIConnectionError, APIError, APIResponseError, DecodeError } from './errors.js'
import { logRetry } from './log-call.js'
import type { Operation, RequestOptions } from './operation.js'
import { decideRetry } from './retry/policy.js'
import { idempotencyKey, type ResultKind, type Run } from './run.js'
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
    const attempt = await attemptOnce(run, origin, retries)
    if (attempt.outcome) {
      origin.budget.succeed(retries)
      return attempt.outcome
    }
    if (!isRefreshed && attempt.isReplayable && (await refreshed(run, attempt.answer))) {
      isRefreshed = true
      continue
    }
    const delay = nextDelay(call, attempt, retries++, origin)
    logRetry(call, delay)
    await call.sleep(delay)
  }
}

/** The wait before the next attempt. Throws the call's error when there is to be none. */
function nextDelay(call: Call, attempt: FailedAttempt, retries: number, { budget }: OriginState): number {
  const { failure, answer, error } = attempt
  const { operation, config } = call
  const decision = decideRetry({
    ...attempt,
    retries,
    maxRetryAfter: config.maxRetryAfter,
    statuses: operation.retry?.statuses,
    method: operation.method,
    now: config.clock.now(),
    timeLeft: Math.min(call.timeLeft, (operation.retry?.maxElapsed ?? Infinity) - call.elapsed),
    random: config.random,
  })
  const status = answer?.response.status ?? (error instanceof APIResponseError ? error.status : undefined)
  const record = call.recordFailure(status === undefined ? { cause: error } : { status })
  if (decision.kind === 'retry') {
    if (budget.take(answer && status)) return (record.delay = decision.delay)
    call.retryStopped = 'budget'
  } else call.retryStopped = decision.stopped
  if (answer) throw statusError(answer, call, decision.retryAfter)
  if (failure.kind === 'timeout') throw call.interruptionError()
  if (error instanceof DecodeError) throw error
  const what = failure.kind === 'body' ? 'The connection was lost while the body was read' : 'The connection failed'
  throw new APIConnectionError(`${what}: ${messageOf(error)}`, { call: call.facts(), cause: error })
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return (error.cause instanceof Error && error.cause.message) || error.message
}
