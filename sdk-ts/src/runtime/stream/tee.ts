import { StreamError } from '../stream-errors.js'
import type { EventSource } from './event-source.js'

/** Two sources over one: whichever is ahead reads, the other keeps what it has not taken, at most 1,000 events. */
export function teeSource<E>(source: EventSource<E>): EventSource<E>[] {
  const readOne = async () => ({ ...(await source.next()), id: source.lastEventId() })
  /** What each half has yet to take; a half that was left or is too far behind gets no more. */
  const open = new Set<ReturnType<typeof readOne>[]>()
  return [0, 1].map(() => {
    const queue: ReturnType<typeof readOne>[] = []
    let id: string | undefined
    const leave = async () => {
      queue.length = 0
      if (open.delete(queue) && !open.size) await source.return()
      return { done: true, value: undefined } as const
    }
    open.add(queue)
    return {
      ...source,
      async next() {
        if (!queue[0] && open.has(queue)) {
          const step = readOne()
          for (const each of open) if (each.push(step) > 1000) open.delete(each)
        }
        const step = await queue.shift()
        if (!step) return leave()
        // The end may come however late, an event may not.
        if (!step.done && !queue[0] && !open.has(queue))
          throw new StreamError('The stream is too far behind the other', { eventsReceived: 0 })
        id = step.id
        return step
      },
      return: leave,
      lastEventId: () => id,
    }
  })
}
