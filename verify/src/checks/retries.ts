/** C8: what may be repeated is repeated as often as it may, under one key; nothing else is; both forms of Retry-After are understood. */
import type { Operation } from '@artificer/generator/ir'
import { type Exchange, headerOf, type Script } from '../bench.ts'
import type { Case } from '../cases/case.ts'
import { type Called, type Check, type CheckContext, forEachOperation } from '../check.ts'
import type { Client } from '../sdks.ts'
import { first, json, minimalCase, NOT_ON_REAL } from './answers.ts'

export const retriesCheck: Check = {
  id: 'C8',
  title: 'retries',
  run: (context) =>
    forEachOperation('C8', context, async (operation, client) => {
      const one = minimalCase(context, operation)
      if (context.bench.isReal) return NOT_ON_REAL
      if (one === undefined) return ['there is no case']
      const tried = { context, client, one, operation }
      const all = [failingTwice(tried), failingAlways(tried), longHints(tried), shortHints(tried)]
      return (await Promise.all(all)).flat()
    }),
}

interface Tried {
  context: CheckContext
  client: Client
  one: Case
  operation: Operation
}

/** Rule R6: what does no harm when it is repeated. */
const isSafe = ({ httpMethod, idempotency }: Operation): boolean =>
  /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE)$/.test(httpMethod) || idempotency.kind !== 'none'

const MAX_RETRIES = 2

const mostRetries = ({ retry }: Operation): number => Math.min(MAX_RETRIES, retry?.max ?? Infinity)

const isRetried = ({ retry }: Operation, status: number): boolean => retry?.statuses?.includes(status) ?? true

/** A failure that the operation declares as passing. */
const passing = ({ retry }: Operation): number =>
  retry?.statuses?.find((status) => status >= 500 && status !== 503) ?? 500

async function run(
  label: string,
  script: Script,
  { context, client, one, operation }: Tried,
  maxRetries = MAX_RETRIES,
) {
  const namespace = context.namespace()
  // A server that failed has not acted, but the mock has: what it deleted would be gone for the next attempt.
  context.bench.answerWith(namespace, script, true)
  const spec = { ...context.specOf(client, { maxRetries }), own: operation.id }
  const called = await context.call(client, one, { spec, reading: { most: 1 } }, namespace)
  return { called, tell: (faults: string[]): string[] => faults.map((fault) => `${label}: ${fault}`) }
}

async function failingTwice(tried: Tried): Promise<string[]> {
  const { operation } = tried
  const failure = json(passing(operation), { error: 'passing' })
  const { called, tell } = await run('two failures', first(failure, failure), tried)
  const isAllowed = isSafe(operation) && isRetried(operation, passing(operation))
  const attempts = isAllowed ? Math.min(3, 1 + mostRetries(operation)) : 1
  return tell([
    ...countFaults(called, attempts),
    ...(attempts === 3 && called.outcome.error !== undefined ? [`${called.outcome.error.message}`] : []),
    ...(attempts < 3 && called.outcome.error?.status !== passing(operation) ? ['the failure was not raised'] : []),
    ...attemptFaults(called.exchanges, operation),
  ])
}

async function failingAlways(tried: Tried): Promise<string[]> {
  const { operation } = tried
  const script: Script = () => json(passing(operation), { error: 'lasting' })
  const { called, tell } = await run('a lasting failure', script, tried, 1)
  const isAllowed = isSafe(operation) && isRetried(operation, passing(operation)) && mostRetries(operation) > 0
  const isTold = called.outcome.error?.status === passing(operation)
  return tell([...countFaults(called, isAllowed ? 2 : 1), ...(isTold ? [] : ['the failure was not raised'])])
}

const countFaults = ({ exchanges }: Called, expected: number): string[] =>
  exchanges.length === expected ? [] : [`${exchanges.length} requests were sent, not ${expected}`]

/** Attempts of one call: counted, under one id and one key, with one body. */
function attemptFaults(exchanges: readonly Exchange[], { idempotency }: Operation): string[] {
  const values = (name: string): (string | undefined)[] =>
    exchanges.map(({ request }) => headerOf(request.headers, name))
  const counts = values('x-retry-count')
  const wrong = counts.filter((count, index) => count !== String(index))
  const key = idempotency.kind === 'key' ? values(idempotency.header) : []
  const hasKey = idempotency.kind !== 'key' || !idempotency.auto || key.every((one) => one !== undefined)
  const bodies = exchanges.map(({ request }) => Buffer.from(request.body).toString('base64').length)
  return [
    ...(wrong.length > 0 ? [`x-retry-count is ${counts.join(', ')}`] : []),
    ...(new Set(values('x-request-id')).size > 1 ? ['x-request-id changes between attempts'] : []),
    ...(new Set(key).size > 1 ? ['the idempotency key changes between attempts'] : []),
    ...(hasKey ? [] : ['there is no idempotency key']),
    ...(idempotency.kind === 'none' && values('idempotency-key').some((one) => one !== undefined)
      ? ['there is an idempotency key that the contract does not name']
      : []),
    ...(new Set(bodies).size > 1 ? ['the body changes between attempts'] : []),
  ]
}

const DAY = 86_400

/** A wait of a day is told and not waited for. */
async function longHints(tried: Tried): Promise<string[]> {
  const forms: [string, () => string][] = [
    ['a day in seconds', () => String(DAY)],
    ['a day as a date', () => new Date(Date.now() + DAY * 1000).toUTCString()],
  ]
  const all = forms.map(async ([label, value]) => {
    const script: Script = () => json(429, { error: 'slow down' }, [['retry-after', value()]])
    const { called, tell } = await run(label, script, tried)
    const { error } = called.outcome
    const isNear = Math.abs((error?.retryAfter ?? 0) - DAY) < 120
    const isStopped =
      !isRetried(tried.operation, 429) || mostRetries(tried.operation) === 0 || error?.retryStopped === 'hint'
    return tell([
      ...countFaults(called, 1),
      ...(error?.classes.includes('RateLimitError') === true ? [] : [`${error?.classes[0] ?? 'nothing'} was raised`]),
      ...(isNear ? [] : [`the wait is told as ${error?.retryAfter ?? 'nothing'}`]),
      ...(isStopped ? [] : [`that it was not waited for is told as ${error?.retryStopped ?? 'nothing'}`]),
    ])
  })
  return (await Promise.all(all)).flat()
}

/** A server that asks for a wait has not acted: then anything may be repeated. */
async function shortHints(tried: Tried): Promise<string[]> {
  const isAllowed = isRetried(tried.operation, 429) && mostRetries(tried.operation) > 0
  const forms: [string, string][] = [
    ['no wait in seconds', '0'],
    ['no wait as a date', 'Thu, 01 Jan 2004 00:00:00 GMT'],
  ]
  const all = forms.map(async ([label, value]) => {
    const script = first(json(429, { error: 'slow down' }, [['retry-after', value]]))
    const { called, tell } = await run(label, script, tried)
    return tell(countFaults(called, isAllowed ? 2 : 1))
  })
  return (await Promise.all(all)).flat()
}
