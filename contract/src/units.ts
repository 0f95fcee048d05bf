import type { ByteSize, Duration } from './types.ts'

const SECONDS = { ms: 0.001, s: 1, m: 60, h: 3600 } as const
const BYTES = { b: 1, kb: 1000, mb: 1_000_000, gb: 1_000_000_000 } as const

/** Seconds of a duration; `NaN` when it cannot be read. */
export function seconds(duration: Duration): number {
  return measure(duration, SECONDS)
}

/** Bytes of a size; `NaN` when it cannot be read. */
export function bytes(size: ByteSize): number {
  return measure(size, BYTES)
}

/** Whether it is a share of measured times, such as `p95`, rather than a time. */
export function isPercentile(after: Duration | `p${number}`): after is `p${number}` {
  return typeof after === 'string' && /^p[1-9]\d?(\.\d+)?$/.test(after)
}

function measure(value: number | string, units: Readonly<Record<string, number>>): number {
  if (typeof value === 'number') return value
  const match = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(value)
  const factor = match?.[2] === undefined ? undefined : units[match[2]]
  return match && factor !== undefined ? Number(match[1]) * factor : Number.NaN
}
