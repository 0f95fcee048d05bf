import type { Json, JsonSchema } from '@artificer/generator/ir'
import { cleared, declaredMembers, overlaid } from '../data/overlay.ts'
import { FIXED_INSTANT } from '../data/formats.ts'
import { variedId } from '../data/realistic.ts'
import { validExample } from '../data/respond.ts'
import { createRandom, digest, seedOf } from '../hash.ts'
import { isObject, memberAt, type JsonObject } from '../json.ts'
import type { Collection } from './collection.ts'
import type { StateContext } from './context.ts'

type Key = readonly (string | number)[]

/** A whole valid item: the declared example, else a made one. The id is the example's; `withId` gives it another. */
export const makeItem = (collection: Collection, key: Key, context: StateContext): JsonObject => {
  const made = exampleItem(collection, context) ?? context.generator.value(collection.schema, collection.path, ...key)
  return isObject(made) ? made : {}
}

/** As `makeItem`, but always made, so that several differ. */
export const makeVariedItem = (collection: Collection, key: Key, context: StateContext): JsonObject => {
  const made = context.generator.value(collection.schema, collection.path, ...key)
  return isObject(made) ? made : {}
}

const exampleItem = ({ model, schema }: Collection, { schemas }: StateContext): JsonObject | undefined => {
  if (model === undefined) return undefined
  const whole = validExample(model.operation, 200, model.content, schemas)
  const item = whole === undefined ? undefined : memberAt(whole, model.wrap)
  return isObject(item) && schemas.fits(schema, item) ? item : undefined
}

/** A new id for a collection: of the make of the item's own, the same for the same key, and not among those that are taken. */
export const mintId = (
  collection: Collection,
  item: JsonObject,
  key: Key,
  isTaken: (id: string) => boolean,
  context: StateContext,
): Json => {
  const { idMember } = collection
  if (idMember === undefined) return digest(context.seed, collection.path, ...key).slice(0, 16)
  const schema = declaredMembers(collection.schema, context.schemas).get(idMember) ?? true
  for (let attempt = 0; attempt < 50; attempt++) {
    const id = candidateId(schema, item[idMember], [...key, attempt], context)
    if (id !== undefined && !isTaken(String(id)) && context.schemas.fits(schema, id)) return id
  }
  return item[idMember] ?? null
}

const candidateId = (
  schema: JsonSchema,
  present: Json | undefined,
  key: Key,
  context: StateContext,
): Json | undefined => {
  const seed = seedOf(context.seed, 'id', ...key)
  if (typeof present === 'number') return 1 + (seed % 1_000_000)
  const varied = typeof present === 'string' ? variedId(present, createRandom(seed)) : undefined
  return varied !== undefined && context.schemas.fits(schema, varied)
    ? varied
    : context.generator.value(schema, 'id', ...key)
}

/** Times of an item at the moment it comes to be: it was created now, and nothing has happened to it yet. */
export const withFreshTimes = (
  item: JsonObject,
  collection: Collection,
  ordinal: number,
  { schemas }: StateContext,
): JsonObject => {
  const now = new Date(FIXED_INSTANT + ordinal * 1000).toISOString().replace('.000Z', 'Z')
  let fresh: Json = item
  for (const name of declaredMembers(collection.schema, schemas).keys()) {
    const present = item[name]
    if (typeof present !== 'string' || !Number.isNaN(Number(present)) || Number.isNaN(Date.parse(present))) continue
    if (/^(created|updated|modified|last_?modified)(_?(at|on|time|date))?$/i.test(name))
      fresh = overlaid(fresh, [name], timeLike(present, now), collection.schema, schemas)
    else if (
      /^(started|completed|finished|ended|deleted|revoked|cancelled|archived|last_?used)(_?(at|on|time|date))?$/i.test(
        name,
      )
    )
      fresh = cleared(fresh, [name], collection.schema, schemas)
  }
  return isObject(fresh) ? (withoutCounts(fresh, fresh, [], collection, { schemas }) as JsonObject) : item
}

/** Nothing has been counted yet: `messageCount` and its like are zero, at every depth. */
const withoutCounts = (
  whole: Json,
  part: Json,
  path: string[],
  collection: Collection,
  { schemas }: Pick<StateContext, 'schemas'>,
): Json => {
  if (!isObject(part)) return whole
  let current = whole
  for (const [name, member] of Object.entries(part)) {
    const place = [...path, name]
    if (typeof member === 'number' && /(count|cost)$/i.test(name))
      current = overlaid(current, place, 0, collection.schema, schemas)
    else current = withoutCounts(current, member, place, collection, { schemas })
  }
  return current
}

const timeLike = (present: string, now: string): string => (present.length === 10 ? now.slice(0, 10) : now)

/** Marks an item as changed at the given step of its namespace. */
export const withChangeTime = (
  item: JsonObject,
  collection: Collection,
  ordinal: number,
  { schemas }: StateContext,
): JsonObject => {
  const now = new Date(FIXED_INSTANT + ordinal * 1000).toISOString().replace('.000Z', 'Z')
  const name = Object.keys(item).find(
    (key) => /^(updated|modified|last_?modified)(_?(at|on|time|date))?$/i.test(key) && typeof item[key] === 'string',
  )
  if (name === undefined) return item
  const changed = overlaid(item, [name], timeLike(String(item[name]), now), collection.schema, schemas)
  return isObject(changed) ? changed : item
}

/** Path values and the id of an item, set where its schema has members for them. */
export const withIdentity = (
  item: JsonObject,
  collection: Collection,
  id: Json,
  values: JsonObject,
  { schemas }: StateContext,
): JsonObject => {
  let named: Json = item
  const members = declaredMembers(collection.schema, schemas)
  const outer = Object.entries(values).filter(
    ([name]) => name !== collection.parameter && collection.path.includes(`{${name}}`),
  )
  for (const [name, value] of outer)
    if (members.has(name)) named = overlaid(named, [name], value, collection.schema, schemas)
  if (collection.idMember !== undefined) named = overlaid(named, [collection.idMember], id, collection.schema, schemas)
  return isObject(named) ? named : item
}
