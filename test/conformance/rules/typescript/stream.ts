/** Reads a stream. */
import type { Json } from '../../../../generator/src/ir/models.ts'
import { encodeExactJson } from '../../../../sdk-ts/src/runtime/encode/exact.ts'
import { APITimeoutError, SDKError } from '../../../../sdk-ts/src/runtime/errors.ts'
import type { Operation, RequestOptions } from '../../../../sdk-ts/src/runtime/operation.ts'
import { eventCursor } from '../../../../sdk-ts/src/runtime/stream/event-cursor.ts'
import { jsonLines } from '../../../../sdk-ts/src/runtime/stream/json-lines.ts'
import { raiseEvent } from '../../../../sdk-ts/src/runtime/stream/raise-event.ts'
import { resumeStreams } from '../../../../sdk-ts/src/runtime/stream/resume.ts'
import type { CursorSpec, StreamSpec } from '../../../../sdk-ts/src/runtime/stream-spec.ts'
import { stream, type Stream } from '../../../../sdk-ts/src/runtime/stream.ts'
import type { CursorData, SeenStream, SeenStreamFacts, StreamCase, StreamData } from '../stream.ts'
import { createClient, createWorld, type World } from './client.ts'
import { withClock } from './clock.ts'
import { seenError } from './error.ts'
import { operationOf } from './operation.ts'
import { trackBodies } from './track-bodies.ts'

export async function runStream(given: StreamCase): Promise<SeenStream> {
  const world = createWorld(given)
  const seen: SeenStream = {
    events: [],
    ended: 'end',
    requests: world.server.requests,
    lastEventId: null,
    open: 0,
    hasTimer: false,
  }
  const open = trackBodies(world)
  try {
    await withClock(world.clock, read(world, given, seen))
  } catch (error) {
    seen.error = { ...seenError(error), ...factsOf(error as SDKError) }
  }
  seen.open = open.size
  seen.hasTimer = world.clock.next()
  return seen
}

async function read(world: World, given: StreamCase, seen: SeenStream): Promise<void> {
  const client = createClient(world, given.client, resumeStreams)
  const controller = new AbortController()
  const options = { ...given.options, signal: controller.signal } as RequestOptions
  const params = given.members ?? (given.body === undefined ? {} : { body: given.body })
  const source = await stream(client, operationWith(given), params, options)
  const { act } = given
  const doIt = async (): Promise<void> => {
    if (act?.do === 'close') await source[Symbol.asyncDispose]()
    if (act?.do === 'cancel') source.cancel()
    if (act?.do === 'again') await readAll(source, seen)
  }
  try {
    if (act?.after === 0) await doIt()
    for await (const event of source) {
      seen.events.push(JSON.parse(JSON.stringify(event)) as Json)
      if (seen.events.length !== act?.after) continue
      if (act.do === 'break') {
        seen.ended = 'left'
        break
      }
      await doIt()
    }
  } finally {
    seen.lastEventId = source.lastEventId ?? null
  }
}

async function readAll(source: Stream<unknown>, { events }: SeenStream): Promise<void> {
  for await (const event of source) events.push(event as Json)
}

function operationWith({ stream: data, operation = {}, body, members }: StreamCase): Operation {
  return {
    ...operationOf(operation, false),
    ...(body !== undefined && { body: encodeExactJson, wholeBody: 'body' }),
    ...(members && { body: encodeExactJson }),
    stream: specOf(data),
  }
}

function specOf({ format, resume, error, ...rest }: StreamData): StreamSpec {
  return {
    ...rest,
    ...(format === 'jsonl' && { format: jsonLines }),
    ...(error && { error, raise: raiseEvent }),
    ...(resume && { resume: resume === true ? true : cursorOf(resume) }),
  }
}

function cursorOf({ operation, ...rest }: CursorData): CursorSpec {
  return { by: eventCursor, ...rest, ...(operation && { operation: operationOf(operation, false), keep: {} }) }
}

type Facts = Partial<Omit<SeenStreamFacts, 'reason'>> & { cause?: unknown }

function factsOf(error: SDKError): SeenStreamFacts {
  const { eventsReceived, lastEventId, resumable, pendingBytes, event, contentType, bodyStart, cause } = error as Facts
  return {
    eventsReceived: eventsReceived ?? null,
    lastEventId: lastEventId ?? null,
    resumable: resumable ?? null,
    pendingBytes: pendingBytes ?? null,
    event: event ? { event: event.event, data: event.data } : null,
    contentType: contentType || null,
    bodyStart: bodyStart ?? null,
    reason: cause instanceof APITimeoutError ? 'timeout' : cause === undefined ? 'none' : 'connection',
  }
}
