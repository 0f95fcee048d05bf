/** Both built packages, as the ecosystem's own tools judge them. */
import { expect, it } from 'vitest'
import { checks } from './checks.ts'

const isFull = process.env['ARTIFICER_TEST_FULL'] === '1'

for (const { package: name, tool, claim, run, isLong } of checks) {
  it.skipIf(isLong && !isFull)(`${name}: ${tool} ${claim}`, () => expect(run()).resolves.toBeUndefined(), 120_000)
}
