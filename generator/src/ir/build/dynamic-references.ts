import { decodeFragment } from '../../document/load.ts'
import { entries, child, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Collector } from '../../diagnostics/collect.ts'
import type { Resolver } from './resolve.ts'

type Value = { [keyword: string]: unknown }
/** What `$dynamicRef: '#name'` stands for, by name. */
type Bindings = ReadonlyMap<string, Value>

const MAX_DEPTH = 16

/**
 * A generic schema that is given its parameters: `$ref: List` beside `$defs` with a `$dynamicAnchor` (JSON Schema 2020-12, 7.1). The schema that is referred to is written out with
 * what the anchors stand for here, since the same reference means something else elsewhere.
 */
export function withBindings(node: Node, resolver: Resolver, collector: Collector): Node {
  if (!isObject(node.value) || !isObject(member(node, '$defs'))) return node
  const bindings = bindingsOf(node)
  const references = referencesOf(node.value as Value)
  if (bindings.size === 0 || references.length === 0) return node
  const isUsed = references.some((reference) => uses(reference, node, bindings, resolver))
  if (isUsed) return { ...node, value: expanded(node.value as Value, node, bindings, resolver, 0) }
  const message = `nothing refers to ${[...bindings.keys()].map((name) => `"#${name}"`).join(', ')} where it is meant to be bound`
  collector.warning('ref/dynamic', node, message, 'refer to a schema of the same file with such a `$dynamicRef`')
  return node
}

function bindingsOf(node: Node): Map<string, Value> {
  const found = entries(child(node, '$defs')).flatMap(([, definition]): [string, Value][] => {
    const name = textOf(definition, '$dynamicAnchor')
    const { $dynamicAnchor: _, ...value } = (isObject(definition.value) ? definition.value : {}) as Value
    return name === undefined ? [] : [[name, value]]
  })
  return new Map(found)
}

function referencesOf(value: Value): string[] {
  const parts = [value, ...(Array.isArray(value['allOf']) ? (value['allOf'] as unknown[]) : [])]
  return parts.flatMap((part) =>
    isObject(part) && typeof (part as Value)['$ref'] === 'string' ? [(part as Value)['$ref'] as string] : [],
  )
}

/** What a reference within the file leads to. */
function targetOf(reference: string, from: Node, resolver: Resolver): Node | undefined {
  if (reference.startsWith('#') && decodeFragment(reference.slice(1)) === from.pointer) return undefined
  const target = resolver.target(reference, from)
  return target !== undefined && target.file === from.file && isObject(target.value) ? target : undefined
}

function uses(reference: string, from: Node, bindings: Bindings, resolver: Resolver, depth = 0): boolean {
  const target = depth < MAX_DEPTH ? targetOf(reference, from, resolver) : undefined
  if (target === undefined) return false
  const value = target.value as Value
  return (
    hasDynamic(value, bindings) || referencesOf(value).some((next) => uses(next, target, bindings, resolver, depth + 1))
  )
}

function hasDynamic(value: unknown, bindings: Bindings): boolean {
  if (Array.isArray(value)) return value.some((item) => hasDynamic(item, bindings))
  if (!isObject(value)) return false
  return (
    boundBy(value as Value, bindings) !== undefined || Object.values(value).some((inner) => hasDynamic(inner, bindings))
  )
}

function boundBy({ $dynamicRef: reference }: Value, bindings: Bindings): Value | undefined {
  return typeof reference === 'string' && reference.startsWith('#') ? bindings.get(reference.slice(1)) : undefined
}

/** A schema with the references that use a binding written out. */
function expanded(value: Value, from: Node, bindings: Bindings, resolver: Resolver, depth: number): Value {
  const { $ref: reference, allOf, ...rest } = value
  const parts = [
    ...(reference === undefined ? [] : [{ $ref: reference }]),
    ...(Array.isArray(allOf) ? (allOf as unknown[]) : []),
  ]
  const written = parts.map((part): unknown => {
    const own = isObject(part) ? (part as Value)['$ref'] : undefined
    if (typeof own !== 'string' || !uses(own, from, bindings, resolver, depth)) return part
    const target = targetOf(own, from, resolver) as Node
    // The outermost binding wins (8.2.3.2).
    const inner = new Map([...bindingsOf(target), ...bindings])
    const { $id: _id, $defs: _defs, $anchor: _anchor, $dynamicAnchor: _dynamic, ...bare } = target.value as Value
    return substituted(expanded(bare, target, inner, resolver, depth + 1), inner)
  })
  return { ...rest, ...(written.length === 0 ? {} : { allOf: written }) }
}

function substituted(value: unknown, bindings: Bindings): unknown {
  if (Array.isArray(value)) return value.map((item) => substituted(item, bindings))
  if (!isObject(value)) return value
  const bound = boundBy(value as Value, bindings)
  const { $dynamicRef: _, ...rest } = value as Value
  const members = Object.entries(bound === undefined ? (value as Value) : rest).map(([key, inner]) => [
    key,
    substituted(inner, bindings),
  ])
  return { ...Object.fromEntries(members), ...bound }
}
