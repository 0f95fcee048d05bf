import { isIdName } from './data/realistic.ts'
import { isObject, type JsonObject } from './json.ts'
import type { ReadRequest } from './validate/read-request.ts'

/** What an answer says again where it has members of these names: the values of the path, and the ids that the body sent. */
export const echoedMembers = ({ path, body }: Pick<ReadRequest, 'path' | 'body'>): JsonObject => {
  const sent = isObject(body.value)
    ? Object.entries(body.value).filter(([name, value]) => isIdName(name) && typeof value === 'string')
    : []
  return { ...Object.fromEntries(sent), ...path }
}
