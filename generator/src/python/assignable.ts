/** Whether what fits one annotation fits another, as far as that can be told without a type checker. */
import type { TypeRef } from '../ir/models.ts'
import { resolveAlias, type Emission } from './emission.ts'

export type Relation = 'yes' | 'no' | 'unknown'

/** Whether all values of a request's type are among those of another. */
export function relationOf(type: TypeRef, other: TypeRef, emission: Emission): Relation {
  const left = atomsOf(type, emission)
  const right = atomsOf(other, emission)
  const relations = left.map((atom): Relation => {
    const each = right.map((candidate) => atomRelation(atom, candidate, emission))
    return each.includes('yes') ? 'yes' : each.includes('unknown') ? 'unknown' : 'no'
  })
  return relations.includes('no') ? 'no' : relations.includes('unknown') ? 'unknown' : 'yes'
}

/** The arms of a union, and of what enums and dates stand for in an annotation. */
function atomsOf(type: TypeRef, emission: Emission): TypeRef[] {
  const plain = resolveAlias(emission, type)
  switch (plain.kind) {
    case 'nullable':
      return [{ kind: 'null' }, ...atomsOf(plain.of, emission)]
    case 'union':
      return plain.variants.flatMap((variant) => atomsOf(variant, emission))
    case 'enum': {
      const literals = plain.values.map(({ value }): TypeRef => ({ kind: 'literal', value }))
      return plain.open ? [...literals, { kind: 'string' }] : literals
    }
    case 'string':
      return plain.format === 'date' || plain.format === 'date-time'
        ? [plain, { kind: 'string' }]
        : [{ kind: 'string' }]
    case 'integer':
    case 'number':
      return [{ kind: plain.kind }]
    case 'literal':
      return [typeof plain.value === 'number' && !Number.isInteger(plain.value) ? { kind: 'number' } : plain]
    default:
      return [plain]
  }
}

function atomRelation(type: TypeRef, other: TypeRef, emission: Emission): Relation {
  if (other.kind === 'unknown' || JSON.stringify(type) === JSON.stringify(other)) return 'yes'
  if (isScalar(type) !== isScalar(other))
    return type.kind === 'unknown' ? 'no' : isBytes(type, other) ? 'unknown' : 'no'
  if (isScalar(type)) return isScalarWithin(type, other) ? 'yes' : 'no'
  if (type.kind === 'array' && other.kind === 'array') return relationOf(type.items, other.items, emission)
  if (type.kind === 'map' && other.kind === 'map') return relationOf(type.values, other.values, emission)
  return 'unknown'
}

/** A file may be given as many things. */
const isBytes = (type: TypeRef, other: TypeRef): boolean => type.kind === 'file' || other.kind === 'file'

const SCALARS = new Set(['string', 'integer', 'number', 'boolean', 'literal', 'null'])

const isScalar = ({ kind }: TypeRef): boolean => SCALARS.has(kind)

/** Type checkers take an int for a float, a bool for both, and a moment for a day; a moment is no text. */
function isScalarWithin(type: TypeRef, other: TypeRef): boolean {
  if (formatOf(type) !== undefined || formatOf(other) !== undefined)
    return formatOf(type) === 'date-time' && formatOf(other) === 'date'
  const kind = type.kind === 'literal' ? kindOf(type.value) : type.kind
  return kind === other.kind || (WIDER[kind] ?? []).includes(other.kind)
}

const formatOf = (type: TypeRef): string | undefined => (type.kind === 'string' ? type.format : undefined)

const WIDER: { readonly [kind: string]: readonly string[] } = { integer: ['number'], boolean: ['integer', 'number'] }

function kindOf(value: string | number | boolean): string {
  return typeof value === 'number' ? 'integer' : typeof value
}
