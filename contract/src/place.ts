import { fileURLToPath } from 'node:url'

/** Where something was written in a contract: the file and line of the call that made it. */
export interface CallPlace {
  readonly file?: string
  /** From 1. */
  readonly line?: number
  /** From 1. */
  readonly column?: number
}

type Callable = (...args: never[]) => unknown

const FRAME = /\(?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):(\d+):(\d+)\)?$/

/**
 * The place that called `callee`. It is read from the stack, so that a fault can be told by file and line; a runtime
 * without V8's `Error.captureStackTrace` gives an empty place.
 */
export function callPlace(callee: Callable): CallPlace {
  const holder: { stack?: string } = {}
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 1
  Error.captureStackTrace?.(holder, callee)
  Error.stackTraceLimit = limit
  return parseFrame(holder.stack?.split('\n')[1] ?? '')
}

function parseFrame(frame: string): CallPlace {
  const match = FRAME.exec(frame.trim().replace(/^at /, ''))
  if (!match) return {}
  const [, where = '', line, column] = match
  const file = where.startsWith('file:') ? fileURLToPath(where.replace(/\?.*$/, '')) : where
  return { file, line: Number(line), column: Number(column) }
}
