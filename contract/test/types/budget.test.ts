import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { diagnose, largeContract } from './budget.ts'

describe('the types of a contract', () => {
  it(
    'cost at most 250,000 instantiations for 1,000 endpoints, and hold what they promise',
    { timeout: 120_000 },
    () => {
      const surface = readFileSync(new URL('surface.ts', import.meta.url), 'utf8')
      const [large, promised] = diagnose(largeContract(1000), surface)
      expect(large?.errors).toBe('')
      expect(large?.instantiations).toBeLessThanOrEqual(250_000)
      expect(promised?.errors).toBe('')
    },
  )
})
