/** The samples of docs/contract-tests.md run as they stand. */
import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { generate } from '@artificer/generator'
import { createMock } from '@artificer/mock'
import { type MockServer, serveMock } from '@artificer/mock/http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { interpreters, root } from '../emit-sdks.ts'

const folder = join(root, '.work', 'test', 'contract-docs')
const tools = join(folder, 'tools')
const text = readFileSync(join(root, 'docs', 'contract-tests.md'), 'utf8')
const samples = (language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code = '']) => code)

const python = interpreters().at(-1)!.path
const document = {
  openapi: '3.1.0',
  info: { title: 'Notes', version: '1' },
  security: [{ bearer: [] }],
  paths: {
    '/notes': {
      get: {
        operationId: 'notes.list',
        responses: {
          200: {
            description: 'All.',
            content: { 'application/json': { schema: { type: 'array', items: { type: 'string' } } } },
          },
          '4XX': { description: 'Refused.' },
        },
      },
    },
  },
  components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
}

let server: MockServer
const run = async (command: string, ...args: string[]): Promise<string> => {
  const env = {
    ...process.env,
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    PATH: `${tools}:${process.env['PATH']}`,
    SERVER_URL: server.url,
  }
  const { stdout } = await promisify(execFile)(command, args, { cwd: folder, env })
  return stdout
}

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(tools, { recursive: true })
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document))
  // As `npx` finds it where the package is installed.
  writeFileSync(join(tools, 'npx'), `#!/bin/sh\nshift\nexec "${join(root, 'scripts', 'artificer')}" "$@"\n`)
  chmodSync(join(tools, 'npx'), 0o755)
  const { api } = await generate({ input: join(folder, 'openapi.json'), outputs: {} })
  server = await serveMock(createMock(api!))
})

afterAll(() => server.close())

it('makes the SDKs and tests them', async () => {
  const [first = '', ...others] = samples('sh')
  const [making = '', ...testing] = first.split(/^(?=npx artificer test)/m)
  await run('sh', '-ec', making)
  symlinkSync(dirname(dirname(python)), join(folder, 'sdk-python', '.venv'))
  expect(testing).toHaveLength(1)
  expect(others).toHaveLength(2)
  for (const sample of [...testing, ...others]) expect(await run('sh', '-ec', sample)).toContain('0 do not')
  for (const file of ['report.xml', 'server.xml'])
    expect(readFileSync(join(folder, file), 'utf8')).toContain('<testcase')
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({ operations: ['notes.list'] })
}, 120_000)

it('runs from vitest', async () => {
  const [sample = ''] = samples('ts')
  writeFileSync(join(folder, 'sample.test.ts'), sample)
  const config = `export default { resolve: { conditions: ['@artificer/source'] }, ssr: { resolve: { conditions: ['@artificer/source'] } } }`
  writeFileSync(join(folder, 'vitest.config.mjs'), config)
  const told = await run(join(root, 'node_modules', '.bin', 'vitest'), 'run', '--root', folder)
  expect(told).toContain('1 passed')
}, 60_000)

it('runs from pytest', async () => {
  const [sample = ''] = samples('python')
  writeFileSync(join(folder, 'test_sample.py'), sample)
  expect(await run(python, '-m', 'pytest', '-q', 'test_sample.py')).toContain('1 passed')
}, 60_000)
