import { StreamError } from '../stream-errors.js'
import { done, type EventSource, type Step } from './event-source.js'

/** A step with the id that the stream had at it. */
type Taken<E> = [step: Step<E>, lastEventId: string | undefined]

/** Two sources over one: whichever is ahead reads, the other keeps what it has not taken, at most `limit` events. */
export function teeSource<E>(source: EventSource<E>, limit: number): [EventSource<E>, EventSource<E>] {
  /** What each half has yet to take; a half that was left or is too far behind is not among them. */
  const open = new Set<(() => Promise<Taken<E>>)[]>()

  const readOne = (): void => {
    const taken = source.next().then((step): Taken<E> => [step, source.lastEventId()])
    for (const queue of open) {
      if (queue.length < limit) queue.push(() => taken)
      else {
        open.delete(queue)
        queue.push(() => taken.then(([step]) => [behind(step, limit), undefined]))
      }
    }
  }

  const createHalf = (): EventSource<E> => {
    const queue: (() => Promise<Taken<E>>)[] = []
    let id: string | undefined
    open.add(queue)
    return {
      async next() {
        if (queue.length === 0 && open.has(queue)) readOne()
        const [step, itsId] = (await queue.shift()?.()) ?? [done, id]
        id = itsId
        return step
      },
      async return() {
        queue.length = 0
        open.delete(queue)
        if (open.size === 0) await source.return()
        return done
      },
      cancel: source.cancel,
      lastEventId: () => id,
    }
  }
  return [createHalf(), createHalf()]
}

/** The end may come however late; an event may not. */
function behind<E>(step: Step<E>, limit: number): Step<E> {
  if (step.done) return step
  throw new StreamError(`One half of the stream is more than ${limit} events behind`, { eventsReceived: 0 })
}
