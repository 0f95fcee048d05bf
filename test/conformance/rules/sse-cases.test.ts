/** The tables hold every case of `sse.json`, by its name. */
import { expect, it } from 'vitest'
import { readRecorded } from './decode.ts'
import { readTables } from './tables.ts'

function namesIn(kind: string, prefix: RegExp): string[] {
  const cases = readTables().filter((table) => table.kind === kind)
  return cases.flatMap((table) => table.cases.map(({ name }) => name)).filter((name) => prefix.test(name))
}

function recordedNames(kind: 'decode' | 'http'): string[] {
  return readRecorded()
    .filter((one) => one.kind === kind)
    .map(({ name }) => name)
}

it('decodes all 154 cases of decoding', () => {
  expect(namesIn('decode', /./).toSorted()).toEqual(recordedNames('decode').toSorted())
  expect(recordedNames('decode')).toHaveLength(154)
})

it('reads all 22 cases of HTTP', () => {
  expect(namesIn('stream', /^http\//).toSorted()).toEqual(recordedNames('http').toSorted())
  expect(recordedNames('http')).toHaveLength(22)
})
