import type { JsonSchema, MemberPath, Operation, Pagination, ResponseContent } from '@artificer/generator/ir'

/** Things of one kind below one path, as the operations of an API show them. */
export interface Collection {
  /** Template of the path: `/conversations/{conversationId}/messages`. */
  path: string
  /** Path parameter of one item; absent when items are only listed. */
  parameter?: string
  /** Member of an item that holds its id. */
  idMember?: string
  /** What a stored item looks like: the answer of retrieve, else of list, else of create. */
  schema: JsonSchema
  /** Answer whose example shows an item, and the way to the item in it. */
  model?: { operation: Operation; content: ResponseContent; wrap: MemberPath }
  list?: { operation: Operation; content: ResponseContent; items: MemberPath }
  hasCreate: boolean
}

/** What an operation does to a collection. */
export type Role =
  | {
      kind: 'create' | 'retrieve' | 'update' | 'replace' | 'action'
      collection: Collection
      /** Absent when the answer does not show the item. */ content?: ResponseContent
      wrap: MemberPath
    }
  | { kind: 'delete'; collection: Collection; content?: ResponseContent }
  | { kind: 'list'; collection: Collection; content: ResponseContent; items: MemberPath; pagination?: Pagination }
  /** Bytes that belong to an item. */
  | { kind: 'content'; collection: Collection }
