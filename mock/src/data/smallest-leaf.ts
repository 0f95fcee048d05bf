import { generateSync } from 'json-schema-faker'
import type { Random } from '../hash.ts'
import type { JsonObject } from '../json.ts'
import { characters, FORMATS, word } from './formats.ts'

/** The type that the keywords name, or the one that they speak about. */
export const typeOf = (keywords: JsonObject): string => {
  const type = keywords['type']
  if (typeof type === 'string') return type
  if (Array.isArray(type)) return String(type.find((name) => name !== 'null') ?? 'null')
  if ('properties' in keywords || 'required' in keywords || 'minProperties' in keywords) return 'object'
  if ('items' in keywords || 'prefixItems' in keywords || 'minItems' in keywords) return 'array'
  if ('minimum' in keywords || 'maximum' in keywords || 'multipleOf' in keywords) return 'number'
  return 'pattern' in keywords || 'format' in keywords || 'minLength' in keywords ? 'string' : 'object'
}

/** A short text within the bounds, of the pattern and of the format. */
export const smallestText = (keywords: JsonObject, random: Random, isWild = false): string => {
  const {
    minLength = 0,
    maxLength = Infinity,
    pattern,
    format,
  } = keywords as { minLength?: number; maxLength?: number; pattern?: string; format?: string }
  if (pattern !== undefined) return textOfPattern(pattern, minLength, maxLength, random)
  const text = format === undefined ? '' : (FORMATS[format]?.(random) ?? '')
  const base = text !== '' ? text : isWild ? `${word(random)}${characters(random, 6)}` : word(random)
  return (base.length < minLength ? base + characters(random, minLength - base.length) : base).slice(0, maxLength)
}

/** Look-aheads only narrow what the rest of a pattern says; without them a text is made, then tried against the whole. */
const textOfPattern = (pattern: string, minLength: number, maxLength: number, random: Random): string => {
  const bare = pattern.replaceAll(/\(\?[=!][^()]*\)/g, '')
  let text = ''
  for (let attempt = 0; attempt < 100; attempt++) {
    text = madeBy(bare, minLength, maxLength, random.int(0, 2 ** 31))
    if (text.length >= minLength && text.length <= maxLength && matches(pattern, text)) break
  }
  return text
}

const madeBy = (pattern: string, minLength: number, maxLength: number, seed: number): string => {
  try {
    const bounds = Number.isFinite(maxLength) ? { minLength, maxLength } : { minLength }
    return String(generateSync({ type: 'string', pattern, ...bounds }, { seed }))
  } catch {
    return ''
  }
}

const matches = (pattern: string, text: string): boolean => {
  try {
    return new RegExp(pattern, 'u').test(text)
  } catch {
    return true
  }
}

/** The number nearest to the lower bound, or one; with a source of numbers, any within the bounds. */
export const smallestNumber = (keywords: JsonObject, random?: Random): number => {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = keywords as {
    [keyword: string]: number | undefined
  }
  const step = multipleOf ?? (typeOf(keywords) === 'integer' ? 1 : 0)
  const low = Math.max(minimum ?? -Infinity, exclusiveMinimum ?? -Infinity)
  const high = Math.min(maximum ?? Infinity, exclusiveMaximum ?? Infinity)
  if (random !== undefined) return anyNumber(low, high, step, random)
  if (step > 0) return onStep(low, high, step, exclusiveMinimum)
  if (exclusiveMinimum !== undefined && exclusiveMinimum === low)
    return Number.isFinite(high) ? (low + high) / 2 : low + 1
  if (Number.isFinite(low)) return low
  return Number.isFinite(high) ? (exclusiveMaximum === high ? high - 1 : Math.min(high, 1)) : 1
}

const WIDTH = 1000

const anyNumber = (low: number, high: number, step: number, random: Random): number => {
  const from = Number.isFinite(low) ? low : Number.isFinite(high) ? high - WIDTH : -WIDTH
  const to = Number.isFinite(high) ? high : from + 2 * WIDTH
  const value = from + random.next() * (to - from)
  return step > 0 ? Math.round(value / step) * step : value
}

const onStep = (low: number, high: number, step: number, exclusiveMinimum: number | undefined): number => {
  if (!Number.isFinite(low)) return high >= step ? step : Math.floor(high / step) * step
  const first = Math.ceil(low / step) * step
  return exclusiveMinimum !== undefined && first <= exclusiveMinimum ? first + step : first
}
