import type { Json, Operation } from '@artificer/generator/ir'
import type { JsonObject } from './json.ts'
import type { Reply } from './reply.ts'
import type { UploadedFile } from './validate/fields.ts'

/** What a behaviour sees of a request that was found right, and what it can do to the things that the mock remembers. */
export interface BehaviourContext {
  readonly operation: Operation
  readonly namespace: string
  readonly path: JsonObject
  readonly query: JsonObject
  readonly headers: JsonObject
  readonly body: Json | undefined
  readonly files: readonly UploadedFile[]
  /** Fires when the caller goes away. */
  readonly signal: AbortSignal
  /** A copy of the item that the path names (or, after `next()` of a create, the new one); undefined when there is none. */
  item(): JsonObject | undefined
  /**
   * Sets members of that item and returns it; undefined takes a member away.
   *
   * @throws {MockUsageError} when there is no item, or when it would no longer fit its schema
   */
  update(members: { [name: string]: Json | undefined }): JsonObject
  /** Copies of what a list operation lists, before filters and pages. `path` holds the list's path values. @default this request's */
  items(list: string, path?: JsonObject): JsonObject[]
  /**
   * Puts items in the place of what a list operation lists.
   *
   * @throws {MockUsageError} when an item does not fit
   */
  setItems(list: string, items: readonly JsonObject[], path?: JsonObject): void
  /** What the mock would answer without the behaviour; has its effects. */
  next(): Promise<Reply>
  /** The declared success, showing the item as it is now; for an operation whose answer shows no item, what `next` gives. */
  show(): Promise<Reply>
  /** A declared error, by status or by code, with a valid body. `members` are set in it where they fit. */
  fail(statusOrCode: number | string, detail?: string, members?: JsonObject): Reply
  /** A valid body of the declared success, made anew for each key. */
  value(key?: string): Json
  /** Waits, in milliseconds; ends early when the caller goes away. */
  sleep(ms: number): Promise<void>
}

/** Answers an operation in place of the default; `undefined` leaves it to the default. */
export type Behaviour = (context: BehaviourContext) => Reply | undefined | Promise<Reply | undefined>

/**
 * A behaviour that moves an item from one state to another, and answers the declared 409 from any other state.
 *
 * @example
 * createMock(api, { behaviours: { 'batch.pause': transition({ from: ['RUNNING'], to: 'PAUSED' }) } })
 */
export const transition =
  ({
    from,
    to,
    member = 'status',
    also = {},
  }: {
    from: readonly Json[]
    to: Json
    /** @default 'status' */ member?: string
    /** Further members to set. */ also?: JsonObject
  }): Behaviour =>
  (context) => {
    const state = context.item()?.[member] ?? null
    if (!from.includes(state))
      return context.fail(
        409,
        `The ${member} is ${JSON.stringify(state)}; it must be ${from.map((one) => JSON.stringify(one)).join(' or ')}.`,
      )
    context.update({ [member]: to, ...also })
    return context.show()
  }
