import type { Json, JsonSchema, MemberPath } from '@artificer/generator/ir'

export type JsonObject = { [key: string]: Json }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The schema as an object of keywords; `true` is no keyword at all, `false` refuses everything. */
export const keywordsOf = (schema: JsonSchema | undefined): { [keyword: string]: Json } =>
  schema === undefined || schema === true ? {} : schema === false ? { not: {} } : schema

/** Text that is equal for equal values, whatever the order of their members. */
export const canonical = (value: Json | undefined): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value ?? null)
  const members = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
  return `{${members.join(',')}}`
}

export const memberAt = (value: Json | undefined, path: MemberPath): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  )

/** A copy with the member set, or removed when `member` is undefined; objects on the way are made where they lack. */
export const withMember = (value: Json, path: MemberPath, member: Json | undefined): Json => {
  const [key, ...rest] = path
  if (key === undefined) return member ?? null
  const base: JsonObject = isObject(value) ? { ...value } : {}
  if (rest.length === 0 && member === undefined) delete base[key]
  else setOwn(base, key, rest.length === 0 ? (member as Json) : withMember(base[key] ?? {}, rest, member))
  return base
}

/** Sets a member as an own one, `__proto__` included. */
export const setOwn = (target: JsonObject, key: string, value: Json): void => {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}

const EXACT = new TextDecoder('utf-8', { fatal: true })

/** Parses UTF-8 JSON; undefined when it is none. */
export const parseJson = (bytes: Uint8Array): { value: Json } | undefined => {
  try {
    return { value: JSON.parse(EXACT.decode(bytes)) as Json }
  } catch {
    return undefined
  }
}
