/** Runs all tables against the Python runtime, in one process, with the synchronous and the asynchronous client. */
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { AnyCase } from './case.ts'

export interface BothClients {
  sync: unknown
  async: unknown
}

export async function drivePython(
  interpreter: string,
  tables: readonly { kind: string; cases: readonly AnyCase[] }[],
): Promise<BothClients[][]> {
  const script = fileURLToPath(new URL('python/drive.py', import.meta.url))
  const runtime = fileURLToPath(new URL('../../../sdk-python-template/runtime', import.meta.url))
  const child = spawn(interpreter, ['-X', 'utf8', script, runtime], {
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  })
  child.stdin.end(JSON.stringify(tables))
  const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (output === '') throw new Error(complaints)
  return JSON.parse(output) as BothClients[][]
}
