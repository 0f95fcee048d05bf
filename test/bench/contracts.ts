/** Large contracts: what their types cost, and how long their export takes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../emit-sdks.ts'
import { cpuOfCommand, leastCpu, run } from './measure.ts'
import { work } from './packages.ts'
import type { Family, Row } from './result.ts'

const node = process.execPath
const folder = join(work, 'contracts')
const options = {
  target: 'es2023',
  lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable'],
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  types: ['node'],
  noEmit: true,
}

export const contracts: Family = { name: 'contracts', measure: measureContracts }

function measureContracts(): Row[] {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'empty.ts'), 'export {}\n')
  writeFileSync(join(folder, 'large.ts'), largeContract(500, 1000))
  return [exportRow(), ...typeRows()]
}

/** Export alone, in a fresh process each time: what the modules cost to load is in neither number. */
function exportRow(): Row {
  const file = join(folder, 'export.mjs')
  writeFileSync(
    file,
    `import { exportOpenAPI } from '@artificer/contract'
    import { large } from './large.ts'
    const before = process.cpuUsage()
    const { document, diagnostics } = exportOpenAPI(large)
    const { user, system } = process.cpuUsage(before)
    if (diagnostics.length > 0) throw new Error(diagnostics[0].message)
    const { paths, components } = document
    console.log(JSON.stringify([(user + system) / 1e6, Object.keys(paths).length, Object.keys(components.schemas).length]))`,
  )
  const seconds = [1, 2, 3].map(() => {
    const [cpu = NaN, paths = 0, schemas = 0] = JSON.parse(run([node, file])) as number[]
    if (paths !== 1000 || schemas < 500) throw new Error(`${paths} paths and ${schemas} schemas exported`)
    return cpu
  })
  const name = 'export of 500 schemas and 1,000 routes'
  return { name, unit: 's', figure: Math.min(...seconds), bar: { kind: 'figure', atMost: 1 } }
}

function typeRows(): Row[] {
  const tsc = [node, join(root, 'node_modules', 'typescript-7', 'bin', 'tsc'), '--extendedDiagnostics', '-p']
  const config = (name: string): string => {
    const file = join(folder, `${name}.json`)
    writeFileSync(file, JSON.stringify({ compilerOptions: options, files: [`${name}.ts`] }))
    return file
  }
  const floor = leastCpu([...tsc, config('empty')], 2)
  const { cpu, output } = cpuOfCommand([...tsc, config('large')])
  const instantiations = Number(/^Instantiations: +(\d+)/m.exec(output)?.[1] ?? NaN)
  const name = '1,000 endpoints type-checked (tsc 7)'
  return [
    { name, unit: 's', figure: cpu / 1000, floor: floor / 1000, bar: { kind: 'figure', atMost: 6 } },
    {
      name: `${name}, instantiations`,
      unit: 'instantiations',
      figure: instantiations,
      bar: { kind: 'figure', atMost: 250_000 },
    },
  ]
}

/** A contract of nested schemas, each used by two endpoints in groups of ten. */
function largeContract(schemas: number, endpoints: number): string {
  const lines = [
    `import { contract, created, error, get, page, post } from '@artificer/contract'`,
    `import { z } from 'zod'`,
    `const Missing = error('not_found', 404, z.object({ id: z.string() }))`,
  ]
  for (let index = 0; index < schemas; index++) {
    const parent = index % 10 === 0 ? '' : `, previous: S${index - 1}.optional()`
    lines.push(
      `const S${index} = z.object({ id: z.string(), name: z.string().max(80), size: z.int().min(0), at: z.iso.datetime(), ` +
        `kind: z.enum(['a', 'b', 'c']), tags: z.array(z.string()).optional()${parent} }).meta({ id: 'Schema${index}' })`,
    )
  }
  lines.push(`export const large = contract({ title: 'Large', version: '1.0.0' }, {`)
  for (let index = 0; index < endpoints; index++) {
    if (index % 10 === 0) lines.push(`group${index / 10}: {`)
    lines.push(`e${index}: ${endpoint(index, `S${index % schemas}`)},`)
    if (index % 10 === 9) lines.push('},')
  }
  return [...lines, '})', ''].join('\n')
}

function endpoint(index: number, schema: string): string {
  if (index % 3 === 0) return `get('/r${index}', { returns: page(${schema}) })`
  if (index % 3 === 1) return `post('/r${index}', { body: ${schema}, returns: created(${schema}), throws: [Missing] })`
  return `get('/r${index}/{id}', { query: { depth: z.int().optional() }, returns: ${schema}, throws: [Missing] })`
}
