/** Where the checks of the Python package run: environments that hold the built wheel as pip installs it. */
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { interpreters, root } from '../../emit-sdks.ts'
import { output } from '../report/check.ts'

const work = join(root, '.work', 'packaging')
const tools = join(work, 'tools', 'bin', 'python')

export const here = fileURLToPath(new URL('.', import.meta.url))
export const program = (name: string): string => join(here, 'programs', name)
export const scratch = (name: string): string => join(work, name)

/** The one file below `.work/packages` that the pattern finds. */
export function built(pattern: 'artificer-*.whl' | 'artificer-[0-9]*.tar.gz', folder = 'packages'): string {
  const [file] = globSync(join(root, '.work', folder, pattern))
  if (file === undefined) throw new Error(`no package like ${pattern}: run ./scripts/build`)
  return file
}

/** The interpreter with the tools of these checks, made by `scripts/setup`. */
export function toolPython(): string {
  if (!existsSync(tools)) throw new Error('no tools for the Python package: run ./scripts/test once')
  return tools
}

/** The interpreter that the tests of the runtime use for a version. */
export function testPython(version: string): string {
  const found = interpreters().find((one) => one.version === version)
  if (found === undefined) throw new Error(`no Python ${version} at hand: install it, and run ./scripts/test once`)
  return found.path
}

const installed = new Map<string, Promise<string>>()

/** Gives the interpreter of an environment that holds a wheel, and sees the packages of another environment for what the wheel requires. */
export function installation(name: string, base = toolPython(), wheel?: string): Promise<string> {
  const known = installed.get(name)
  if (known !== undefined) return known
  const made = install(scratch(name), base, wheel ?? built('artificer-*.whl'))
  installed.set(name, made)
  return made
}

async function install(folder: string, base: string, wheel: string): Promise<string> {
  await output(base, ['-m', 'venv', '--clear', '--without-pip', folder])
  const python = join(folder, 'bin', 'python')
  const show = "import sysconfig; print(sysconfig.get_path('purelib'))"
  const [own, shared] = await Promise.all([output(python, ['-c', show]), output(base, ['-c', show])])
  writeFileSync(join(own.trim(), 'shared.pth'), shared)
  await pip(python, ['--quiet', wheel])
  return python
}

/** Runs `pip install` for an interpreter, of what is at hand alone. Rejects where a requirement is not met. */
export const pip = (python: string, args: readonly string[]): Promise<string> =>
  output(toolPython(), ['-m', 'pip', '--python', python, 'install', '--no-index', ...args])

/** Writes a file below the scratch folder of these checks and gives its path. */
export function write(name: string, content: string): string {
  const file = scratch(name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}
