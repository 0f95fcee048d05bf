/** The shape of the tables about streams. */
import type { Json } from '../../../generator/src/ir/models.ts'
import type { AnyCase, CallData, CallExpectation, ClientData, ExpectedError, OperationData, Reply } from './case.ts'
import type { SeenError, SeenRequest } from './observation.ts'

export interface StreamCase extends AnyCase {
  stream: StreamData
  operation?: OperationData
  /** A JSON body that is one argument. */
  body?: Json
  /** Arguments that are members of a JSON body. */
  members?: Record<string, Json>
  client?: ClientData & { idleTimeout?: number; maxEventSize?: number }
  options?: CallData['options']
  server: Reply[]
  random?: number[]
  /** What the reader does once it has so many events. */
  act?: { after: number; do: Act }
  expect: StreamExpectation
}

/** Leaves the loop; begins a second loop; closes the stream as its language does, and reads on; is cancelled from outside while it waits. */
export type Act = 'break' | 'again' | 'close' | 'cancel'

/** In TypeScript's spelling. Without `events` the data is what is given. */
export interface StreamData {
  /** @default 'sse' */
  format?: 'sse' | 'jsonl'
  events?: string[]
  /** Events whose data is text. */
  textEvents?: string[]
  /** Member of the data that names the event. */
  name?: string[]
  end?: string[]
  sentinel?: string
  error?: string
  resume?: true | CursorData
}

/** How a stream goes on by a cursor. */
export interface CursorData {
  path: string[]
  param: string
  /** Goes on instead of the stream's own operation, with no argument of it. */
  operation?: { path: string }
  take?: Record<string, string[]>
  fixed?: Record<string, Json>
}

export interface StreamExpectation {
  /** `{ event, data, id?, unknown? }`, or the data. */
  events: Json[]
  /** How the loop ended when no error ended it. @default 'end' */
  ended?: 'end' | 'left'
  error?: ExpectedStreamError
  requests?: CallExpectation['requests']
  sent?: number
  at?: number[]
  lastEventId?: string | null
}

export interface ExpectedStreamError extends ExpectedError {
  eventsReceived?: number
  lastEventId?: string | null
  resumable?: boolean
  pendingBytes?: number
  /** The event that could not be read. */
  event?: { event: string; data: string }
  contentType?: string | null
  bodyStart?: string
  /** Why the stream was interrupted. */
  reason?: Reason
}

export type Reason = 'timeout' | 'connection' | 'none'

export interface SeenStream {
  events: Json[]
  ended: 'end' | 'left'
  error?: SeenError & SeenStreamFacts
  requests: SeenRequest[]
  lastEventId: string | null
  /** Answers whose body is neither read to its end nor let go when all is over. */
  open: number
  /** Whether a timer is left. */
  hasTimer: boolean
}

export interface SeenStreamFacts {
  eventsReceived: number | null
  lastEventId: string | null
  resumable: boolean | null
  pendingBytes: number | null
  event: { event: string; data: string } | null
  contentType: string | null
  bodyStart: string | null
  reason: Reason
}
