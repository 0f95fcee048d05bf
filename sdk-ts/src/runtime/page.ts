import { APIPromise } from './api-promise.js'
import type { Call } from './call.js'
import type { Client } from './client.js'
import { inQuery } from './encode/arguments.js'
import { DecodeError } from './errors.js'
import { execute } from './execute.js'
import type { Operation, RequestOptions } from './operation.js'
import { pathAt } from './page/styles.js'
import { PageError } from './page-error.js'
import type { PageCall, PageSpec } from './page-spec.js'
import { readJson, responseFacts } from './read.js'
import { markRequestId } from './request.js'

/** Calls an operation that gives a page of a list. */
export function page<P extends Page<T>, T>(
  client: Client,
  operation: Operation,
  params?: object,
  options: RequestOptions = {},
): PagePromise<P, T> {
  const given = { ...params } as Record<string, unknown>
  const start = given[operation.page?.param ?? '']
  // Positions and sizes of pages stand in the query unless an operation says otherwise.
  const placed = operation.arguments ? operation : { ...operation, arguments: inQuery }
  return openPage(client, 0, new Map([[start, 0]]), undefined, placed, given, options)
}

/** Calls one page of a walk. `seen`: every position asked for in the walk, with the number of its page. `stopped`: aborted when nobody wants the page any more. */
function openPage<P extends Page<T>, T>(
  client: Client,
  index: number,
  seen: Map<unknown, number>,
  stopped: AbortSignal | undefined,
  ...[operation, params, options]: PageCall
): PagePromise<P, T> {
  const spec = operation.page as PageSpec
  const read = async (response: Response, call: Call): Promise<P> => {
    const body = await readJson(response, call)
    const items = pathAt(body, spec.items) ?? []
    if (!Array.isArray(items))
      throw call.error(DecodeError, 'The page has no list of items', responseFacts(response, call))
    const next = pathAt(body, spec.hasMore) !== false && spec.style(spec, body, items, params, response.headers)
    const isPosition = typeof next === 'number' || (next && typeof next === 'string')
    const found = new Page<T>(items, body, isPosition ? (signal) => follow(next, signal) : undefined, options.prefetch)
    markRequestId(found, call)
    // What else stands on the page is what generated code says with P.
    return found as P
  }
  const follow = (next: string | number, signal?: AbortSignal): PagePromise<P, T> => {
    const position = String(next)
    // The same page may be asked for again, but not as the successor of another.
    const number = seen.get(next) ?? index + 1
    if (number !== index + 1) throw new PageError('The server names a page that it gave before', position)
    seen.set(next, number)
    const call = spec.follow?.(client, position, operation, params, options) ?? [
      operation,
      { ...params, [spec.param ?? '']: next },
      options,
    ]
    return openPage(client, number, seen, signal, ...call)
  }
  const sent = stopped ? { ...options, signal: AbortSignal.any([stopped, options.signal ?? stopped]) } : options
  return new PagePromise((isRaw) =>
    execute(client, operation, params, sent, { accept: 'application/json', read }, isRaw),
  )
}

/** A page of a list. What else its envelope holds stands on it as it came. */
export class Page<T> implements AsyncIterable<T> {
  readonly #items: T[]
  readonly #next: ((stopped?: AbortSignal) => PagePromise<this, T>) | undefined
  readonly #prefetch: boolean | undefined

  /** @internal */
  constructor(
    items: T[],
    body: unknown,
    next: ((stopped?: AbortSignal) => PagePromise<Page<T>, T>) | undefined,
    prefetch?: boolean,
  ) {
    this.#items = items
    this.#next = next as ((stopped?: AbortSignal) => PagePromise<this, T>) | undefined
    this.#prefetch = prefetch
    if (Array.isArray(body)) return
    for (const name in body as object) {
      // A member that would hide one of the page's own is left out.
      if (!(name in this)) (this as Record<string, unknown>)[name] = (body as Record<string, unknown>)[name]
    }
  }

  /** The items of this page. */
  get items(): T[] {
    return this.#items
  }

  hasNextPage(): boolean {
    return !!this.#next
  }

  /**
   * Asks for the page after this one, with the same options.
   *
   * @throws {PageError} There is none, or it has been there already.
   */
  getNextPage(): PagePromise<this, T> {
    if (!this.#next) throw new PageError('There is no further page', '')
    return this.#next()
  }

  /** This page and all that follow. */
  async *iterPages(): AsyncGenerator<this, void, undefined> {
    const walk = new AbortController()
    try {
      // eslint-disable-next-line @typescript-eslint/no-this-alias
      for (let current: this | undefined = this; current;) {
        const follow = current.#next
        const next = async (signal?: AbortSignal): Promise<this | undefined> => follow?.(signal)
        const ahead = this.#prefetch && next(walk.signal)
        // Its failure is told when it is asked for.
        if (ahead) ahead.catch(() => {})
        yield current
        current = await (ahead || next())
      }
    } finally {
      // Nobody wants the page ahead.
      walk.abort()
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
    yield* ((await this) as P).iterPages()
  }

  /** The items of the page and of all that follow. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    yield* (await this) as P
  }
}
