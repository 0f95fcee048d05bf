import { type AnySchema, type Child, children, defOf } from './kinds.ts'
import { idOf, isStated } from './metadata.ts'

/** Component names of schemas, and what could not be named. */
export interface SchemaNames {
  readonly names: ReadonlyMap<AnySchema, string>
  /** Names that two different schemas claim. */
  readonly collisions: readonly NameCollision[]
}

/** Two schemas with one name. The first keeps it. */
export interface NameCollision {
  readonly name: string
  readonly first: NameClaim
  readonly second: NameClaim
}

/** A schema that wants a name because of the place where it stands. */
export interface NameClaim {
  readonly schema: AnySchema
  readonly keyPath: string
  /** Component name by place, for a schema without an id: `CreateUserBody`. */
  readonly name?: string
}

/** Names from `.meta({ id })` first, then from places, so that an id is never renamed by an unnamed neighbour. */
export function nameSchemas(claims: readonly NameClaim[]): SchemaNames {
  const names = new Map<AnySchema, string>()
  const owners = new Map<string, NameClaim>()
  const collisions: NameCollision[] = []
  const give = (claim: NameClaim, name: string): void => {
    const first = owners.get(name)
    if (first && first.schema !== claim.schema) return void collisions.push({ name, first, second: claim })
    owners.set(name, claim)
    names.set(claim.schema, name)
  }
  for (const claim of reachableSchemas(claims, true)) {
    const id = idOf(claim.schema)
    if (id !== undefined) give(claim, id)
  }
  for (const claim of claims) {
    const schema = bare(claim.schema)
    if (claim.name !== undefined && isWorthAName(schema) && !names.has(schema)) give({ ...claim, schema }, claim.name)
  }
  return { names, collisions }
}

/**
 * Every schema below some places, each once, with the place where it was met first. Without recursion: chains may be long.
 * With `originals` also what a schema was cloned from, which may be where its name is.
 */
export function reachableSchemas<T extends NameClaim>(roots: readonly T[], originals = false): T[] {
  const found = new Map<AnySchema, T>()
  const open = roots.toReversed()
  for (let claim = open.pop(); claim; claim = open.pop()) {
    if (found.has(claim.schema)) continue
    found.set(claim.schema, claim)
    const { keyPath } = claim
    const parts = partsOf(claim.schema).map(([segment, schema]) => ({ ...claim, schema, keyPath: keyPath + segment }))
    const parent = originals ? claim.schema._zod.parent : undefined
    if (parent) parts.push({ ...claim, schema: parent, keyPath })
    open.push(...parts.toReversed())
  }
  return [...found.values()]
}

/** The parts that stand on the wire: none of a schema whose metadata states the wire form. */
function partsOf(schema: AnySchema): Child[] {
  return isStated(schema) ? [] : children(schema)
}

const WRAPPERS = new Set(['optional', 'nullable', 'default', 'prefault', 'nonoptional', 'readonly', 'catch'])

function bare(schema: AnySchema): AnySchema {
  const def = defOf(schema)
  return WRAPPERS.has(def.type) && 'innerType' in def ? bare(def.innerType as AnySchema) : schema
}

/** Scalars, arrays and maps stay where they are; what has members of its own becomes a component. */
function isWorthAName(schema: AnySchema): boolean {
  if (idOf(schema) !== undefined) return false
  const def = defOf(schema)
  if (def.type === 'union') return def.options.some((option) => defOf(bare(option)).type === 'object')
  return def.type === 'object' || def.type === 'intersection'
}
