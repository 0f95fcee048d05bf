/** Runs all tables against the Python runtime, in one process, with the synchronous and the asynchronous client. */
import { spawn, spawnSync } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { AnyCase } from './case.ts'

export interface BothClients {
  sync: unknown
  async: unknown
}

/** The HTTP libraries that an interpreter has. */
export function librariesOf(interpreter: string): string[] {
  return ['httpx', 'httpx2'].filter((name) => spawnSync(interpreter, ['-c', `import ${name}`]).status === 0)
}

export async function drivePython(
  interpreter: string,
  tables: readonly { kind: string; cases: readonly AnyCase[] }[],
  library = 'httpx',
): Promise<BothClients[][]> {
  const script = fileURLToPath(new URL('python/drive.py', import.meta.url))
  const runtime = fileURLToPath(new URL('../../../sdk-python-template/runtime', import.meta.url))
  const child = spawn(interpreter, ['-X', 'utf8', script, runtime, library], {
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  })
  // What a process that did not begin cannot read is told by its complaints.
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify(tables))
  const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (output === '') throw new Error(complaints)
  return JSON.parse(output) as BothClients[][]
}
