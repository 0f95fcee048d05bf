import type { Json, JsonSchema } from '@artificer/generator/ir'
import type { Random } from '../hash.ts'
import { isObject, type JsonObject } from '../json.ts'
import type { SchemaFault, Schemas } from '../schemas.ts'
import { minimal } from './minimal.ts'

const ROUNDS = 40

/**
 * Brings a value that nearly fits to one that fits: a member that is too much goes, a leaf that misses its keyword is made anew, an
 * optional member that cannot be saved goes. Undefined when the faults do not become fewer.
 */
export const mended = (value: Json, schema: JsonSchema, schemas: Schemas, random: Random): Json | undefined => {
  let current = value
  let faults = schemas.faults(schema, current)
  for (let round = 0; faults.length > 0; round++) {
    if (round === ROUNDS) return undefined
    const better = betterOf(current, schema, faults, schemas, random)
    if (better === undefined) return undefined
    current = better.value
    faults = better.faults
  }
  return current
}

interface Better {
  value: Json
  faults: SchemaFault[]
}

const betterOf = (
  value: Json,
  schema: JsonSchema,
  faults: SchemaFault[],
  schemas: Schemas,
  random: Random,
): Better | undefined => {
  for (const fault of faults) {
    for (const candidate of candidatesFor(value, fault, schemas, random)) {
      const left = schemas.faults(schema, candidate)
      if (left.length < faults.length) return { value: candidate, faults: left }
    }
  }
  return undefined
}

function* candidatesFor(value: Json, fault: SchemaFault, schemas: Schemas, random: Random): Generator<Json> {
  const path = fault.pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
  if (fault.member !== undefined && fault.keyword !== 'required') yield without(value, [...path, fault.member])
  const made = minimal(fault.parent, schemas, random)
  if (
    fault.member !== undefined &&
    fault.keyword === 'required' &&
    isObject(made) &&
    made[fault.member] !== undefined
  ) {
    yield replaced(value, [...path, fault.member], made[fault.member])
  }
  if (made !== undefined) yield replaced(value, path, made)
  for (let length = path.length; length > 0; length--) yield without(value, path.slice(0, length))
}

const replaced = (value: Json, path: readonly string[], made: Json | undefined): Json => {
  const [key, ...rest] = path
  if (key === undefined) return made ?? null
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? replaced(item, rest, made) : item))
  const base: JsonObject = isObject(value) ? value : {}
  return { ...base, [key]: replaced(base[key] ?? null, rest, made) }
}

const without = (value: Json, path: readonly string[]): Json => {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(value)) {
    const kept = rest.length === 0 ? value.filter((_, index) => String(index) !== key) : value
    return kept.map((item, index) => (rest.length > 0 && String(index) === key ? without(item, rest) : item))
  }
  if (!isObject(value)) return value
  if (rest.length > 0) return { ...value, [key]: without(value[key] ?? null, rest) }
  const { [key]: _gone, ...kept } = value
  return kept
}
