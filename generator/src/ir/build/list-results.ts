import { singularWords, wordsOf } from '../../infer/words.ts'
import type { TypeRef } from '../models.ts'
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

/**
 * Whether an answer is a list: an array, or an object around one whose name is in use for that or is what the operation is about (`said`).
 * How many members there are says nothing: one more would make the operation another method.
 */
export function listIn(context: BuildContext, type: TypeRef, said: ReadonlySet<string>, depth = 0): boolean {
  if (type.kind === 'array') return true
  const properties = objectOf(context.schemas, type)?.properties ?? []
  return properties.some((property) => {
    const name = property.name.toLowerCase()
    const inner = plainType(context.schemas, property.type)
    if (inner.kind === 'array') return LISTS.has(name) || isSaid(property.name, said)
    return depth === 0 && ENVELOPES.has(name) && listIn(context, inner, said, 1)
  })
}

function isSaid(name: string, said: ReadonlySet<string>): boolean {
  const words = singularWords(wordsOf(name))
  return words.length > 0 && words.every((word) => said.has(word))
}
