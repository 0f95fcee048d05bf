/** Both SDKs of `wire-api.yaml` put on the wire what `wire.json` says, to the byte. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { NameTable } from '../../generator/src/names/table.ts'
import { emitSdks, type EmittedSdks } from '../emit-sdks.ts'
import { drivePython } from './drive-python.ts'
import { driveTypeScript } from './drive-typescript.ts'
import { normalise, type Observation, type WireTable } from './wire-case.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const table = JSON.parse(readFileSync(join(here, 'wire.json'), 'utf8')) as WireTable

let sdks: EmittedSdks

beforeAll(async () => {
  sdks = await emitSdks(join(here, 'wire-api.yaml'), 'wire')
}, 120_000)

it('has at least sixty cases, each with a name of its own', () => {
  expect(table.cases.length).toBeGreaterThanOrEqual(60)
  expect(new Set(table.cases.map((wireCase) => wireCase.name)).size).toBe(table.cases.length)
})

it('calls every operation of its API', () => {
  const called = new Set(table.cases.map((wireCase) => wireCase.operation))
  expect(sdks.api.operations.map((operation) => operation.id).filter((id) => !called.has(id))).toEqual([])
})

describe('TypeScript', () => {
  it.each(table.cases)('$name', async (wireCase) => {
    const sdk = (await import(sdks.typescript.entry)) as Parameters<typeof driveTypeScript>[0]
    const operation = sdks.api.operations.find((candidate) => candidate.id === wireCase.operation)
    if (operation === undefined) throw new Error(`no operation ${wireCase.operation}`)
    const names: NameTable = sdks.typescript.names
    const observed = await driveTypeScript(sdk, names, operation, wireCase, table.credentials)
    expect(normalise(observed, wireCase.expect)).toEqual(wireCase.expect)
  })
})

describe('Python', () => {
  let observations: { sync: Observation; async: Observation }[]
  beforeAll(() => {
    observations = drivePython(sdks.python.interpreter, sdks.python.source, sdks.api, sdks.python.names, table)
  }, 120_000)

  it.each(table.cases.map((wireCase, index) => ({ ...wireCase, index })))('$name', ({ index, expect: expected }) => {
    const { sync, async } = observations[index] ?? {
      sync: { error: 'missing', message: '' },
      async: { error: 'missing', message: '' },
    }
    expect(normalise(sync, expected)).toEqual(expected)
    expect(normalise(async, expected)).toEqual(expected)
  })
})
