/** What a driver is told to do, and what came of it. Times are milliseconds. */
export interface Command {
  call: 'unary' | 'upload' | 'stream' | 'page' | 'follow' | 'create'
  url: string
  maxRetries?: number
  timeout?: number
  attemptTimeout?: number
  idleTimeout?: number
  /** The caller cancels after this time. */
  cancelAfter?: number
  /** The caller leaves the loop after so many events. */
  breakAfter?: number
  idempotencyKey?: string
}

export interface Outcome {
  /** Ids, contents or scopes, in order. */
  seen: string[]
  /** Class of the error. */
  error?: string
  /** From the start, or from the cancellation, to the end. */
  took: number
}

export type Driver = (command: Command) => Promise<Outcome>
