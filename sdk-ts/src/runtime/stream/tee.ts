import type { EventSource } from '../stream.js'
import { StreamError } from '../stream-errors.js'

interface Delivered<E> {
  value: E
  name: string
  id: string
}

type Outcome = { kind: 'done' } | { kind: 'failed'; error: unknown }

/** Two iterators over one: whichever is ahead reads, the other keeps what it has not taken, at most `limit` events. */
export function teeIterator<E>(source: EventSource<E>, limit: number): [EventSource<E>, EventSource<E>] {
  let reading: Promise<void> | undefined
  let outcome: Outcome | undefined
  const halves = [createHalf(), createHalf()] as const

  async function readOne(): Promise<void> {
    try {
      const step = await source.next()
      if (step.done) outcome = { kind: 'done' }
      else {
        const delivered = { value: step.value, name: source.lastName, id: source.lastEventId }
        for (const half of halves) half.push(delivered)
      }
    } catch (error) {
      outcome = { kind: 'failed', error }
    } finally {
      reading = undefined
    }
  }

  function createHalf(): EventSource<E> & { push: (event: Delivered<E>) => void; isClosed: () => boolean } {
    const queue: Delivered<E>[] = []
    let state: 'open' | 'overflown' | 'closed' = 'open'
    let last: Delivered<E> | undefined
    return {
      get lastName() {
        return last?.name ?? ''
      },
      get lastEventId() {
        return last?.id ?? ''
      },
      push: (event) => {
        if (state !== 'open') return
        if (queue.length < limit) queue.push(event)
        else state = 'overflown'
      },
      isClosed: () => state !== 'open',
      async next() {
        for (;;) {
          const event = queue.shift()
          if (event !== undefined) {
            last = event
            return { done: false, value: event.value }
          }
          if (state === 'closed') return { done: true, value: undefined }
          if (state === 'overflown') throw behind(limit)
          if (outcome?.kind === 'done') return { done: true, value: undefined }
          if (outcome?.kind === 'failed') throw outcome.error
          await (reading ??= readOne())
        }
      },
      async return() {
        state = 'closed'
        queue.length = 0
        if (halves.every((half) => half.isClosed())) await source.return()
        return { done: true, value: undefined }
      },
      cancel: () => source.cancel(),
    }
  }

  return [halves[0], halves[1]]
}

function behind(limit: number): StreamError {
  return new StreamError(`One half of the stream is more than ${limit} events behind`, { eventsReceived: 0 })
}
