/** The tools that judge emitted Python, where they are installed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Oldest and newest interpreter with the packages that the SDKs need. */
export const interpreters = ['3.10', '3.13']
  .map((version) => ({ version, path: join(root, '.work/venv', version, 'bin/python') }))
  .filter(({ path }) => existsSync(path))

export const oldest = interpreters[0]?.path ?? ''

export const hasPython = interpreters.length > 0

/** Said once where tests of emitted Python are skipped, so that a skip is seen. */
export const whySkipped = hasPython ? '' : ' (skipped: no interpreter below .work/venv)'

export interface Verdict {
  status: number | null
  output: string
}

export function runPython(
  interpreter: string,
  arguments_: string[],
  options: { cwd: string; input?: string },
): Verdict {
  const env = {
    ...process.env,
    PYTHONPATH: join(options.cwd, 'src'),
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONWARNINGS: 'error',
  }
  return spawn(interpreter, arguments_, { ...options, env })
}

export const runRuff = (arguments_: string[], cwd: string): Verdict =>
  spawn(join(oldest, '../ruff'), arguments_, { cwd })

/** Strict, as the package's own configuration says. */
export const runPyright = (cwd: string): Verdict =>
  spawn(process.execPath, [join(root, 'node_modules/pyright/index.js'), '-p', cwd, '--pythonpath', oldest], { cwd })

function spawn(
  command: string,
  arguments_: string[],
  options: { cwd: string; input?: string; env?: NodeJS.ProcessEnv },
): Verdict {
  const result = spawnSync(command, arguments_, { encoding: 'utf8', maxBuffer: 1 << 28, ...options })
  return { status: result.status, output: `${result.stdout}${result.stderr}` }
}
