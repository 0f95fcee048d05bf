/** Documents that nobody wrote for us give SDKs that compile, import and make a call, against the mock of the same document. */
import { execFile, execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createMock } from '@artificer/mock'
import { serveMock } from '@artificer/mock/http'
import { beforeAll, describe, expect, it } from 'vitest'
import { emitSdks, type EmittedSdks, interpreters, root } from '../emit-sdks.ts'

/** A program a language that a user of the document would write; each reads `URL` and prints what came back. */
const programs: Record<string, { document: string; typescript: string; python: string; prints: RegExp }> = {
  museum: {
    document: 'test/data/corpus/museum.yaml',
    typescript: `import { RedoclyMuseum } from './src/index.js'

const client = new RedoclyMuseum({ baseURL: process.env['URL'], username: 'ann', password: 'secret' })
const event = await client.specialEvents.create({
  name: 'Night',
  location: 'Hall',
  eventDescription: 'Late opening.',
  dates: ['2027-01-01'],
  price: 25,
})
const again = await client.specialEvents.retrieve(event.eventId ?? '')
console.log(again.name, again.price)
`,
    python: `import os
from datetime import date

from redocly_museum import RedoclyMuseum

client = RedoclyMuseum(base_url=os.environ["URL"], username="ann", password="secret")
event = client.special_events.create(
    name="Night", location="Hall", event_description="Late opening.", dates=[date(2027, 1, 1)], price=25
)
again = client.special_events.retrieve(event.event_id or "")
print(again.name, format(again.price, "g"))
`,
    prints: /^Night 25$/m,
  },
  ollama: {
    document: 'test/data/corpus/ollama.yaml',
    typescript: `import { Ollama } from './src/index.js'

const client = new Ollama({ baseURL: process.env['URL'] })
const stream = await client.chat.create({ model: 'm', messages: [{ role: 'user', content: 'Hi' }], stream: true })
let events = 0
for await (const event of stream) events += event === null ? 0 : 1
console.log('events', events > 0 ? 'some' : 'none')
`,
    python: `import os

from ollama import Ollama

client = Ollama(base_url=os.environ["URL"])
with client.chat.create(model="m", messages=[{"role": "user", "content": "Hi"}], stream=True) as stream:
    events = sum(1 for _ in stream)
print("events", "some" if events > 0 else "none")
`,
    prints: /^events some$/m,
  },
}

describe.each(Object.entries(programs))('%s', (name, { document, typescript, python, prints }) => {
  let sdks: EmittedSdks
  beforeAll(async () => {
    sdks = await emitSdks(join(root, document), `foreign-${name}`)
    writeFileSync(join(sdks.typescript.folder, 'program.ts'), typescript)
    writeFileSync(join(sdks.python.folder, 'program.py'), python)
  }, 60_000)

  it('compiles under TypeScript 5.9 and 7, program included', () => {
    const config = join(sdks.typescript.folder, 'tsconfig.program.json')
    writeFileSync(
      config,
      JSON.stringify({ extends: './tsconfig.json', compilerOptions: COMPILER, include: ['src', 'program.ts'] }),
    )
    for (const compiler of ['typescript', 'typescript-7']) {
      const tsc = join(root, 'node_modules', compiler, 'bin', 'tsc')
      expect(output(process.execPath, tsc, '-p', config, '--noEmit')).toBe('')
    }
  }, 60_000)

  it('passes pyright strict, program included', () => {
    const config = join(sdks.python.folder, 'pyrightconfig.json')
    writeFileSync(
      config,
      JSON.stringify({ include: ['src', 'program.py'], extraPaths: ['src'], typeCheckingMode: 'strict' }),
    )
    const args = ['-p', config, '--pythonpath', sdks.python.interpreter]
    expect(output(join(root, 'node_modules/.bin/pyright'), ...args)).toContain('0 errors, 0 warnings')
  }, 120_000)

  it('makes a call in both languages, on every Python at hand', async () => {
    const server = await serveMock(createMock(sdks.api), { port: 0 })
    try {
      expect(await printed(process.execPath, [await bundled(sdks)], server.url)).toMatch(prints)
      for (const { path } of interpreters()) {
        const program = join(sdks.python.folder, 'program.py')
        expect(await printed(path, [program], server.url, sdks.python.source)).toMatch(prints)
      }
    } finally {
      await server.close()
    }
  }, 60_000)
})

const COMPILER = {
  noEmit: true,
  rootDir: '.',
  types: ['node'],
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
}

/** What a tool prints, whatever its exit code. */
function output(command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return stdout + stderr
  }
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
