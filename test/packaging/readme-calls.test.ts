/** What the READMEs of Artificer's packages show works: their blocks run in order against the mock, in both languages. */
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createMock } from '@artificer/mock'
import { serveMock } from '@artificer/mock/http'
import { build } from 'esbuild'
import { beforeAll, expect, it } from 'vitest'
import { emitSdks, type EmittedSdks, interpreters, root } from '../emit-sdks.ts'

let sdks: EmittedSdks

beforeAll(async () => {
  sdks = await emitSdks(join(root, 'spec', 'openapi.json'), 'readme')
  for (const name of ['file.bin', 'file.pdf', 'file.png']) writeFileSync(join(sdks.python.folder, name), '%PDF-1.4\n')
}, 60_000)

/** Code of a page, without what needs a request of somebody else or a built package. */
function blocksOf(folder: string, language: string, isRun: (block: string) => boolean): string[] {
  const page = readFileSync(join(folder, 'README.md'), 'utf8')
  const blocks = [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))]
  return blocks.map(([, block = '']) => block).filter(isRun)
}

/** Runs a program beside the files that it reads; gives the calls that the mock had. */
async function callsOf(command: string, args: string[], pythonPath?: string): Promise<string[]> {
  const mock = createMock(sdks.api)
  const server = await serveMock(mock, { port: 0 })
  const services = Object.fromEntries(
    Object.values(sdks.python.names.services).map(({ environment }) => [environment, server.url]),
  )
  const env = {
    ...process.env,
    ...services,
    ARTIFICER_BASE_URL: server.url,
    ARTIFICER_API_KEY: 'sk_test',
    PYTHONDONTWRITEBYTECODE: '1',
    ...(pythonPath && { PYTHONPATH: pythonPath }),
  }
  try {
    await promisify(execFile)(command, args, { env, cwd: sdks.python.folder, timeout: 50_000 })
    return mock.journal.entries().map(({ target }) => target)
  } finally {
    await server.close()
  }
}

it('in Python', async () => {
  const script = join(sdks.python.folder, 'readme.py')
  writeFileSync(script, blocksOf(sdks.python.folder, 'python', () => true).join('\n\n'))
  expect((await callsOf(interpreters()[0]?.path ?? '', [script], sdks.python.source)).length).toBeGreaterThan(6)
}, 60_000)

it('in TypeScript', async () => {
  const blocks = blocksOf(sdks.typescript.folder, 'ts', (block) => !/request\.text|createClient/.test(block))
  const imports = [
    ...new Set(
      blocks
        .flatMap((block) => [...block.matchAll(/^import \{ (.*) \}/gm)])
        .flatMap(([, names = '']) => names.split(', ')),
    ),
  ]
  const bodies = blocks.map((block) => `{\n${block.replace(/^import .*$/gm, '')}}`)
  const entry = join(sdks.typescript.folder, 'readme.ts')
  const outfile = join(sdks.typescript.folder, 'readme.mjs')
  mkdirSync(sdks.typescript.folder, { recursive: true })
  writeFileSync(
    entry,
    `import { ${imports.join(', ')} } from './src/index.js'\nconst client = new Artificer()\n${bodies.join('\n')}\n`,
  )
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  })
  expect((await callsOf(process.execPath, [outfile])).length).toBeGreaterThan(5)
}, 60_000)
