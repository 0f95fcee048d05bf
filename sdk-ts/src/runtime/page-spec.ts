import type { Client } from './client.js'
import type { Operation, RequestOptions } from './operation.js'

/** Members on the way into a JSON body: one name, or several from the outside in; `[]` is the body itself. */
export type MemberPath = string | readonly string[]

/** How a list is cut into pages. */
export interface PageSpec {
  /** Finds where the next page starts; imported, so that a program ships only the styles it uses. */
  style: PageStyle
  /** Makes the call of the next page, where that is another than this one with the position as `param`. */
  follow?: PageFollower
  items: MemberPath
  /** Cursor or URL of the next page, in the body or, as the style says, in the last item. */
  next?: MemberPath
  /** Boolean that says whether there is another page. */
  hasMore?: MemberPath
  total?: MemberPath
  totalPages?: MemberPath
  /** Argument that carries cursor, offset or page number; absent for links. */
  param?: string
  /** Argument that carries the number of items on a page. */
  size?: string
  /** Number of the first page. @default 1 */
  firstPage?: number
}

/** The position that follows a page: a number or a text; anything else after the last one. Pure. A page without items is not the last by that. */
export type PageStyle = (
  spec: PageSpec,
  body: unknown,
  items: readonly unknown[],
  params: Readonly<Record<string, unknown>>,
  headers: Headers,
) => unknown

/** What is called for a page. */
export type PageCall = [operation: Operation, params: Readonly<Record<string, unknown>>, options: RequestOptions]

/** The call of the page at a position. Throws `PageError` when there can be none. */
export type PageFollower = (client: Client, position: string, ...call: PageCall) => PageCall
