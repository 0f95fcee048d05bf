/** Documents that nobody wrote for us give SDKs that compile, import, keep the house style and make calls, against the mock of the same document. */
import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createMock } from '@artificer/mock'
import { serveMock } from '@artificer/mock/http'
import { beforeAll, describe, expect, it } from 'vitest'
import { emitSdks, type EmittedSdks, root } from '../emit-sdks.ts'
import { braintrust } from './braintrust.ts'
import { compilerErrors, importedModules, pyrightVerdict, pythons, ruffFindings, unformatted } from './checks.ts'
import type { ForeignProgram } from './foreign-program.ts'
import { museum } from './museum.ts'
import { ollama } from './ollama.ts'
import { openai } from './openai.ts'
import { scalarGalaxy } from './scalar-galaxy.ts'

const programs: Record<string, ForeignProgram> = { museum, ollama, 'scalar-galaxy': scalarGalaxy, braintrust, openai }
const isHere = ({ document }: ForeignProgram) => existsSync(join(root, document))

for (const [name, program] of Object.entries(programs)) {
  const reason = isHere(program) ? '' : ` (skipped: ${program.document} is not beside this checkout)`
  describe.skipIf(!isHere(program))(`${name}${reason}`, () => {
    let sdks: EmittedSdks
    beforeAll(async () => {
      sdks = await emitSdks(join(root, program.document), `foreign-${name}`)
      writeFileSync(join(sdks.typescript.folder, 'program.ts'), program.typescript)
      writeFileSync(join(sdks.python.folder, 'program.py'), program.python)
    }, 60_000)

    it('compiles under TypeScript 5.9 and 7, program included', () => {
      expect(compilerErrors(sdks)).toBe('')
    }, 60_000)

    it('passes pyright strict, program included', () => {
      expect(pyrightVerdict(sdks)).toContain('0 errors, 0 warnings')
    }, 120_000)

    it('imports every module on the oldest and the newest Python', async () => {
      const counts = await importedModules(sdks)
      expect(counts).toHaveLength(pythons().length)
      expect(Math.min(...counts)).toBeGreaterThan(50)
    }, 60_000)

    it('is formatted as Prettier and ruff would', async () => {
      expect(await unformatted(sdks)).toEqual([])
      expect(ruffFindings(sdks)).toBe('')
    }, 60_000)

    it('makes calls in both languages, on the oldest and the newest Python', async () => {
      const mock = createMock(sdks.api)
      const server = await serveMock(mock, { port: 0 })
      try {
        expect(await printed(process.execPath, [await bundled(sdks)], server.url)).toMatch(program.prints)
        for (const path of pythons()) {
          mock.reset()
          const script = join(sdks.python.folder, 'program.py')
          expect(await printed(path, [script], server.url, sdks.python.source)).toMatch(program.prints)
        }
      } finally {
        await server.close()
      }
    }, 60_000)
  })
}

/** The program and its SDK in one file that Node runs; ky and eventsource-parser come from this checkout. */
async function bundled(sdks: EmittedSdks): Promise<string> {
  const { build } = await import('esbuild')
  const outfile = join(sdks.typescript.folder, 'program.mjs')
  const entryPoints = [join(sdks.typescript.folder, 'program.ts')]
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  })
  return outfile
}

async function printed(command: string, args: string[], url: string, pythonPath?: string): Promise<string> {
  const env = { ...process.env, URL: url, PYTHONDONTWRITEBYTECODE: '1', ...(pythonPath && { PYTHONPATH: pythonPath }) }
  return (await promisify(execFile)(command, args, { env })).stdout
}
