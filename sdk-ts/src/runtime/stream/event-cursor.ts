import type { Operation } from '../operation.js'
import { memberAt } from '../status-error.js'
import type { CursorSpec, CursorWay, IsOld, StreamCall } from '../stream-spec.js'

/** S4: a stream goes on behind the cursor of its last event, by an argument of the operation that the contract names. */
export function eventCursor(spec: CursorSpec, [operation, params]: StreamCall): CursorWay {
  const { path, param, keep, take = {}, fixed, operation: next = operation } = spec
  const taken: Record<string, unknown> = {}
  const all: Record<string, unknown> = { ...params, [lastOf(operation)]: operation.at }
  const given = keep ? Object.fromEntries(Object.entries(keep).map(([to, from]) => [to, memberAt(all, [from])])) : all
  /** As it is sent: a number stays one. */
  let cursor: unknown
  return {
    note: (data) => {
      for (const [argument, place] of Object.entries(take)) taken[argument] ??= memberAt(data, place)
      const found = memberAt(data, path)
      if (!isPosition(found)) return cursor === undefined ? undefined : `${cursor as string}`
      cursor = found
      return `${found}`
    },
    after: () => {
      const { [lastOf(next)]: at, ...others } = { ...given, ...taken, ...fixed, [param]: cursor }
      return [{ ...next, at }, others]
    },
    isOld: () => isAtOrBelow(cursor, path),
  }
}

/** The argument that stands last in the path, which a call has beside its params. */
function lastOf({ path }: Operation): string {
  return /.*\{(.+)\}/.exec(path)?.[1] ?? ''
}

function isPosition(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value !== '')
}

/** Numbers have an order; other cursors can only be the same. */
function isAtOrBelow(last: unknown, path: readonly string[]): IsOld {
  return ({ data }) => {
    const at = memberAt(parsed(data), path)
    return typeof at === 'number' && typeof last === 'number' ? at <= last : at !== undefined && at === last
  }
}

/** What is no JSON is told where events are read. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
