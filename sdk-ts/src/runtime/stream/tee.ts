import { StreamError } from '../stream-errors.js'
import { done, type EventSource, type Step } from './event-source.js'

const limit = 1000

/** Two sources over one: whichever is ahead reads, the other keeps what it has not taken, at most 1,000 events. */
export function teeSource<E>(source: EventSource<E>): [EventSource<E>, EventSource<E>] {
  /** What each half has yet to take; a half that was left or is too far behind gets no more. */
  const open = new Set<Promise<Step<E>>[]>()

  const readOne = (): void => {
    const step = source.next()
    for (const queue of open) if (queue.push(step) > limit) open.delete(queue)
  }

  const createHalf = (): EventSource<E> => {
    const queue: Promise<Step<E>>[] = []
    let id: string | undefined
    open.add(queue)
    return {
      ...source,
      async next() {
        if (queue.length === 0 && open.has(queue)) readOne()
        const taken = queue.shift()
        // The end may come however late, an event may not.
        const isLate = queue.length === 0 && !open.has(queue)
        const step = (await taken) ?? done
        if (step.done) return step
        if (isLate) throw new StreamError('The stream is too far behind its other half', { eventsReceived: 0 })
        id = step.id
        return step
      },
      async return() {
        queue.length = 0
        open.delete(queue)
        if (open.size === 0) await source.return()
        return done
      },
      lastEventId: () => id || undefined,
    }
  }
  return [createHalf(), createHalf()]
}
