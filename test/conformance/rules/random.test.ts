/** Both languages write random values and read random streams alike. */
import { beforeAll, expect, it } from 'vitest'
import { interpreters } from '../../emit-sdks.ts'
import type { AnyCase } from './case.ts'
import { judges } from './judge.ts'
import { type BothClients, drivePython } from './python.ts'
import { randomBody, randomParameter, seededRandom } from './random-cases.ts'
import { randomStream } from './random-streams.ts'
import { driveTypeScript } from './typescript/kinds.ts'

const isFull = process.env['ARTIFICER_TEST_FULL'] === '1'
const random = seededRandom(Number(process.env['ARTIFICER_SEED'] ?? 7))
const make = (count: number, one: (index: string) => AnyCase): AnyCase[] =>
  Array.from({ length: isFull ? count * 20 : count }, (_, index) => one(String(index)))

const tables = [
  { kind: 'parameter', cases: make(300, (name) => randomParameter(random, name)) },
  { kind: 'body', cases: make(150, (name) => randomBody(random, name)) },
  { kind: 'stream', cases: make(150, (name) => randomStream(random, name)) },
]
let python: BothClients[][] = []

beforeAll(async () => {
  python = await drivePython(interpreters().at(-1)?.path ?? 'python3', tables)
}, 300_000)

/** What must be alike, as text; how many bytes are dropped is counted before or after they are decoded. */
function shown(kind: string, seen: unknown): string {
  const common = judges[kind]?.common as (seen: unknown) => unknown
  return JSON.stringify(common(seen), (name, value: unknown) => (name === 'pendingBytes' ? undefined : value))
}

it.each(tables.map((table, index) => [table.kind, table.cases, index] as const))(
  'gives every random %s alike',
  async (kind, cases, table) => {
    const typescript = await driveTypeScript(kind, cases)
    const differ = cases.flatMap((given, index) => {
      const seen = { typescript: typescript[index], ...python[table]?.[index] }
      const [first, ...others] = Object.values(seen).map((one) => shown(kind, one))
      return others.every((one) => one === first) ? [] : [{ given, ...seen }]
    })
    expect(differ).toEqual([])
  },
  300_000,
)
