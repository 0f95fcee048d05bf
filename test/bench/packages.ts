/** What the rows are measured on: packages that the built command line made below `.work/bench`, each made once a run. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { CORE_SCHEMA, load } from 'js-yaml'
import { interpreters, root } from '../emit-sdks.ts'
import { run } from './measure.ts'

export const work = join(root, '.work', 'bench')
export const cli = join(root, 'cli', 'dist', 'main.js')
export const here = fileURLToPath(new URL('.', import.meta.url))
export const openaiYaml = join(root, 'test', 'data', 'corpus', 'openai.yaml')

const sources = { openai: openaiYaml, artificer: 'spec/openapi.json', orders: 'test/bench/orders.ts' } as const
const classes = { openai: 'OpenAI', artificer: 'Artificer', orders: 'Orders' } as const
const made = new Set<string>()

export type PackageName = keyof typeof sources

/** Folder with the folders `typescript` and `python` of an API. */
export function packageOf(name: PackageName): string {
  const folder = join(work, name)
  if (made.has(name)) return folder
  rmSync(folder, { recursive: true, force: true })
  run([process.execPath, cli, 'generate', resolve(root, sources[name]), ...outputs(folder, name)])
  made.add(name)
  return folder
}

/** The ES modules of a TypeScript package, as its own configuration builds them: the folder `dist` of what users install. */
export function builtModules(name: PackageName): string {
  const folder = join(packageOf(name), 'typescript')
  run([join(root, 'node_modules', '.bin', 'tsup'), '--no-dts', '--silent'], folder)
  return join(folder, 'dist')
}

/** Options of the command line for both packages. */
export function outputs(folder: string, name: PackageName): string[] {
  return [
    '--client-name',
    classes[name],
    '--typescript',
    join(folder, 'typescript'),
    '--python',
    join(folder, 'python'),
  ]
}

/** Writes OpenAI's document as JSON. */
export function openaiJson(): string {
  const file = join(work, 'openai.json')
  mkdirSync(work, { recursive: true })
  writeFileSync(file, JSON.stringify(load(readFileSync(openaiYaml, 'utf8'), { schema: CORE_SCHEMA })))
  return file
}

/** The newest interpreter, and the path on which packages are found. */
export function python(...names: PackageName[]): string[] {
  const newest = interpreters().at(-1)?.path ?? 'python3'
  const path = names.map((name) => join(packageOf(name), 'python', 'src')).join(':')
  return ['env', `PYTHONPATH=${path}`, 'PYTHONHASHSEED=0', newest]
}

/** Bundles a program as a consumer would, for node, with the packages that `resolveDir` finds, and gives its file. */
export async function bundleForNode(program: string, name: string, resolveDir: string = work): Promise<string> {
  const outfile = join(work, `${name}.mjs`)
  await build({
    stdin: { contents: program, resolveDir, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  return outfile
}
