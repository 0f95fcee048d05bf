import { StreamError } from '../stream-errors.js'
import { done, type EventSource, type Step } from './event-source.js'

/** A step with the id that the stream had at it. */
type Taken<E> = [step: Step<E>, lastEventId: string | undefined]

const limit = 1000

/** Two sources over one: whichever is ahead reads, the other keeps what it has not taken, at most 1,000 events. */
export function teeSource<E>(source: EventSource<E>): [EventSource<E>, EventSource<E>] {
  /** What each half has yet to take; a half that was left or is too far behind gets no more. */
  const open = new Set<Promise<Taken<E>>[]>()

  const readOne = (): void => {
    const taken = source.next().then((step): Taken<E> => [step, source.lastEventId()])
    for (const queue of open) if (queue.push(taken) > limit) open.delete(queue)
  }

  const createHalf = (): EventSource<E> => {
    const queue: Promise<Taken<E>>[] = []
    let id: string | undefined
    open.add(queue)
    return {
      async next() {
        if (queue.length === 0 && open.has(queue)) readOne()
        const taken = queue.shift()
        // The end may come however late, an event may not.
        const isLate = queue.length === 0 && !open.has(queue)
        const [step, itsId] = (await taken) ?? [done, id]
        if (isLate && !step.done) {
          throw new StreamError(`One half of the stream is ${limit} events behind`, { eventsReceived: 0 })
        }
        id = itsId
        return step
      },
      async return() {
        queue.length = 0
        open.delete(queue)
        if (open.size === 0) await source.return()
        return done
      },
      controller: source.controller,
      lastEventId: () => id,
    }
  }
  return [createHalf(), createHalf()]
}
