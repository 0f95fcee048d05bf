import { describe, expect, it } from 'vitest'
import { CASES } from './cases.ts'
import { emitted, zodAccepts } from './judge.ts'

describe('an emitted schema takes the values that zod takes', () => {
  it('is tried on at least 138 schemas', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(138)
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length)
  })

  it.each(CASES)('$name', ({ schema, values }) => {
    const judges = emitted(schema)
    for (const direction of ['request', 'response'] as const) {
      const verdicts = values.map((value) => [JSON.stringify(value), judges[direction].accepts(value)])
      expect(verdicts, direction).toEqual(values.map((value) => [JSON.stringify(value), zodAccepts(schema, direction, value)]))
    }
  })
})
