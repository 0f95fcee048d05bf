import type { TypeRef } from '../api.ts'
import type { BuildContext } from './build-context.ts'
import { objectOf, plainType } from './shapes.ts'

const LISTS = new Set([
  'data',
  'items',
  'results',
  'entries',
  'records',
  'values',
  'list',
  'rows',
  'content',
  'elements',
  'objects',
  'value',
])
const ENVELOPES = new Set(['data', 'result', 'response', 'payload'])

/** Whether an answer is a list: an array, or an object whose one array or known member is one, also within an envelope. */
export function listIn(context: BuildContext, type: TypeRef, depth = 0): boolean {
  if (type.kind === 'array') return true
  const properties = objectOf(context.schemas, type)?.properties ?? []
  const plain = properties.map((property) => ({ name: property.name, type: plainType(context.schemas, property.type) }))
  if (plain.some(({ name, type: inner }) => inner.kind === 'array' && LISTS.has(name.toLowerCase()))) return true
  if (plain.filter(({ type: inner }) => inner.kind === 'array').length === 1 && plain.length <= 4) return true
  return (
    depth === 0 && plain.some(({ name, type: inner }) => ENVELOPES.has(name.toLowerCase()) && listIn(context, inner, 1))
  )
}
