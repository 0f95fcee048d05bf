import type { Json, JsonSchema } from '@artificer/generator/ir'
import { digest } from '../hash.ts'
import type { Schemas } from '../schemas.ts'
import type { StoredItem } from './store.ts'

/** A cursor says after which item to go on; it is opaque, and one that the mock did not make is told apart. */
export const encodeCursor = (after: StoredItem, index: number, schema: JsonSchema, schemas: Schemas): Json => {
  const body = JSON.stringify([index, after.id])
  const opaque = Buffer.from(`${digest(body).slice(0, 6)}${body}`).toString('base64url')
  const candidates: Json[] = [opaque, after.id, index + 1, String(index + 1)]
  return candidates.find((candidate) => schemas.fits(schema, candidate)) ?? opaque
}

/** Where to go on; undefined for a cursor that no answer of the mock had. */
export const decodeCursor = (cursor: Json, items: readonly StoredItem[]): number | undefined => {
  const decoded = opaquePosition(String(cursor))
  if (decoded !== undefined) {
    const at = items.findIndex(({ id }) => id === decoded.id)
    return at >= 0 ? at + 1 : Math.min(decoded.index, items.length)
  }
  const at = items.findIndex(({ id }) => id === String(cursor))
  if (at >= 0) return at + 1
  return typeof cursor === 'number' || /^\d+$/.test(String(cursor)) ? Number(cursor) : undefined
}

const opaquePosition = (cursor: string): { index: number; id: string } | undefined => {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const body = text.slice(6)
  if (digest(body).slice(0, 6) !== text.slice(0, 6)) return undefined
  const [index, id] = JSON.parse(body) as [number, string]
  return { index, id }
}
