import type { Stream } from '@artificer/generator/ir'
import { memberAt, type JsonObject } from '../json.ts'
import type { StreamStep } from './step.ts'

/** Where a caller wants to go on; undefined when it starts from the beginning. */
export const resumePoint = (stream: Stream, lastEventId: string | undefined, query: JsonObject): string | undefined => {
  if (stream.resume?.kind === 'last-event-id') return lastEventId === '' ? undefined : lastEventId
  if (stream.resume?.kind !== 'cursor') return undefined
  const cursor = query[stream.resume.parameter]
  return cursor === undefined || cursor === null ? undefined : String(cursor)
}

type Steps = Iterable<StreamStep> | AsyncIterable<StreamStep>

/** The steps after the event at the point, without breaks; undefined when it is known that the stream has no such event. */
export const resumed = (steps: Steps, stream: Stream, point: string): Steps | undefined =>
  Array.isArray(steps) ? resumedNow(steps as StreamStep[], stream, point) : resumedLater(steps, stream, point)

async function* resumedLater(steps: Steps, stream: Stream, point: string): AsyncGenerator<StreamStep> {
  let isPast = false
  for await (const step of steps) {
    if (isPast && step.kind !== 'drop') yield step
    if (step.kind === 'event' && positionOf(step, stream) === point) isPast = true
  }
}

const resumedNow = (steps: readonly StreamStep[], stream: Stream, point: string): StreamStep[] | undefined => {
  const at = steps.findIndex((step) => step.kind === 'event' && positionOf(step, stream) === point)
  return at < 0 ? undefined : steps.slice(at + 1).filter((step) => step.kind !== 'drop')
}

const positionOf = (step: Extract<StreamStep, { kind: 'event' }>, stream: Stream): string | undefined => {
  if (stream.resume?.kind === 'last-event-id') return step.id
  if (stream.resume?.kind !== 'cursor') return undefined
  const cursor = memberAt(step.data, stream.resume.cursor)
  return cursor === undefined ? undefined : String(cursor)
}
