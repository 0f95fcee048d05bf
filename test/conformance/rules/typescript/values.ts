/** The stand-ins of the tables as TypeScript has them: moments and days are texts, files are `File`, wide integers are `bigint`. */
import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../../../../generator/src/ir/models.ts'

export function nativeValue(value: Json): unknown {
  if (Array.isArray(value)) return value.map(nativeValue)
  if (value === null || typeof value !== 'object') return value
  const [stand = '', given = null] = Object.entries(value)[0] ?? []
  const make = Object.hasOwn(makers, stand) ? makers[stand] : undefined
  return make ? make(given) : Object.fromEntries(Object.entries(value).map(([name, item]) => [name, nativeValue(item)]))
}

const makers: { readonly [stand: string]: (given: Json) => unknown } = {
  $absent: () => undefined,
  $number: (text) => Number(text),
  $int: (text) => BigInt(String(text)),
  $datetime: (text) => text,
  $date: (text) => text,
  $bytes: (text) => new Uint8Array(Buffer.from(String(text), 'base64')),
  $file: (file) => {
    const { name, type, text } = file as { name: string | null; type: string | null; text: string }
    const content = new Blob([text])
    return { content, name: name ?? undefined, type: type ?? undefined }
  },
}

/** What several ways have given: one result, or each where they differ. */
export type Alike<T> = T | { differ: T[] }

export function alike<T>(results: readonly T[]): Alike<T> {
  const [first] = results
  return first !== undefined && results.every((one) => isDeepStrictEqual(one, first)) ? first : { differ: [...results] }
}
