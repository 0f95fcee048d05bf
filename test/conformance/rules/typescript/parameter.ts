/** Writes an argument outside the body with every writer that a generated operation of its style may have. */
import { inPlaces } from '../../../../sdk-ts/src/runtime/encode/arguments.ts'
import {
  deepWriter,
  type ParameterStyle,
  type ParameterWriter,
  plainWriter,
} from '../../../../sdk-ts/src/runtime/encode/parameter.ts'
import { styledWriter } from '../../../../sdk-ts/src/runtime/encode/styled.ts'
import type { Operation } from '../../../../sdk-ts/src/runtime/operation.ts'
import { request } from '../../../../sdk-ts/src/runtime/request.ts'
import type { Written, ParameterCase } from '../encoding.ts'
import type { SeenRequest } from '../observation.ts'
import { createClient, createWorld } from './client.ts'
import { withClock } from './clock.ts'
import { seenError } from './error.ts'
import { alike, type Alike, nativeValue } from './values.ts'

export async function runParameter(given: ParameterCase): Promise<Alike<Written>> {
  return alike(await Promise.all(writersOf(given).map((writer) => writeWith(writer, given))))
}

/** The smaller writers are what operations get that need no more. */
function writersOf({ style, explode, allowReserved, json }: ParameterCase): ParameterWriter[] {
  const isDefault = explode === undefined && !allowReserved && !json
  if (isDefault && (style === undefined || style === 'form')) return [styledWriter, plainWriter, deepWriter]
  return isDefault && style === 'deepObject' ? [styledWriter, deepWriter] : [styledWriter]
}

async function writeWith(writer: ParameterWriter, given: ParameterCase): Promise<Written> {
  const world = createWorld({ server: [{ json: {} }] })
  try {
    const work = async (): Promise<unknown> =>
      request(
        createClient(world),
        operationOf(writer, given),
        given.in === 'path' ? {} : { v: nativeValue(given.value) },
      )
    await withClock(world.clock, work())
  } catch (error) {
    return { error: seenError(error).class }
  }
  return { written: writtenIn(world.server.requests[0] as SeenRequest, given.in) }
}

function operationOf(writer: ParameterWriter, given: ParameterCase): Operation {
  const { in: place } = given
  const named = Object.entries({ style: given.style, explode: given.explode, allowReserved: given.allowReserved })
  const style = Object.fromEntries([...named, ['json', given.json]].filter(([, value]) => value !== undefined))
  return {
    method: 'GET',
    ...(place === 'path' ? { path: '/p/{v}', at: nativeValue(given.value) } : { path: '/p' }),
    arguments: inPlaces,
    writer,
    security: [],
    ...(place === 'header' && { headers: ['v'], rename: { v: 'x-v' } }),
    ...(place === 'cookie' && { cookies: ['v'] }),
    // The style `form` alone is the default, and nothing for the smaller writers.
    ...(Object.keys(style).some((member) => style[member] !== 'form') && { styles: { v: style as ParameterStyle } }),
  }
}

function writtenIn({ url, headers }: SeenRequest, place: ParameterCase['in']): string | null {
  if (place === 'header') return headers['x-v'] ?? null
  if (place === 'cookie') return headers['cookie'] ?? null
  if (place === 'query') return url.includes('?') ? url.slice(url.indexOf('?') + 1) : null
  return url.slice('https://api.example.com/p/'.length)
}
