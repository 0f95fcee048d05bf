/** When a circuit opens and closes. Times are milliseconds. */
export interface CircuitSettings {
  /**
   * Requests in the last ten seconds below which nothing is concluded.
   *
   * @default 20
   */
  minRequests?: number | undefined
  /**
   * Share of failures from which on the circuit opens.
   *
   * @default 0.5
   */
  failureRate?: number | undefined
  /**
   * Time for which the circuit is open first; doubled by each probe that fails.
   *
   * @default 5_000
   */
  openFor?: number | undefined
  /** @default 60_000 */
  maxOpenFor?: number | undefined
}

/** How a request went: an answer, a failure of the service (with the wait that it asked for), or nothing that says anything of the service. */
export type Report = (outcome: 'success' | 'failure' | 'unknown', retryAfter?: number) => void

/** Keeps requests from a service that fails (R15). */
export interface Circuit {
  /** Lets a request through and takes its report, once; or gives the wait until the next may come. */
  enter: (now: number) => Report | number
}

/** The last ten seconds, second by second. */
const slots = 10
const slotLength = 1000

/** A probe's successes that close the circuit. */
const successesToClose = 2

/**
 * @param elapsed Milliseconds that never run backwards.
 * @param random Number from 0 up to 1.
 */
export function createCircuit(
  { minRequests = 20, failureRate = 0.5, openFor = 5000, maxOpenFor = 60_000 }: CircuitSettings,
  elapsed: () => number,
  random: () => number,
): Circuit {
  const window = createWindow()
  /** Absent: closed. */
  let openUntil: number | undefined
  let opened = 0
  let isProbing = false
  let successes = 0

  const open = (retryAfter = 0): void => {
    const time = Math.min(maxOpenFor, openFor * 2 ** opened++)
    // Equal jitter: half of the time is certain.
    openUntil = elapsed() + Math.max(retryAfter, time / 2 + (random() * time) / 2)
    successes = 0
    window.clear()
  }

  const close = (): void => {
    openUntil = undefined
    opened = 0
  }

  const ofClosed: Report = (outcome, retryAfter) => {
    // Who was let through before the circuit opened has no say in it any more.
    if (openUntil !== undefined || outcome === 'unknown') return
    const { all, failed } = window.add(elapsed(), outcome === 'failure')
    if (all >= minRequests && failed >= all * failureRate) open(retryAfter)
  }

  const ofProbe: Report = (outcome, retryAfter) => {
    isProbing = false
    if (outcome === 'failure') open(retryAfter)
    else if (outcome === 'success' && ++successes >= successesToClose) close()
  }

  return {
    enter: (now) => {
      if (openUntil === undefined) return once(ofClosed)
      if (openUntil > now || isProbing) return Math.max(0, openUntil - now)
      isProbing = true
      return once(ofProbe)
    },
  }
}

function once(report: Report): Report {
  let isDone = false
  return (...told) => {
    if (isDone) return
    isDone = true
    report(...told)
  }
}

/** Counts of the last ten seconds. */
function createWindow() {
  const counts = new Map<number, { all: number; failed: number }>()
  return {
    /** Adds a request and gives the sums. */
    add(now: number, isFailure: boolean): { all: number; failed: number } {
      const slot = Math.floor(now / slotLength)
      const { all = 0, failed = 0 } = counts.get(slot) ?? {}
      counts.set(slot, { all: all + 1, failed: failed + Number(isFailure) })
      const sum = { all: 0, failed: 0 }
      for (const [at, count] of counts) {
        if (at <= slot - slots) counts.delete(at)
        else {
          sum.all += count.all
          sum.failed += count.failed
        }
      }
      return sum
    },
    clear: () => counts.clear(),
  }
}
