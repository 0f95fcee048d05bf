/** Both runtimes keep every clause of the rules, case by case and in the same way. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interpreters, root } from '../../emit-sdks.ts'
import { judges } from './judge.ts'
import { type BothClients, drivePython, librariesOf } from './python.ts'
import { reportRules } from './report.ts'
import { findGaps, readClauses, readTables } from './tables.ts'
import { driveTypeScript } from './typescript/kinds.ts'

const all = readTables()
// `RULES=streams` runs the tables that have it in their names, such as the one that a mutation is to turn red.
const tables = all.filter(({ name }) => name.includes(process.env['RULES'] ?? ''))
const clauses = readClauses()
const typescript: unknown[][] = []
let python: BothClients[][] = []

beforeAll(async () => {
  const running = drivePython(interpreters().at(-1)?.path ?? 'python3', tables)
  for (const { kind, cases } of tables) typescript.push(await driveTypeScript(kind, cases))
  python = await running
}, 120_000)

afterAll(() => {
  if (tables.length < all.length) return
  const report = reportRules(clauses, tables)
  mkdirSync(join(root, '.work/reports'), { recursive: true })
  writeFileSync(join(root, '.work/reports/rules.txt'), `${report}\n`)
  console.log(report)
})

/** Every Python that is supported over either HTTP library, where the whole run is asked for. */
const isFull = process.env['ARTIFICER_TEST_FULL'] === '1'
const variants = (isFull ? interpreters() : []).flatMap(({ version, path }) =>
  librariesOf(path).map((library) => ({ version, path, library })),
)

it.each(variants)(
  'is the same on Python $version with $library',
  async ({ path, library }) => {
    const told = (seen: BothClients[][]): unknown =>
      seen.map((cases, table) => {
        const common = judges[tables[table]?.kind ?? '']?.common as (seen: unknown) => unknown
        return cases.map(({ sync, async }) => [commonOrCrash(common, sync), commonOrCrash(common, async)])
      })
    expect(told(await drivePython(path, tables, library))).toEqual(told(python))
  },
  120_000,
)

it('has a case or a named test for every clause in each language', () => {
  expect(findGaps(clauses, all)).toEqual([])
})

it.each(tables)('gives every case of $name a name of its own', ({ cases }) => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
})

describe.each(tables.map((table, index) => ({ ...table, index })))('$name', ({ cases, kind, index: table }) => {
  const judge = judges[kind]
  if (!judge) throw new Error(`No judge for tables of kind '${kind}'`)
  const view = judge.view as (seen: unknown, expected: object) => unknown
  const common = judge.common as (seen: unknown) => unknown
  // `$name` in a title would be cut.
  const rows = cases.map((given, index) => [given.name, { ...given, index }] as const)
  const run = (language: string) => rows.filter(([, { only = language }]) => only === language)

  it.each(run('typescript'))('TypeScript: %s', (_, { index, expect: expected }) => {
    expect(view(typescript[table]?.[index], expected)).toEqual(expected)
  })

  it.each(run('python'))('Python: %s', (_, { index, expect: expected }) => {
    const seen = python[table]?.[index]
    expect({ sync: viewOrCrash(view, seen?.sync, expected) }).toEqual({ sync: expected })
    expect({ async: viewOrCrash(view, seen?.async, expected) }).toEqual({ async: expected })
  })

  it.each(rows.filter(([, { only }]) => only === undefined))('both alike: %s', (_, { index }) => {
    const seen = python[table]?.[index]
    expect(commonOrCrash(common, seen?.sync)).toEqual(commonOrCrash(common, typescript[table]?.[index]))
    expect(commonOrCrash(common, seen?.async)).toEqual(commonOrCrash(common, typescript[table]?.[index]))
  })
})

/** A driver that failed by itself is told as it is. */
function viewOrCrash(view: (seen: unknown, expected: object) => unknown, seen: unknown, expected: object): unknown {
  return 'crash' in Object(seen) ? seen : view(seen, expected)
}

function commonOrCrash(common: (seen: unknown) => unknown, seen: unknown): unknown {
  return 'crash' in Object(seen) ? seen : common(seen)
}
