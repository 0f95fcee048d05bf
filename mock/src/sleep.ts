/** Waits; resolves early when the signal fires. `Infinity` waits for the signal alone. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>

export const realSleep: Sleep = (ms, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const finish = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      resolve()
    }
    const timer = Number.isFinite(ms) ? setTimeout(finish, ms) : undefined
    signal.addEventListener('abort', finish)
  })
