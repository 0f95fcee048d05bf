import { child, elements, entries, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Argument, OperationExample } from '../api.ts'
import type { Json } from '../models.ts'

const PLACES: readonly (readonly [string, Argument['source']])[] = [
  ['path-parameters', 'path'],
  ['query-parameters', 'query'],
  ['headers', 'header'],
]

/** `x-fern-examples`: whole calls with what they answer; what is no value of an argument is left out. */
export function vendorExamples(operation: Node, args: readonly Argument[]): OperationExample[] {
  return elements(child(operation, 'x-fern-examples')).flatMap((node, index) => {
    if (!isObject(node.value)) return []
    const response = member(child(node, 'response'), 'body') as Json | undefined
    const summary = textOf(node, 'summary') ?? textOf(node, 'docs')
    return [
      {
        name: textOf(node, 'name') ?? `example${index + 1}`,
        ...(summary === undefined ? {} : { summary }),
        request: { ...placedValues(node, args), ...bodyValues(member(node, 'request') as Json | undefined, args) },
        ...(response === undefined ? {} : { response }),
      },
    ]
  })
}

function placedValues(node: Node, args: readonly Argument[]): { [key: string]: Json } {
  const keys = new Set(args.map(({ key }) => key))
  const values = PLACES.flatMap(([section, source]) =>
    entries(child(node, section)).map(([name, { value }]): [string, Json] => [`${source}:${name}`, value as Json]),
  )
  return Object.fromEntries(values.filter(([key]) => keys.has(key)))
}

/** The values of a body, by argument. */
export function bodyValues(value: Json | undefined, args: readonly Argument[]): { [key: string]: Json } {
  if (value === undefined) return {}
  if (args.some(({ key }) => key === 'body')) return { body: value }
  if (!isObject(value)) return {}
  const keys = new Set(args.map(({ key }) => key))
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, item]): [string, Json] => [`body:${name}`, item as Json])
      .filter(([key]) => keys.has(key)),
  )
}
