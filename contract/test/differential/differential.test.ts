import { describe, expect, it } from 'vitest'
import { CASES } from './cases.ts'
import { emitted, zodAccepts } from './judge.ts'

const DIRECTIONS = ['request', 'response'] as const
type Direction = (typeof DIRECTIONS)[number]

describe('an emitted schema takes the values that zod takes', () => {
  it('is tried on at least 138 schemas', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(138)
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length)
  })

  it.each(CASES)('$name', ({ schema, values }) => {
    const judges = emitted(schema)
    const verdicts = (accepts: (direction: Direction, value: unknown) => boolean) =>
      DIRECTIONS.flatMap((direction) =>
        values.map((value) => [direction, JSON.stringify(value), accepts(direction, value)]),
      )
    expect(verdicts((direction, value) => judges[direction].accepts(value))).toEqual(
      verdicts((direction, value) => zodAccepts(schema, direction, value)),
    )
  })
})
