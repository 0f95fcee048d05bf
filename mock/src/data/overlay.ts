import type { Json, JsonSchema, MemberPath } from '@artificer/generator/ir'
import { isObject, keywordsOf, memberAt, withMember, type JsonObject } from '../json.ts'
import type { Schemas } from '../schemas.ts'

/** Sets a member where the value still fits its schema with it; else the value stays as it is. */
export const overlaid = (
  value: Json,
  path: MemberPath,
  member: Json | undefined,
  schema: JsonSchema,
  schemas: Schemas,
): Json => {
  const changed = withMember(value, path, member)
  return schemas.fits(schema, changed) ? changed : value
}

/** Sets all members at once where that fits, else each that fits by itself. */
export const overlaidAll = (value: Json, members: JsonObject, schema: JsonSchema, schemas: Schemas): Json => {
  const all = Object.entries(members).reduce<Json>(
    (current, [name, member]) => withMember(current, [name], member),
    value,
  )
  if (schemas.fits(schema, all)) return all
  return Object.entries(members).reduce<Json>(
    (current, [name, member]) => overlaid(current, [name], member, schema, schemas),
    value,
  )
}

/** As `overlaid`, but only for a member that the value has. */
export const replacedMember = (
  value: Json,
  path: MemberPath,
  member: Json,
  schema: JsonSchema,
  schemas: Schemas,
): Json => (memberAt(value, path) === undefined ? value : overlaid(value, path, member, schema, schemas))

/** Takes a member away: removed where it is optional, null or empty where it may be that, else left. */
export const cleared = (value: Json, path: MemberPath, schema: JsonSchema, schemas: Schemas): Json => {
  if (memberAt(value, path) === undefined) return value
  const removed = withMember(value, path, undefined)
  if (schemas.fits(schema, removed)) return removed
  const empties = [null, {}, []].map((empty) => withMember(value, path, empty))
  return empties.find((candidate) => schemas.fits(schema, candidate)) ?? value
}

/** Names of the members that a schema declares, its compositions included; undefined when it declares none. */
export const declaredMembers = (schema: JsonSchema, schemas: Schemas, depth = 0): Map<string, JsonSchema> => {
  const keywords = keywordsOf(schemas.resolve(schema))
  const members = new Map<string, JsonSchema>()
  if (depth > 12) return members
  for (const [name, member] of Object.entries(isObject(keywords['properties']) ? keywords['properties'] : {}))
    members.set(name, member as JsonSchema)
  for (const part of ['allOf', 'anyOf', 'oneOf'].flatMap((key) => (keywords[key] ?? []) as JsonSchema[])) {
    for (const [name, member] of declaredMembers(part, schemas, depth + 1))
      if (!members.has(name)) members.set(name, member)
  }
  return members
}

/** A value with the defaults of its schema filled in, at every depth. */
export const withDefaults = (value: Json, schema: JsonSchema, schemas: Schemas): Json => {
  if (Array.isArray(value)) {
    const items = keywordsOf(schemas.resolve(schema))['items'] as JsonSchema | undefined
    return items === undefined ? value : value.map((item) => withDefaults(item, items, schemas))
  }
  if (!isObject(value)) return value
  const filled: JsonObject = { ...value }
  for (const [name, member] of declaredMembers(schema, schemas)) {
    const fallback = keywordsOf(member)['default'] ?? keywordsOf(schemas.resolve(member))['default']
    const present = filled[name]
    if (present !== undefined) filled[name] = withDefaults(present, member, schemas)
    else if (fallback !== undefined) filled[name] = fallback
  }
  return filled
}
