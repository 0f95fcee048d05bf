/** Members on the way into a JSON body: one name, or several from the outside in; `[]` is the body itself. */
export type MemberPath = string | readonly string[]

/** How a list is cut into pages. */
export interface PageSpec {
  style: 'cursor' | 'offset' | 'page' | 'link'
  items: MemberPath
  /** Cursor or URL of the next page. */
  next?: MemberPath
  /** The cursor is this member of the last item. */
  nextFromItem?: MemberPath
  /** Boolean that says whether there is another page. */
  hasMore?: MemberPath
  total?: MemberPath
  totalPages?: MemberPath
  /** The next URL stands in the `Link` header. */
  linkHeader?: boolean
  /** Argument that carries cursor, offset or page number; absent for `link`. */
  param?: string
  /** Argument that carries the number of items on a page. */
  size?: string
  /** Number of the first page. @default 1 */
  firstPage?: number
}
