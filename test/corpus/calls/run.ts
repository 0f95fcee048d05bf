/** Runs the drivers of both languages on an emitted SDK. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { EmittedSdks } from '../../emit-sdks.ts'
import { clientOptions, type GeneratedCall } from './calls.ts'
import type { DriverInput, Observation } from './observation.ts'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

export async function runTypeScript(sdks: EmittedSdks, calls: readonly GeneratedCall[]): Promise<Observation[]> {
  const bundle = join(sdks.typescript.folder, 'calls.mjs')
  await build({
    entryPoints: [sdks.typescript.entry],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  })
  const input: DriverInput = {
    client: sdks.typescript.names.client.class,
    options: clientOptions(sdks).typescript,
    calls: calls.map(({ typescript, answer }) => ({ ...typescript, answer })),
  }
  return run(process.execPath, [here('drive.ts'), bundle], input, {})
}

/** What the two clients did. */
export interface PythonObservations {
  sync: Observation[]
  async: Observation[]
}

export async function runPython(sdks: EmittedSdks, calls: readonly GeneratedCall[]): Promise<PythonObservations> {
  const { names, interpreter, source } = sdks.python
  const input: DriverInput = {
    client: names.client.class,
    asyncClient: names.client.asyncClass,
    module: names.client.module,
    options: clientOptions(sdks).python,
    calls: calls.map(({ python, answer }) => ({ ...python, answer })),
  }
  const env = { PYTHONPATH: source, PYTHONDONTWRITEBYTECODE: '1' }
  const script = ['-X', 'utf8', here('drive.py')]
  const pairs = await run<{ sync: Observation; async: Observation }[]>(interpreter, script, input, env)
  return { sync: pairs.map(({ sync }) => sync), async: pairs.map(({ async }) => async) }
}

/** JSON goes in and comes out; the environment is bare, so that no credential of the machine is sent. */
export async function run<Output>(
  command: string,
  args: readonly string[],
  input: object,
  env: NodeJS.ProcessEnv,
): Promise<Output> {
  const child = spawn(command, args, { env: { PATH: process.env['PATH'], ...env } })
  child.stdin.end(JSON.stringify(input))
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  if (child.exitCode !== 0) throw new Error(errors)
  return JSON.parse(output) as Output
}
