/** Random arguments and bodies, the same for the same seed: what nobody thought of. */
import type { Json } from '../../../generator/src/ir/models.ts'
import type { BodyCase, ParameterCase, PartData } from './encoding.ts'

/** Numbers from 0 up to 1 (mulberry32). */
export type Random = () => number

export function seededRandom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function randomParameter(random: Random, name: string): ParameterCase {
  const place = pick(random, ['path', 'query', 'query', 'header', 'cookie'] as const)
  const style = pick(random, styles[place])
  const json = chance(random, 0.1)
  return {
    name,
    clauses: [],
    in: place,
    ...(style && !json && { style }),
    ...(style !== 'deepObject' && !json && chance(random, 0.5) && { explode: chance(random, 0.5) }),
    ...(place === 'query' && chance(random, 0.2) && { allowReserved: true }),
    ...(json && { json }),
    value: randomValue(random, 0),
    expect: { written: null },
  }
}

export function randomBody(random: Random, name: string): BodyCase {
  const body = pick(random, ['json', 'form', 'multipart'] as const)
  const part = (): PartData => pick(random, body === 'form' ? fields : parts)
  const value = Object.fromEntries(times(random, 4, () => [pick(random, names), randomValue(random, 1)]))
  return {
    name,
    clauses: [],
    body,
    ...(body !== 'json' && { parts: { a: part(), b: part() } }),
    value,
    expect: { type: '', text: '' },
  }
}

const styles = {
  path: [undefined, 'simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: [undefined],
  cookie: [undefined],
} as const

const fields: PartData[] = [
  { kind: 'json' },
  { kind: 'text', explode: false },
  { kind: 'text', style: 'deepObject', explode: true },
  { kind: 'text', style: 'pipeDelimited', explode: false },
]
const parts: PartData[] = [{ kind: 'json' }, { kind: 'text' }, { kind: 'json', repeated: true }]
const letters = [
  ...'aZ09-._~ !"#$%&\'()*+,/:;<=>?@[\\]^`{|}éß中😀',
  ...'\n\r\t\0\x7f\x85\u2028\ufeff\u0301\u200d',
  '\ud800',
]
const names = ['a', 'b', 'c', 'a b', 'é', 'a[b]', '0', 'constructor', 'toString', '__proto__', '&=;']
const numbers = [
  '1e21',
  '1e20',
  '1.5e-7',
  '0.000001',
  '-0.0',
  '5e-324',
  '1.7976931348623157e308',
  '0.1',
  '3.0',
  '123456789.125',
]
const integers = ['9007199254740993', '-9223372036854775808', '18446744073709551615']

function randomValue(random: Random, depth: number): Json {
  const below = (): Json => randomValue(random, depth + 1)
  const makers: (() => Json)[] = [
    () => randomText(random),
    () => randomText(random),
    () => Math.floor(random() * 2000) - 1000,
    () => ({ $number: pick(random, numbers) }),
    () => ({ $number: String((random() - 0.5) * 10 ** Math.floor(random() * 40 - 20)) }),
    () => ({ $int: pick(random, integers) }),
    () => chance(random, 0.5),
    () => null,
    () => ({ $datetime: '2026-01-02T03:04:05.250000+05:30' }),
    () => ({ $date: '2026-12-31' }),
  ]
  const nested: (() => Json)[] = [
    () => times(random, 3, below),
    () => Object.fromEntries(times(random, 3, () => [pick(random, names), below()])),
  ]
  return pick(random, depth < 3 && chance(random, 0.4) ? nested : makers)()
}

function randomText(random: Random): string {
  return times(random, 6, () => pick(random, letters)).join('')
}

/** Up to so many values. */
export function times<T>(random: Random, most: number, make: () => T): T[] {
  return Array.from({ length: Math.floor(random() * (most + 1)) }, make)
}

export function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T
}

export function chance(random: Random, of: number): boolean {
  return random() < of
}
