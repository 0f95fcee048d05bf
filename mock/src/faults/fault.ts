import type { Json } from '@artificer/generator/ir'

/** `Retry-After` in seconds, as the text given, or as an HTTP date this many seconds from now. */
export type RetryAfter = number | string | { dateIn: number }

/** What goes wrong. Plain data, so that a fault can be sent to a mock server as JSON. */
export type Fault =
  /** Answers this status, with a valid body of the operation's declaration unless one is given. */
  | {
      kind: 'status'
      status: number
      code?: string
      retryAfter?: RetryAfter
      headers?: { [name: string]: string }
      body?: Json
    }
  /** Answers in the right way, this many milliseconds later. */
  | { kind: 'latency'; ms: number }
  /** Never answers. */
  | { kind: 'hang' }
  /** Breaks the connection: before the answer, or after so many bytes of its body. */
  | { kind: 'reset'; afterBytes?: number }
  /** Handles the request, then breaks the connection: the answer is lost, its effect is not. */
  | { kind: 'lose' }
  /** Answers a body that ends early, in a response that is complete as HTTP. @default half of it */
  | { kind: 'truncate'; bytes?: number }
  /** Answers under another content type. */
  | { kind: 'content-type'; value: string }
  /** Answers the HTML page of a gateway. @default 502 */
  | { kind: 'html'; status?: number }
  /** Answers no body under the right status. */
  | { kind: 'empty' }
  /** Answers the body compressed. */
  | { kind: 'gzip' }
  /** Answers the body in small pieces. @default 1 byte every 10 ms */
  | { kind: 'slow'; bytes?: number; ms?: number }

/** A fault and the requests that meet it. */
export interface FaultRule {
  fault: Fault
  /** Name of the operation. @default every operation */
  operation?: string
  /** The calls that meet it, counted from 1 for each rule and namespace. @default every call */
  calls?: number | readonly number[]
  /** @default every namespace */
  namespace?: string
}

export const FAULT_KINDS: readonly Fault['kind'][] = [
  'status',
  'latency',
  'hang',
  'reset',
  'lose',
  'truncate',
  'content-type',
  'html',
  'empty',
  'gzip',
  'slow',
]
