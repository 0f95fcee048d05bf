import { child, entries, has, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import { armsOf } from './unions.ts'

/** One declared event of a stream: its name on the wire and the schema of its payload. */
export interface EventSchema {
  name: string
  schema: Node
  description?: string
}

/**
 * Events of a schema that describes parsed server-sent events: alternatives `{ event: const, data }`, where the payload is `contentSchema` of the text
 * `data`, or `data` itself. `undefined` when the schema describes the payload.
 */
export function parsedEvents(schema: Node, follow: (node: Node) => Node): EventSchema[] | undefined {
  const target = follow(schema)
  const arms = ['oneOf', 'anyOf'].flatMap((key) => armsOf(target, key as 'oneOf'))
  const events = (arms.length > 0 ? arms.map(follow) : [target]).map((arm) => parsedEvent(arm, follow))
  return events.every((event) => event !== undefined) ? events : undefined
}

function parsedEvent(arm: Node, follow: (node: Node) => Node): EventSchema | undefined {
  const properties = child(arm, 'properties')
  if (!isObject(properties.value) || !has(properties, 'data') || !onlySseFields(properties)) return undefined
  const data = follow(child(properties, 'data'))
  const payload = has(data, 'contentSchema')
    ? child(data, 'contentSchema')
    : member(data, 'type') === 'string'
      ? undefined
      : child(properties, 'data')
  if (payload === undefined) return undefined
  const name = eventName(follow(child(properties, 'event')))
  const description = textOf(arm, 'description')
  return { name: name ?? '', schema: payload, ...(description === undefined ? {} : { description }) }
}

function onlySseFields(properties: Node): boolean {
  return (
    has(properties, 'event') && entries(properties).every(([name]) => ['event', 'data', 'id', 'retry'].includes(name))
  )
}

function eventName(node: Node): string | undefined {
  const constant = member(node, 'const')
  if (typeof constant === 'string') return constant
  const values = member(node, 'enum')
  return Array.isArray(values) && values.length === 1 && typeof values[0] === 'string' ? values[0] : undefined
}
