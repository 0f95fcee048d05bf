/** Walks over the pages of a list. */
import type { Json } from '../../../../generator/src/ir/models.ts'
import { encodeExactJson } from '../../../../sdk-ts/src/runtime/encode/exact.ts'
import { inPlaces } from '../../../../sdk-ts/src/runtime/encode/arguments.ts'
import type { Operation, RequestOptions } from '../../../../sdk-ts/src/runtime/operation.ts'
import { byLink, byLinkHeader, followLink } from '../../../../sdk-ts/src/runtime/page/link.ts'
import { byCursor, byLastItem, byNumber, byOffset } from '../../../../sdk-ts/src/runtime/page/styles.ts'
import { page, type Page, type PagePromise } from '../../../../sdk-ts/src/runtime/page.ts'
import type { PageSpec } from '../../../../sdk-ts/src/runtime/page-spec.ts'
import type { PageCase, PageData, SeenPages, Walk } from '../page.ts'
import { createClient, createWorld } from './client.ts'
import { withClock } from './clock.ts'
import { seenError } from './error.ts'

interface Item {
  id: Json
}

/** What each way of walking saw. */
export async function runPage(given: PageCase): Promise<SeenPages[]> {
  const walks: Walk[] = given.walk ? [given.walk] : ['items', 'pages', 'hand']
  const seen: SeenPages[] = []
  for (const walk of walks) seen.push(await runWalk(given, walk))
  return seen
}

async function runWalk(given: PageCase, walk: Walk): Promise<SeenPages> {
  const world = createWorld(given)
  const seen: SeenPages = { items: [], requests: world.server.requests, ...(walk !== 'items' && { pages: [] }) }
  const params = { ...given.arguments, ...given.headers }
  const work = async (): Promise<void> =>
    walks[walk](
      page(createClient(world, given.client), operationOf(given), params, given.options as RequestOptions),
      seen,
      given,
    )
  try {
    await withClock(world.clock, work())
  } catch (error) {
    seen.error = seenError(error)
  }
  return seen
}

type List = PagePromise<Page<Item>, Item>

const walks: { readonly [walk in Walk]: (list: List, seen: SeenPages, given: PageCase) => Promise<void> } = {
  async items(list, { items }, { take }) {
    if (take === 0) return
    for await (const { id } of list) if (items.push(id) === take) return
  },
  async pages(list, seen) {
    for await (const one of list.iterPages()) note(one, seen)
  },
  async hand(list, seen) {
    let one = await list
    for (note(one, seen); one.hasNextPage(); note(one, seen)) one = await one.getNextPage()
  },
  async beyond(list, seen) {
    await walks.hand(list, seen, {} as PageCase)
    await (await list).getNextPage()
  },
  async envelope(list, seen) {
    const one = await list
    note(one, seen)
    seen.envelope = JSON.parse(JSON.stringify(one)) as Json
  },
}

function note({ items }: Page<Item>, seen: SeenPages): void {
  seen.pages?.push(items.length)
  seen.items.push(...items.map(({ id }) => id))
}

const styles = {
  cursor: byCursor,
  lastItem: byLastItem,
  offset: byOffset,
  number: byNumber,
  link: byLink,
  linkHeader: byLinkHeader,
}

function operationOf({ page: data, place, headers }: PageCase): Operation {
  return {
    method: place === 'body' ? 'POST' : 'GET',
    path: '/things',
    ...(place === 'body' && { body: encodeExactJson }),
    ...(headers && { arguments: inPlaces, headers: Object.keys(headers) }),
    page: specOf(data),
  }
}

function specOf({ style, ...rest }: PageData): PageSpec {
  const isLink = style === 'link' || style === 'linkHeader'
  return { style: styles[style], ...rest, ...(isLink && { follow: followLink }) }
}
