/** What compilers, checkers, formatters and interpreters say of an emitted SDK. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EmittedSdks, root } from '../../emit-sdks.ts'
import { importedModules, output, pyrightVerdict, ruffFindings, unformatted } from '../checks.ts'
import { type Cell, cell, silent } from './cell.ts'

const STRICT = {
  noEmit: true,
  rootDir: '.',
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
}
const RESOLUTIONS = {
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
}

/** Errors of a compiler, `typescript` or `typescript-7`, as a bundler and as Node resolve modules. */
export function compiled({ typescript }: EmittedSdks, compiler: string): Cell {
  const tsc = join(root, 'node_modules', compiler, 'bin/tsc')
  const outputs = Object.entries(RESOLUTIONS).map(([name, options]) => {
    const config = join(typescript.folder, `tsconfig.program.${name}.json`)
    const settings = { extends: './tsconfig.json', compilerOptions: { ...STRICT, ...options }, include: ['src'] }
    writeFileSync(config, JSON.stringify(settings))
    return output(process.execPath, tsc, '-p', config, '--noEmit')
  })
  return silent(outputs.join(''))
}

export function checkedByPyright(sdks: EmittedSdks): Cell {
  const verdict = pyrightVerdict(sdks)
  return verdict.includes('0 errors, 0 warnings') ? cell('ok') : silent(verdict)
}

export const lintedByRuff = (sdks: EmittedSdks): Cell => silent(ruffFindings(sdks))

/** The share of files that Prettier would leave alone; less than 99 % is a fault. */
export async function formatted(sdks: EmittedSdks): Promise<Cell> {
  const wrong = await unformatted(sdks)
  const all = [sdks.typescript.folder, sdks.python.folder].flatMap((folder) => filesOf(folder, /\.(ts|json|md|ya?ml)$/))
  const share = 1 - wrong.length / all.length
  return cell(`${(100 * share).toFixed(1)}%`, share < 0.99 ? wrong : [])
}

export async function imported(sdks: EmittedSdks): Promise<Cell> {
  try {
    const counts = await importedModules(sdks)
    return cell(counts.join('/'), Math.min(...counts) > 50 ? [] : ['too few modules'])
  } catch (error) {
    return cell('fails', [String(error)])
  }
}

/** Lines of the emitted TypeScript and Python, runtimes included. */
export const linesOf = ({ typescript, python }: EmittedSdks): { typescript: number; python: number } => ({
  typescript: lines(filesOf(join(typescript.folder, 'src'), /\.ts$/)),
  python: lines(filesOf(join(python.folder, 'src'), /\.py$/)),
})

const filesOf = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .map((path) => join(folder, path))

const lines = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length - 1, 0)
