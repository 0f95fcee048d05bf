/** The same API generated for httpx2 and built as a wheel. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { generate, hasErrors, writeOutput } from '@artificer/generator'
import { documentOf, interpreters, root } from '../../emit-sdks.ts'
import { output } from '../report/check.ts'
import { built, installation, scratch } from './environment.ts'

let made: Promise<string> | undefined

/** Gives the interpreter of an environment that holds Artificer's package for httpx2. */
export const secondInstallation = (): Promise<string> => (made ??= build())

async function build(): Promise<string> {
  const { document } = await documentOf(join(root, 'spec', 'artificer.ts'))
  const python = {
    packageName: 'artificer',
    packageVersion: '0.1.0',
    license: 'Apache-2.0',
    httpLibrary: 'httpx2',
  } as const
  const { files, diagnostics } = await generate({
    input: document,
    outputs: { python },
    options: { clientName: 'Artificer' },
  })
  if (hasErrors(diagnostics)) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const folder = scratch('httpx2-sources')
  rmSync(folder, { recursive: true, force: true })
  writeOutput(folder, files.python ?? [])
  const dist = scratch('httpx2-packages')
  rmSync(dist, { recursive: true, force: true })
  const builder = interpreters().at(-1)?.path ?? 'python3'
  await output(builder, ['-m', 'build', '--no-isolation', '--wheel', '--outdir', dist, folder])
  return installation('httpx2', undefined, built('artificer-*.whl', join('packaging', 'httpx2-packages')))
}
