/** Both languages make random calls alike: the same requests at the same times, the same values and errors. */
import { expect, it } from 'vitest'
import { interpreters } from '../../emit-sdks.ts'
import { judges } from './judge.ts'
import { drivePython } from './python.ts'
import { randomCall } from './random-calls.ts'
import { seededRandom } from './random-cases.ts'
import { driveTypeScript } from './typescript/kinds.ts'

const isFull = process.env['ARTIFICER_TEST_FULL'] === '1'
const random = seededRandom(Number(process.env['ARTIFICER_SEED'] ?? 11))

it('makes every random call alike', async () => {
  const cases = Array.from({ length: isFull ? 5000 : 250 }, (_, index) => randomCall(random, String(index)))
  const running = drivePython(interpreters().at(-1)?.path ?? 'python3', [{ kind: 'call', cases }])
  const typescript = await driveTypeScript('call', cases)
  const [python = []] = await running
  const common = judges['call']?.common as (seen: unknown) => unknown
  const told = (given: object, seen: unknown): unknown => ({ given, ...(common(seen) as object) })
  for (const [index, given] of cases.entries()) {
    const wanted = told(given, typescript[index])
    expect(told(given, python[index]?.sync)).toEqual(wanted)
    expect(told(given, python[index]?.async)).toEqual(wanted)
  }
}, 600_000)
