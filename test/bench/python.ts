/** Rows that Python measures: every script prints one JSON object of milliseconds, `{ row: { figure, floor } }`. */
import { join } from 'node:path'
import { here, type PackageName, python } from './packages.ts'
import { run } from './measure.ts'
import type { Bar, Family, Row, Unit } from './result.ts'

export interface Pair {
  figure: number
  floor: number | null
}
interface Spec {
  key: string
  name: string
  unit?: Unit
  bar?: Bar
}

export const pythonPackage: Family = { name: 'python-package', measure: measurePackage }
export const pythonRuntime: Family = { name: 'python-runtime', measure: measureRuntime }

const figure = (atMost: number): Bar => ({ kind: 'figure', atMost })
const ratio = (atMost: number): Bar => ({ kind: 'ratio', atMost })
const excess = (atMost: number): Bar => ({ kind: 'excess', atMost })

function measurePackage(): Row[] {
  const imports = script('imports.py', ['artificer', 'openai'], 'artificer', 'Artificer')
  const imports1400 = script('imports.py', ['artificer', 'openai'], 'openai', 'OpenAI')
  return [
    ...rowsOf(imports, importSpecs('artificer', 'Artificer')),
    ...rowsOf(imports1400, importSpecs('openai', 'OpenAI')),
    ...rowsOf(script('first_call.py', ['openai']), [
      { key: 'first', name: 'Python first call, a model of its closure', bar: figure(1.5) },
      {
        key: 'strangers',
        name: 'Python first call, models loaded beyond its closure',
        unit: 'modules',
        bar: figure(0),
      },
      { key: 'whole', name: "Python, all models of OpenAI's package imported", unit: 's', bar: figure(1.5) },
    ]),
  ]
}

function importSpecs(name: string, client: string): Spec[] {
  return [
    { key: 'bare', name: `Python import ${name} (floor: empty interpreter)`, bar: figure(25) },
    { key: 'heavy', name: `Python import ${name}, httpx and pydantic loaded`, unit: 'modules', bar: figure(0) },
    { key: 'client', name: `Python from ${name} import ${client} (floor: httpx, pydantic)`, bar: excess(30) },
  ]
}

function measureRuntime(): Row[] {
  return [
    ...rowsOf(script('page.py', ['orders']), [
      { key: 'pydantic', name: 'Python page of 1,000 items, over strict pydantic', bar: ratio(1.15) },
      { key: 'json', name: 'Python page of 1,000 items, over json.loads', bar: ratio(2) },
    ]),
    ...rowsOf(script('call.py', ['artificer']), [
      { key: 'call', name: 'Python call over a mock transport', unit: 'µs', bar: ratio(2) },
    ]),
    ...rowsOf(script('events.py', ['artificer']), [
      { key: 'event', name: 'Python SSE event, bytes to model', unit: 'µs', bar: figure(20) },
      { key: 'event', name: 'Python SSE event, over json.loads and line split', unit: 'µs', bar: ratio(2) },
      { key: 'decode', name: 'Python SSE decoding alone, 16 KiB chunks (200k/s)', unit: 'µs', bar: figure(5) },
    ]),
  ]
}

function script(file: string, packages: PackageName[], ...rest: string[]): Record<string, Pair> {
  return JSON.parse(run([...python(...packages), join(here, 'python', file), ...rest])) as Record<string, Pair>
}

/** The rows that a script measured. */
export function rowsOf(measured: Record<string, Pair>, specs: readonly Spec[]): Row[] {
  return specs.map(({ key, name, unit = 'ms', bar }) => {
    const pair = measured[key]
    if (pair === undefined) throw new Error(`no figure '${key}' was measured`)
    return { name, unit, figure: pair.figure, floor: pair.floor ?? undefined, bar }
  })
}
