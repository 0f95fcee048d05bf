/** C5: what the caller does not give is not sent, whatever default the contract names. */
import type { Operation } from '@artificer/generator/ir'
import { isObject } from '@artificer/mock/data'
import { type Exchange, headerOf } from '../bench.ts'
import { type Check, forEachOperation } from '../check.ts'
import { bodyJson, bodyText, contentType, formPairs, partsOf, queryPairs } from './wire.ts'

export const defaultsCheck: Check = {
  id: 'C5',
  title: 'defaults',
  run: async (context) => {
    const calls = await context.calls()
    return forEachOperation('C5', context, async (operation, client) => {
      if (operation.arguments.every(({ required }) => required)) return { skip: 'has nothing optional' }
      const minimal = calls.find(
        (one) => one.client === client && one.case.operation === operation && one.case.variant === 'minimal',
      )
      const [first] = minimal?.exchanges ?? []
      if (minimal === undefined || first === undefined) return ['nothing was sent']
      const isGiven = (key: string): boolean => minimal.case.values[key] !== undefined
      return [...parameterFaults(operation, first, isGiven), ...memberFaults(operation, first, isGiven)]
    })
  },
}

const tell = (what: string): string => `${what} was sent, and nobody gave it`

function parameterFaults(operation: Operation, exchange: Exchange, isGiven: (key: string) => boolean): string[] {
  const names = queryPairs(exchange).map(([name]) => name)
  const cookies = headerOf(exchange.request.headers, 'cookie') ?? ''
  const absent = operation.parameters.filter(({ in: place, name }) => !isGiven(`${place}:${name}`))
  const fixed = new Set(operation.fixedQuery.map(({ name }) => name))
  return absent.flatMap(({ in: place, name }) => {
    const isSent =
      place === 'query'
        ? !fixed.has(name) && names.some((sent) => sent === name || sent.startsWith(`${name}[`))
        : place === 'header'
          ? !IGNORED.test(name) && headerOf(exchange.request.headers, name) !== undefined
          : place === 'cookie' && cookies.split('; ').some((pair) => pair.startsWith(`${name}=`))
    return isSent ? [tell(`${place} ${name}`)] : []
  })
}

/** Headers that the SDK sets for reasons of its own. */
const IGNORED = /^(accept|content-type|authorization|idempotency-key|x-request-id|user-agent)$/i

function memberFaults({ arguments: all }: Operation, exchange: Exchange, isGiven: (key: string) => boolean): string[] {
  if (isGiven('body')) return []
  const declared = new Map(all.filter(({ source }) => source === 'body').map(({ key, name }) => [name, key]))
  return sentMembers(exchange)
    .filter((name) => !isGiven(declared.get(name) ?? `body:${name}`))
    .map((name) => tell(`body ${name}`))
}

function sentMembers(exchange: Exchange): string[] {
  const json = bodyJson(exchange)
  if (json !== undefined) return isObject(json) ? Object.keys(json) : []
  const type = contentType(exchange)
  if (type.startsWith('multipart/')) return [...new Set(partsOf(exchange).map(({ name }) => name.replace(/\[.*$/, '')))]
  if (!type.includes('x-www-form-urlencoded')) return []
  return [...new Set(formPairs(bodyText(exchange)).map(([name]) => name.replace(/\[.*$/, '')))]
}
