import type { Node } from '../../document/node.ts'
import type { TypeRef } from '../models.ts'
import type { SchemaContext } from './context.ts'
import { isSameType } from './context.ts'

/** The type that satisfies both; where none is known the later one is taken, and said so. */
export function intersect(context: SchemaContext, node: Node, a: TypeRef, b: TypeRef, property?: string): TypeRef {
  const found = narrower(a, b) ?? narrower(b, a)
  if (found !== undefined) return found
  const subject =
    property === undefined ? 'the parts of `allOf`' : `the types of ${JSON.stringify(property)} in \`allOf\``
  context.collector.warning(
    'schema/all-of-conflict',
    node,
    `${subject} differ; the last one is taken`,
    'leave one of them out',
  )
  return b
}

/** `b`, when every value of it is one of `a`. */
function narrower(a: TypeRef, b: TypeRef): TypeRef | undefined {
  if (a.kind === 'unknown' || isSameType(a, b)) return b
  if (a.kind === 'nullable') return b.kind === 'nullable' ? undefined : narrower(a.of, b)
  if (a.kind === 'number' && b.kind === 'integer') return b
  if (a.kind === 'string') return isStringLike(b) && (a.format === undefined || b.kind !== 'string') ? b : undefined
  if (a.kind === 'integer' || a.kind === 'number') return isNumberLike(b) ? b : undefined
  if (a.kind === 'enum' && b.kind === 'literal') return a.values.some(({ value }) => value === b.value) ? b : undefined
  if (a.kind === 'enum' && b.kind === 'enum')
    return b.values.every(({ value }) => a.values.some((member) => member.value === value)) ? b : undefined
  if (a.kind === 'union') return a.variants.some((variant) => isSameType(variant, b)) ? b : undefined
  if (a.kind === 'map' && a.values.kind === 'unknown' && (b.kind === 'map' || b.kind === 'model')) return b
  if (a.kind === 'array' && b.kind === 'array') {
    const items = narrower(a.items, b.items)
    return items === undefined ? undefined : { kind: 'array', items }
  }
  return undefined
}

function isStringLike(type: TypeRef): boolean {
  if (type.kind === 'literal') return typeof type.value === 'string'
  return type.kind === 'string' || (type.kind === 'enum' && type.values.every(({ value }) => typeof value === 'string'))
}

function isNumberLike(type: TypeRef): boolean {
  if (type.kind === 'literal') return typeof type.value === 'number'
  return type.kind === 'enum' && type.values.every(({ value }) => typeof value === 'number')
}
