/** C1: every operation can be called with minimal, full and boundary input, reaches itself, and sends what it was given. */
import type { Json, Operation } from '@artificer/generator/ir'
import { canonical, isObject, sdkNameOf } from '@artificer/mock/data'
import type { Exchange } from '../bench.ts'
import type { Case } from '../cases/case.ts'
import { type Called, type Check, type CheckContext, forEachOperation } from '../check.ts'
import { bodyJson, queryPairs } from './wire.ts'

export const callsCheck: Check = {
  id: 'C1',
  title: 'calls',
  run: async (context) => {
    const calls = await context.calls()
    return forEachOperation('C1', context, async (operation, client) => {
      const mine = calls.filter((one) => one.client === client && one.case.operation === operation)
      return mine.length === 0 ? ['there is no case'] : mine.flatMap((one) => faultsOf(one, context))
    })
  },
}

function faultsOf(called: Called, { bench }: CheckContext): string[] {
  const { case: one, outcome, exchanges } = called
  const tell = (fault: string): string => `${one.variant}: ${fault}`
  const missing = one.missing.map((key) => tell(`no value fits ${key}`))
  const failed =
    outcome.error === undefined || isUnknown(exchanges[0])
      ? []
      : [tell(`${outcome.error.classes[0]}: ${outcome.error.message}`)]
  const [first] = exchanges
  if (first === undefined) return [...missing, ...failed, ...(failed.length > 0 ? [] : [tell('nothing was sent')])]
  const { entry } = first
  const name = sdkNameOf(one.operation)
  const elsewhere = entry.operation === name ? [] : [tell(`it reached ${entry.operation ?? 'no operation'}`)]
  const findings = entry.findings
    .filter((finding) => finding.class === 'sdk')
    .map(({ code, where, message }) => tell(`${code} at ${where}: ${message}`))
  return [...missing, ...(bench.isReal ? [] : failed), ...elsewhere, ...findings, ...sentFaults(one, first).map(tell)]
}

/** A made cursor or event id is none that the mock ever gave: that it says so is right. */
const isUnknown = (exchange: Exchange | undefined): boolean =>
  exchange?.entry.findings.some(({ code }) => code === 'unknown-cursor' || code === 'unknown-event-id') ?? false

/** What was given and did not arrive, or arrived and was not given. */
export const sentFaults = (one: Case, exchange: Exchange): string[] => [
  ...bodyFaults(one, exchange),
  ...queryFaults(one, exchange),
]

function bodyFaults({ operation, values }: Case, exchange: Exchange): string[] {
  if (operation.body?.content[0]?.kind !== 'json') return []
  const given = givenBody(operation, values)
  const sent = bodyJson(exchange)
  if (given === undefined)
    return sent === undefined || isEmpty(sent) ? [] : [`a body was sent that nobody gave: ${shown(sent)}`]
  if (canonical(sent) === canonical(given) && sent !== undefined) return []
  return [`the body is ${shown(sent)}, and ${shown(given)} was given`]
}

const isEmpty = (value: Json): boolean => isObject(value) && Object.keys(value).length === 0

export function givenBody({ arguments: all }: Operation, values: Case['values']): Json | undefined {
  if (values['body'] !== undefined) return values['body']
  const members = all.filter(({ key, source }) => source === 'body' && values[key] !== undefined)
  return members.length === 0 ? undefined : Object.fromEntries(members.map(({ key, name }) => [name, values[key]!]))
}

const shown = (value: Json | undefined): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

/** Scalars of the query stand in it as their text. */
function queryFaults({ operation, values }: Case, exchange: Exchange): string[] {
  const pairs = queryPairs(exchange)
  return operation.parameters.flatMap(({ in: place, name, mediaType }) => {
    const value = values[`${place}:${name}`]
    if (place !== 'query' || mediaType !== undefined || value === undefined || typeof value === 'object') return []
    const sent = pairs.filter(([key]) => key === name).map(([, text]) => text)
    return sent.length === 1 && sent[0] === String(value)
      ? []
      : [`query ${name} is ${sent.join(', ') || 'absent'}, not ${shown(value)}`]
  })
}
