/** Carries commands out with the Python SDK, in one process for all of them. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { emitSdks, interpreters, root } from '../emit-sdks.ts'
import type { Driver, Outcome } from './command.ts'

export interface PythonDriver {
  drive: Driver
  pid: number
  close: () => Promise<void>
}

export async function startPython(name: string): Promise<PythonDriver> {
  const { python } = await emitSdks(join(root, 'spec/openapi.json'), name)
  const script = fileURLToPath(new URL('drive.py', import.meta.url))
  // Before 3.11 a task cannot tell a cancellation of its caller from one of its own scopes, and anyio may take the one for the other.
  const interpreter = interpreters().at(-1)?.path ?? python.interpreter
  const child = spawn(interpreter, ['-X', 'utf8', '-W', 'error::ResourceWarning', script], {
    env: { ...process.env, PYTHONPATH: python.source, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const waiting = new Map<number, (outcome: Outcome) => void>()
  createInterface(child.stdout).on('line', (line) => {
    const [number, outcome] = JSON.parse(line) as [number, Outcome]
    waiting.get(number)?.(outcome)
    waiting.delete(number)
  })
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()))
  let count = 0
  return {
    pid: child.pid as number,
    drive: (command) =>
      new Promise((resolve) => {
        waiting.set(++count, resolve)
        child.stdin.write(`${JSON.stringify([count, command])}\n`)
      }),
    close: () => {
      child.stdin.end()
      return closed
    },
  }
}
