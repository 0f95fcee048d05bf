import { APIPromise } from './api-promise.js'
import type { Call } from './call.js'
import type { Client } from './client.js'
import { DecodeError } from './errors.js'
import { execute } from './execute.js'
import type { Operation, RequestOptions } from './operation.js'
import type { ResultKind } from './execute.js'
import { nextPage, type NextPage, pathAt } from './page/next.js'
import { PageError } from './page-error.js'
import type { PageSpec } from './page-spec.js'
import { readJson, responseFacts } from './read.js'
import { markRequestId } from './request.js'

/** Calls an operation that gives a page of a list. */
export function page<P extends Page<T>, T>(
  client: Client,
  operation: Operation,
  params: object,
  options: RequestOptions = {},
): PagePromise<P, T> {
  return openPage<P, T>({ client, operation, params: { ...params }, options, index: 0, seen: new Map() })
}

/** What a page is made from, and what the pages after it need. */
interface PageRequest {
  client: Client
  operation: Operation
  params: Record<string, unknown>
  options: RequestOptions
  /** Number of the page in this walk, from 0. */
  index: number
  /** Every position asked for in this walk, with the page that it belongs to. */
  seen: Map<string, number>
}

function openPage<P extends Page<T>, T>(request: PageRequest): PagePromise<P, T> {
  const kind: ResultKind<P> = {
    accept: 'application/json',
    isOpen: false,
    // What else stands on the page is what generated code says with P.
    read: async (response, call) => (await readPage<T>(request, response, call)) as P,
  }
  const { client, operation, params, options } = request
  return new PagePromise<P, T>((mode) => execute(client, operation, params, options, kind, mode))
}

async function readPage<T>(request: PageRequest, response: Response, call: Call): Promise<Page<T>> {
  const body = await readJson(response, call)
  const found = pathAt(body, specOf(request).items) ?? []
  if (!Array.isArray(found)) throw new DecodeError('The page has no list of items', responseFacts(response, call))
  const made = new Page<T>(request, body, found as T[], response.headers.get('link'))
  markRequestId(made, call)
  return made
}

function specOf({ operation }: PageRequest): PageSpec {
  return operation.page ?? { style: 'cursor', items: [] }
}

/** A page of a list. What else its envelope holds stands on it as it came. */
export class Page<T> implements AsyncIterable<T> {
  readonly #request: PageRequest
  readonly #items: T[]
  readonly #next: NextPage | undefined

  /** @internal */
  constructor(request: PageRequest, body: unknown, items: T[], linkHeader: string | null) {
    this.#request = request
    this.#items = items
    this.#next = nextPage({ spec: specOf(request), body, items, params: request.params, linkHeader })
    copyMembers(body, this)
  }

  /** The items of this page. */
  get items(): T[] {
    return this.#items
  }

  hasNextPage(): boolean {
    return this.#next !== undefined
  }

  /**
   * Asks for the page after this one, with the same options.
   *
   * @throws {PageError} There is none, or it has been there already.
   */
  getNextPage(): PagePromise<this, T> {
    if (this.#next === undefined) throw new PageError('There is no further page; see hasNextPage()', '')
    return openPage<this, T>(followed(this.#request, this.#next))
  }

  /** This page and all that follow. */
  async *iterPages(): AsyncGenerator<this, void, undefined> {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let current: this = this
    for (;;) {
      yield current
      if (!current.hasNextPage()) return
      current = await current.getNextPage()
    }
  }

  /** The items of this page and of all that follow. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const one of this.iterPages()) yield* one.items
  }
}

/** A page whose position is a cursor. */
export type CursorPage<T> = Page<T>
/** A page whose position is a number of items. */
export type OffsetPage<T> = Page<T>
/** A page whose position is its number. */
export type NumberPage<T> = Page<T>
/** A page that names the URL of the next. */
export type LinkPage<T> = Page<T>

/** A page on its way: `await` gives the page, `for await` the items of it and of all that follow. */
export class PagePromise<P extends Page<T>, T> extends APIPromise<P> implements AsyncIterable<T> {
  /** The page and all that follow. */
  async *iterPages(): AsyncGenerator<P, void, undefined> {
    const first = await this
    yield* (first as P).iterPages()
  }

  /** The items of the page and of all that follow. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    const first = await this
    yield* first as P
  }
}

/** The request for the next page. Throws `PageError` when its position has been asked for on the way here. */
function followed(request: PageRequest, next: NextPage): PageRequest {
  const index = request.index + 1
  const position = String(next.kind === 'param' ? next.value : next.url)
  const param = specOf(request).param ?? ''
  const own = Object.hasOwn(request.params, param) ? request.params[param] : undefined
  if (next.kind === 'param' && String(own ?? '') === position) throw repeated(position)
  const known = request.seen.get(position)
  if (known !== undefined && known !== index) throw repeated(position)
  request.seen.set(position, index)
  if (next.kind === 'param') return { ...request, index, params: { ...request.params, [param]: next.value } }
  return { ...request, index, ...linked(request, next.url) }
}

function repeated(position: string): PageError {
  return new PageError('The server names a page that it has given already', position)
}

/** A page at a URL of its own: at the same origin only, since it is sent the same credentials. */
function linked(
  { client, operation, params, options }: PageRequest,
  link: string,
): Pick<PageRequest, 'operation' | 'params' | 'options'> {
  const base = options.baseURL ?? client._config.baseURLs(operation.service ?? '', operation.baseURL)
  const here = base + operation.path
  if (!URL.canParse(link, here)) throw new PageError('The next page has no URL', link)
  const target = new URL(link, here)
  if (target.origin !== new URL(base).origin) throw new PageError('The next page is at another origin', link)
  const names = new Set([...(operation.headers ?? []), ...(operation.cookies ?? [])])
  return {
    operation: { ...operation, path: target.pathname, fixedQuery: target.search.slice(1) },
    params: Object.fromEntries(Object.entries(params).filter(([name]) => names.has(name))),
    options: { ...options, baseURL: target.origin },
  }
}

/** Members of the envelope, but for those that would hide one of the page's own. */
function copyMembers(body: unknown, target: object): void {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return
  for (const [name, value] of Object.entries(body)) {
    if (name in target) continue
    Object.defineProperty(target, name, {
      value: value as unknown,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
}
