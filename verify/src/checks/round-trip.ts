/** C3: decoding and encoding gives the JSON that came, also where the server says more than the contract knows. */
import type { Json, Result, TypeRef } from '@artificer/generator/ir'
import { memberAt } from '@artificer/mock/data'
import type { Exchange, Script } from '../bench.ts'
import { resultOf } from '../cases/case.ts'
import { FUTURES, type Future, futureText, inFuture } from '../cases/futures.ts'
import { type Called, type Check, type CheckContext, forEachOperation } from '../check.ts'
import type { Outcome } from '../drivers/protocol.ts'
import type { Client } from '../sdks.ts'
import { jsonDifference } from './same-json.ts'
import { isJson } from './wire.ts'

export const roundTripCheck: Check = {
  id: 'C3',
  title: 'round trip',
  run: async (context) => {
    const calls = await context.calls()
    const models = new Map(context.api.models.map((model) => [model.id, model]))
    return forEachOperation('C3', context, async (operation, client) => {
      const mine = calls.filter(({ client: one, case: made }) => one === client && made.operation === operation)
      const decoded = mine.filter(isDecoded)
      if (!mine.some(({ case: one }) => isTyped(resultOf(one)))) return { skip: 'gives no JSON' }
      const faults = decoded.flatMap((one) =>
        roundTripFaults(one, answerText(one.exchanges[0]!), one.outcome, one.case.variant),
      )
      const [first] = decoded
      if (first === undefined || context.bench.isReal) return faults
      const later = FUTURES.map((future) => futureFaults(first, future, { context, client, models }))
      return [...faults, ...(await Promise.all(later)).flat()]
    })
  },
}

const isTyped = (result: Result): result is Extract<Result, { kind: 'json' | 'page' }> =>
  result.kind === 'json' || result.kind === 'page'

const isDecoded = ({ case: one, outcome, exchanges: [first] }: Called): boolean =>
  isTyped(resultOf(one)) && outcome.error === undefined && first?.answer !== undefined && isJson(typeOf(first))

const typeOf = ({ answer }: Exchange): string =>
  answer?.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''

const answerText = ({ answer }: Exchange): string => Buffer.from(answer?.body ?? []).toString('utf8')

/** Every digit is kept by Python; a double, which TypeScript has unless told otherwise, holds 53 bits. */
const isExact = ({ language }: Client): boolean => language === 'python'

function roundTripFaults({ case: one, client }: Called, wire: string, outcome: Outcome, label: string): string[] {
  const result = resultOf(one)
  const tell = (fault: string | undefined): string[] => (fault === undefined ? [] : [`${label}: ${fault}`])
  if (outcome.error !== undefined) return tell(`${outcome.error.classes[0]}: ${outcome.error.message}`)
  if (outcome.kind === 'json') return tell(jsonDifference(wire, outcome.json, isExact(client)))
  if (outcome.kind !== 'page' || result.kind !== 'page') return tell(`it gave ${outcome.kind}`)
  const items = itemsOf(wire, result)
  const given = outcome.pages.flat().slice(0, items.length)
  if (given.length < items.length) return tell(`${items.length} items came, and ${given.length} were given`)
  return items.flatMap((item, index) => tell(jsonDifference(item, given[index]!, isExact(client))))
}

/** The items of a page, each as it stands in the text. */
function itemsOf(wire: string, { pagination }: Extract<Result, { kind: 'page' }>): string[] {
  const raw = JSON as unknown as { rawJSON(text: string): Json }
  const body = JSON.parse(wire, (_, member: unknown, context?: { source?: string }) =>
    typeof member === 'number' && context?.source !== undefined ? raw.rawJSON(context.source) : member,
  ) as Json
  const items = memberAt(body, pagination.items)
  return Array.isArray(items) ? items.map((item) => JSON.stringify(item)) : []
}

interface FutureParts {
  context: CheckContext
  client: Client
  models: Parameters<typeof inFuture>[3]['models']
}

async function futureFaults(
  called: Called,
  future: Future,
  { context, client, models }: FutureParts,
): Promise<string[]> {
  const wire = answerText(called.exchanges[0]!)
  const body = JSON.parse(wire) as Json
  const type = bodyType(resultOf(called.case))
  const text = futureText(inFuture(body, type, future, { models, schemas: context.schemas }))
  if (text === JSON.stringify(body)) return []
  const namespace = context.namespace()
  context.bench.answerWith(namespace, answering(text))
  const { outcome } = await context.call(client, called.case, { reading: { most: mostOf(text, called) } }, namespace)
  return roundTripFaults(called, text, outcome, future)
}

function mostOf(text: string, called: Called): number {
  const result = resultOf(called.case)
  return result.kind === 'page' ? Math.max(1, itemsOf(text, result).length) : 1
}

const bodyType = (result: Result): TypeRef =>
  result.kind === 'json' ? result.type : result.kind === 'page' ? result.envelope : { kind: 'unknown' }

/** The mock's own answer with another body. */
const answering =
  (text: string): Script =>
  async (_index, _incoming, proceed) => {
    const answer = await proceed()
    return answer.kind === 'reset' ? answer : { ...answer, body: new TextEncoder().encode(text) }
  }
