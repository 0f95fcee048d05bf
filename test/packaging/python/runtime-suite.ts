/** The tests of the runtime, on the runtime that pip installed: the checkout's is not in reach. */
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { root } from '../../emit-sdks.ts'
import { output } from '../report/check.ts'
import { here, scratch } from './environment.ts'

const template = join(root, 'sdk-python-template')

/** Encoders of bodies that no operation of our API has, and a grant that none of its schemes uses; the package does not carry them. */
const NOT_SHIPPED = [
  'client_credentials.py',
  'encode/binary_body.py',
  'encode/chosen.py',
  'encode/form.py',
  'encode/text_body.py',
]

/** Runs the suite with the interpreter of an installation and gives what pytest said. Rejects where a test fails. */
export async function runRuntimeSuite(python: string, version: string): Promise<string> {
  const folder = scratch(`suite-${version}`)
  const project = join(folder, 'template')
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(template, 'tests'), join(project, 'tests'), { recursive: true, filter: isTest })
  cpSync(join(template, 'pyproject.toml'), join(project, 'pyproject.toml'))
  placeRuntime(join(project, 'tests', 'sample', '_runtime'))
  symlinkSync(join(root, 'test'), join(folder, 'test'))
  symlinkSync(await installedRuntime(python), join(project, 'runtime'))
  const last = 'test_installed.py'
  cpSync(join(here, 'suite', last), join(project, last))
  return output(python, ['-B', '-m', 'pytest', '-p', 'no:cacheprovider', 'tests', last], { cwd: project })
}

/** Not the link to the runtime of the checkout, and no caches. */
const isTest = (path: string): boolean => !['_runtime', '__pycache__'].includes(basename(path))

function placeRuntime(place: string): void {
  mkdirSync(join(place, 'encode'), { recursive: true })
  cpSync(join(here, 'suite', 'installed_runtime.py'), join(place, '__init__.py'))
  for (const file of NOT_SHIPPED) cpSync(join(template, 'runtime', file), join(place, file))
}

async function installedRuntime(python: string): Promise<string> {
  const file = await output(python, ['-c', 'import artificer._runtime as runtime; print(runtime.__file__)'])
  return dirname(file.trim())
}
