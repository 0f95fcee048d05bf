/** Runs all tables against the Python runtime, in one process, with the synchronous and the asynchronous client. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { AnyCase } from './case.ts'

export interface BothClients {
  sync: unknown
  async: unknown
}

export function drivePython(
  interpreter: string,
  tables: readonly { kind: string; cases: readonly AnyCase[] }[],
): BothClients[][] {
  const script = fileURLToPath(new URL('python/drive.py', import.meta.url))
  const runtime = fileURLToPath(new URL('../../../sdk-python-template/runtime', import.meta.url))
  const child = spawnSync(interpreter, ['-X', 'utf8', script, runtime], {
    input: JSON.stringify(tables),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as BothClients[][]
}
