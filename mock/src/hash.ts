import { createHash } from 'node:crypto'

/** A source of numbers that is the same for the same seed. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number
  /** Between the two, both included. */
  int(min: number, max: number): number
  pick<T>(items: readonly T[]): T
}

/** Hash of the parts as hexadecimal digits; parts are kept apart, so `('a', 'bc')` and `('ab', 'c')` differ. */
export const digest = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** SHA-256 of bytes as hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The same hash as an unsigned number of 32 bits. */
export const seedOf = (...parts: readonly (string | number)[]): number =>
  Number.parseInt(digest(...parts).slice(0, 8), 16)

/** Mulberry32: small, quick, and the same on every platform. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return { next, int, pick: <T>(items: readonly T[]): T => items[int(0, items.length - 1)] as T }
}
