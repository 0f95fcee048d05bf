/** The shape of the table about pages. */
import type { Json } from '../../../generator/src/ir/models.ts'
import type { CallData, CallExpectation, ClientData, ExpectedError, Reply } from './case.ts'
import type { AnyCase } from './case.ts'
import type { SeenError, SeenRequest } from './observation.ts'

export interface PageCase extends AnyCase {
  page: PageData
  arguments?: Record<string, Json>
  /** Where the arguments go. @default 'query' */
  place?: 'query' | 'body'
  /** Arguments that are headers. */
  headers?: Record<string, string>
  client?: ClientData
  options?: CallData['options']
  server: Reply[]
  /** How the pages are walked. @default all of items, pages and hand, which must agree */
  walk?: Walk
  /** Leaves the loop after so many items. */
  take?: number
  expect: PageExpectation
}

/** Item by item, page by page, by asking each page for the next, by asking the last page too, or only the envelope of the first. */
export type Walk = 'items' | 'pages' | 'hand' | 'beyond' | 'envelope'

/** In TypeScript's spelling. */
export interface PageData {
  style: 'cursor' | 'lastItem' | 'offset' | 'number' | 'link' | 'linkHeader'
  items: string | string[]
  next?: string | string[]
  hasMore?: string
  total?: string
  totalPages?: string
  param?: string
  size?: string
  firstPage?: number
}

export interface PageExpectation {
  /** Ids of the items in the order given, also those before an error. */
  items: Json[]
  /** Number of items of each page. */
  pages?: number[]
  error?: ExpectedError
  requests?: CallExpectation['requests']
  envelope?: Json
}

export interface SeenPages {
  items: Json[]
  /** Absent where items are walked. */
  pages?: number[]
  error?: SeenError
  requests: SeenRequest[]
  envelope?: Json
}
