/** What tools say of an emitted SDK; silence is good. */
import { execFile, execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { check as isFormatted } from 'prettier'
import { type EmittedSdks, interpreters, root } from '../emit-sdks.ts'

const COMPILER = {
  noEmit: true,
  rootDir: '.',
  types: ['node'],
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
}

/** Imports every module of a package, warnings being errors, and counts them. */
const IMPORT_ALL = `
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
names = [module.name for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
print(len([importlib.import_module(name) for name in names]))
`

/** Oldest and newest Python in an ordinary run, every one at hand in a full run. */
export function pythons(): string[] {
  const paths = interpreters().map(({ path }) => path)
  return process.env['ARTIFICER_TEST_FULL'] === '1' ? paths : [...new Set([paths[0]!, paths.at(-1)!])]
}

/** What a tool prints, whatever its exit code. */
export function output(command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 28 })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return stdout + stderr
  }
}

/** Errors of both compilers in the SDK and in the program that calls it. */
export function compilerErrors({ typescript }: EmittedSdks): string {
  const config = join(typescript.folder, 'tsconfig.program.json')
  const settings = { extends: './tsconfig.json', compilerOptions: COMPILER, include: ['src', 'program.ts'] }
  writeFileSync(config, JSON.stringify(settings))
  const compilers = ['typescript', 'typescript-7'].map((name) => join(root, 'node_modules', name, 'bin', 'tsc'))
  return compilers.map((tsc) => output(process.execPath, tsc, '-p', config, '--noEmit')).join('')
}

/** Last words of Pyright in strict mode on the package and its program. */
export function pyrightVerdict({ python }: EmittedSdks): string {
  const config = join(python.folder, 'pyrightconfig.json')
  const settings = { include: ['src', 'program.py'], extraPaths: ['src'], typeCheckingMode: 'strict' }
  writeFileSync(config, JSON.stringify(settings))
  return output(join(root, 'node_modules/.bin/pyright'), '-p', config, '--pythonpath', python.interpreter)
}

/** How many modules each Python imports; a module that fails is an error. */
export async function importedModules({ python }: EmittedSdks): Promise<number[]> {
  const [name = ''] = readdirSync(python.source)
  const env = { ...process.env, PYTHONPATH: python.source, PYTHONDONTWRITEBYTECODE: '1' }
  const runs = pythons().map((path) => promisify(execFile)(path, ['-W', 'error', '-c', IMPORT_ALL, name], { env }))
  return (await Promise.all(runs)).map(({ stdout }) => Number(stdout))
}

const known = new Set<string>()

/** Files that Prettier would change, of all that it understands; what was fine once is not looked at again, as the runtime is the same in every package. */
export async function unformatted({ typescript, python }: EmittedSdks): Promise<string[]> {
  const options = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8')) as object
  const files = [typescript.folder, python.folder].flatMap(emittedFiles)
  const wrong: string[] = []
  for (const filepath of files) {
    const text = readFileSync(filepath, 'utf8')
    const key = `${extname(filepath)} ${text}`
    if (!known.has(key) && !(await isFormatted(text, { ...options, filepath }))) wrong.push(filepath)
    else known.add(key)
  }
  return wrong
}

/** All but what the tests add: programs, settings and the manifest, which is for machines. */
function emittedFiles(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const ours = all.filter((path) => !/^(program\.|tsconfig\.program|pyrightconfig|\.artificer-manifest)/.test(path))
  return ours.filter((path) => /\.(ts|json|md|ya?ml)$/.test(path)).map((path) => join(folder, path))
}

/** Findings of the Python formatter and linter at 120 columns. */
export function ruffFindings({ python }: EmittedSdks): string {
  const ruff = join(interpreters()[0]!.path, '..', 'ruff')
  const common = ['--no-cache', '--line-length', '120', join(python.folder, 'src')]
  return output(ruff, 'format', '--check', '--quiet', '--diff', ...common) + output(ruff, 'check', '--quiet', ...common)
}
