import { isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'

const MESSAGES = [
  'x-stainless-deprecation-message',
  'x-speakeasy-deprecation-message',
  'x-deprecated-message',
  'x-deprecation-message',
]

/** Members without which nothing is deprecated; most schemas have none of them. */
const SAYING = new Set([...MESSAGES, 'deprecated', 'x-sunset', 'x-fern-availability', 'x-stability-level'])

/** Whether something is to be used no longer: `true`, or the sentence that says what to use instead. */
export function deprecation(node: Node): boolean | string | undefined {
  if (!isObject(node.value) || !Object.keys(node.value).some((key) => SAYING.has(key))) return undefined
  const message = MESSAGES.map((key) => textOf(node, key)).find((text) => text !== undefined)
  if (message !== undefined) return message
  const sunset = textOf(node, 'x-sunset')
  const isDeprecated =
    member(node, 'deprecated') === true ||
    availability(member(node, 'x-fern-availability')) === 'deprecated' ||
    member(node, 'x-stability-level') === 'deprecated'
  if (sunset !== undefined) return `Will be removed on ${sunset}.`
  if (typeof member(node, 'deprecated') === 'string') return textOf(node, 'deprecated')
  return isDeprecated ? true : undefined
}

function availability(value: unknown): unknown {
  return isObject(value) ? value['status'] : value
}
