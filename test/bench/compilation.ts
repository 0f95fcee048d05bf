/** Both compilers on the TypeScript package of OpenAI's document with a consumer of every operation. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../emit-sdks.ts'
import { cpuOfCommand, leastCpu, run } from './measure.ts'
import { cli, openaiYaml, packageOf, work } from './packages.ts'
import type { Family, Row } from './result.ts'

const node = process.execPath
const compilers = [
  ['5.9', 'typescript', 6],
  ['7', 'typescript-7', 1.5],
] as const

export const compilation: Family = { name: 'compilation', measure: measureCompilation }

function measureCompilation(): Row[] {
  const project = writeProject(join(packageOf('openai'), 'typescript'))
  return compilers.flatMap(([version, folder, atMost]) => {
    const tsc = [node, join(root, 'node_modules', folder, 'bin', 'tsc'), '-p']
    const floor = leastCpu([...tsc, join(project.empty)], 2)
    const runs = [1, 2].map(() => cpuOfCommand([...tsc, project.whole], { mayFail: true }))
    const errors = runs[0]?.output.match(/error TS\d+/g)?.length ?? 0
    const name = `tsc ${version}, OpenAI's package and a consumer`
    const figure = Math.min(...runs.map(({ cpu }) => cpu))
    const rows: Row[] = [
      { name, unit: 's', figure: figure / 1000, floor: floor / 1000, bar: { kind: 'figure', atMost } },
      { name: `${name}, errors`, unit: 'errors', figure: errors, bar: { kind: 'figure', atMost: 0 } },
    ]
    return rows
  })
}

/** Configurations of an empty program, and of the package with its consumer, under the options of the package. */
function writeProject(sdk: string): { empty: string; whole: string } {
  const folder = join(work, 'compilation')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { compilerOptions } = JSON.parse(readFileSync(join(sdk, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: object
  }
  const write = (name: string, files: string[]): string => {
    const file = join(folder, `${name}.json`)
    writeFileSync(file, JSON.stringify({ compilerOptions, include: files }))
    return file
  }
  writeFileSync(join(sdk, 'consumer.ts'), consumer())
  writeFileSync(join(folder, 'empty.ts'), 'export {}\n')
  return { empty: write('empty', ['empty.ts']), whole: write('whole', [join(sdk, 'src'), join(sdk, 'consumer.ts')]) }
}

/** A program that resolves the parameters and the result of every method. */
function consumer(): string {
  const explained = run([node, cli, 'generate', openaiYaml, '--client-name', 'OpenAI', '--explain'])
  const methods = [...explained.matchAll(/^ +typescript: client\.(\S+)$/gm)].map(([, path = '']) => path.split('.'))
  if (methods.length < 200) throw new Error(`--explain names only ${methods.length} methods`)
  const types = methods.map((path, index) => {
    const method = `OpenAI${path.map((step) => `['${step}']`).join('')}`
    return `export type M${index} = [Parameters<${method}>, Awaited<ReturnType<${method}>>]`
  })
  return `import type { OpenAI } from './src/index.js'\n${types.join('\n')}\n`
}
