import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { EmittedSdks } from '../emit-sdks.ts'

/** Runs a script of this folder with the emitted package: JSON goes in and comes out. The mock answers from this process meanwhile. */
export async function runPython(script: string, { interpreter, source }: EmittedSdks['python'], input: object) {
  const child = spawn(interpreter, ['-X', 'utf8', fileURLToPath(new URL(script, import.meta.url))], {
    env: { ...process.env, PYTHONPATH: source, PYTHONDONTWRITEBYTECODE: '1' },
  })
  child.stdin.end(JSON.stringify(input))
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  if (child.exitCode !== 0) throw new Error(errors)
  return JSON.parse(output) as unknown
}
