/** C7: walking a list gives every item once, by hand and by itself, whatever the pages look like; a server that goes in circles is told. */
import type { Json, Operation, Pagination } from '@artificer/generator/ir'
import { isObject, memberAt, sdkNameOf } from '@artificer/mock/data'
import type { Exchange, Script } from '../bench.ts'
import { type Case, resultOf } from '../cases/case.ts'
import { nextOf, pageAt, type PageMaker, type PagePlan } from '../cases/page-script.ts'
import { type Check, type CheckContext, forEachOperation } from '../check.ts'
import type { Outcome, Reading } from '../drivers/protocol.ts'
import type { Client } from '../sdks.ts'
import { json, minimalCase, NOT_ON_REAL } from './answers.ts'
import { canonicalText } from './same-json.ts'
import { bodyJson, queryPairs } from './wire.ts'

export const pagesCheck: Check = {
  id: 'C7',
  title: 'pages',
  run: (context) =>
    forEachOperation('C7', context, async (operation, client) => {
      const one = minimalCase(context, operation)
      const result = one && resultOf(one)
      if (one === undefined || result?.kind !== 'page') return { skip: 'gives no pages' }
      if (context.bench.isReal) return NOT_ON_REAL
      const walk = { context, client, one, maker: await makerOf(operation, one, result.pagination, context, client) }
      const walks = planned(result.pagination).flatMap(({ label, plan }) =>
        WALKS.map((mode) => walkFaults(`${label}, by ${mode}`, plan, mode, walk)),
      )
      return (await Promise.all([...walks, circleFaults(walk), brokenFaults(walk)])).flat()
    }),
}

interface Walk {
  context: CheckContext
  client: Client
  one: Case
  maker: PageMaker
}

const WALKS: NonNullable<Reading['walk']>[] = ['items', 'pages', 'hand']

/** Whether a page says by itself that another follows, so that it may be empty. */
const saysMore = ({ style, next, linkHeader, hasMore }: Pagination): boolean =>
  hasMore !== undefined ? style !== 'cursor' || next !== undefined : next !== undefined || linkHeader === true

const planned = (pagination: Pagination): { label: string; plan: PagePlan }[] => [
  { label: 'no item', plan: { sizes: [0] } },
  { label: 'one page', plan: { sizes: [2] } },
  { label: 'three pages', plan: { sizes: [2, 2, 1] } },
  { label: 'an empty last page', plan: { sizes: [2, 0] } },
  ...(saysMore(pagination) ? [{ label: 'an empty page in the middle', plan: { sizes: [2, 0, 1] } }] : []),
]

async function makerOf(
  operation: Operation,
  one: Case,
  pagination: Pagination,
  { bench, call, schemas, sampler }: CheckContext,
  client: Client,
): Promise<PageMaker> {
  const { exchanges } = await call(client, one, { reading: { walk: 'hand', most: 1 } })
  const [first] = exchanges
  const text = Buffer.from(first?.answer?.body ?? []).toString('utf8')
  const content = operation.responses.find(({ status }) => status.startsWith('2'))?.content[0]
  const sample = parsed(text) ?? sampler.value(content?.schema ?? true, sdkNameOf(operation), 'page') ?? {}
  const path = first?.request.target.split('?')[0] ?? ''
  return { pagination, sample, url: `${bench.url}${path}`, fits: (body) => schemas.fits(content?.schema ?? true, body) }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

const scripted =
  (plan: PagePlan, maker: PageMaker): Script =>
  (index) => {
    const { body, headers } = pageAt(index, plan, maker)
    return json(200, body, headers)
  }

async function run(
  plan: Script,
  reading: Reading,
  { context, client, one }: Walk,
): Promise<{ outcome: Outcome; exchanges: Exchange[] }> {
  const namespace = context.namespace()
  context.bench.answerWith(namespace, plan)
  return context.call(client, one, { reading }, namespace)
}

async function walkFaults(
  label: string,
  plan: PagePlan,
  mode: Reading['walk'] & string,
  walk: Walk,
): Promise<string[]> {
  const { outcome, exchanges } = await run(scripted(plan, walk.maker), { walk: mode, most: 50 }, walk)
  const expected = plan.sizes.flatMap((_, index) => pageAt(index, plan, walk.maker).items)
  const tell = (fault: string): string => `${label}: ${fault}`
  if (outcome.error !== undefined) return [tell(`${outcome.error.classes[0]}: ${outcome.error.message}`)]
  if (outcome.kind !== 'page') return [tell(`it gave ${outcome.kind}`)]
  const pages = plan.sizes.length
  // Where nothing counts the pages, one goes on until an empty page.
  const isCounted = saysMore(walk.maker.pagination)
  const isRight = isCounted
    ? exchanges.length === pages
    : exchanges.length >= lastFull(plan) && exchanges.length <= pages + 1
  return [
    ...itemFaults(outcome.pages.flat(), expected).map(tell),
    ...(isRight ? [] : [tell(`${exchanges.length} requests were sent for ${pages} pages`)]),
    ...positionFaults(exchanges, walk.maker).map(tell),
  ]
}

const lastFull = ({ sizes }: PagePlan): number => sizes.findLastIndex((size) => size > 0) + 1

function itemFaults(given: readonly string[], expected: readonly Json[]): string[] {
  const [a, b] = [given, expected.map((item) => JSON.stringify(item))].map((items) =>
    items.map((item) => canonicalText(item, false)),
  )
  if (JSON.stringify(a) === JSON.stringify(b)) return []
  return [`the items are ${numbers(given)}, not ${numbers(expected.map((item) => JSON.stringify(item)))}`]
}

const numbers = (items: readonly string[]): string =>
  items.map((item) => /"numberOfItem":\s*(\d+)/.exec(item)?.[1] ?? item.slice(0, 40)).join(' ') || 'none'

/** Each further request names the page that the one before it named. */
function positionFaults(exchanges: readonly Exchange[], maker: PageMaker): string[] {
  const { position, style, nextFromItem } = maker.pagination
  if (style === 'offset' || style === 'page' || nextFromItem !== undefined) return []
  return exchanges.slice(1).flatMap((exchange, index) => {
    const next = nextOf(String(index + 1), maker)
    const isLink = style === 'link'
    const sent = isLink ? `${new URL(maker.url).origin}${exchange.request.target}` : positionIn(exchange, position)
    // A link is followed with the parameters that stand in it.
    const isRight = isLink ? sent?.split(/[?&]/).includes(`page=${index + 1}`) : sent === next
    return isRight === true ? [] : [`page ${index + 2} was asked for as ${sent ?? 'nothing'}, not ${next}`]
  })
}

function positionIn(exchange: Exchange, position: Pagination['position']): string | undefined {
  if (position?.in === 'query') return queryPairs(exchange).find(([name]) => name === position.name)?.[1]
  const body = position?.in === 'body' ? bodyJson(exchange) : undefined
  const value = isObject(body) ? memberAt(body, [position?.name ?? '']) : undefined
  return value === undefined ? undefined : String(value)
}

/** A page that was there already is never asked for again without end. */
async function circleFaults(walk: Walk): Promise<string[]> {
  const { style } = walk.maker.pagination
  if (style === 'offset' || style === 'page') return []
  const plan = { sizes: [1, 1, 1, 1, 1], isRepeated: true }
  const { outcome, exchanges } = await run(scripted(plan, walk.maker), { walk: 'items', most: 5 }, walk)
  const given = outcome.kind === 'page' ? outcome.pages.flat().length : 0
  const isTold = outcome.error?.classes.includes('PageError') === true
  return [
    ...(isTold ? [] : [`a repeated cursor: ${outcome.error?.classes[0] ?? 'nothing'} was raised, not PageError`]),
    ...(given === exchanges.length
      ? []
      : [`a repeated cursor: ${given} items of ${exchanges.length} pages were given`]),
  ]
}

/** An error on the second page is raised, and the items before it stay. */
async function brokenFaults(walk: Walk): Promise<string[]> {
  const plan = { sizes: [2, 2] }
  const script: Script = (index, ...rest) =>
    index === 1 ? json(500, { error: 'broken' }) : scripted(plan, walk.maker)(index, ...rest)
  const { outcome } = await run(script, { walk: 'items' }, walk)
  const given = outcome.kind === 'page' ? outcome.pages.flat() : []
  const isTold = outcome.error?.classes.includes('InternalServerError') === true
  return [
    ...(isTold
      ? []
      : [`an error on page 2: ${outcome.error?.classes[0] ?? 'nothing'} was raised, not InternalServerError`]),
    ...itemFaults(given, pageAt(0, plan, walk.maker).items).map((fault) => `an error on page 2: ${fault}`),
  ]
}
