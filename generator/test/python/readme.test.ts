import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitDocument, type Emitted, writeFiles } from './emitted.ts'
import { hasPython, runPyright, runRuff, whySkipped } from './interpreters.ts'
import { shop } from './shop.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const corpus = (name: string): string => join(root, 'test/data/corpus', name)
/** A call that fits on a line of the synchronous example and not on one of the asynchronous, which stands further in. */
const long = {
  openapi: '3.1.0',
  info: { title: 'Long', version: '1' },
  paths: {
    '/things/{id}': {
      get: {
        'x-sdk': { resource: ['things'], method: 'get' },
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: 'a'.repeat(81) }],
        responses: { 200: { description: '', content: { 'application/json': { schema: { type: 'string' } } } } },
      },
    },
  },
}
const documents: { [name: string]: string | object } = {
  shop,
  long,
  artificer: join(root, 'spec/openapi.json'),
  museum: corpus('museum.yaml'),
  ollama: corpus('ollama.yaml'),
  galaxy: corpus('scalar-galaxy.json'),
}

const blocksOf = (page: string): string[] =>
  [...page.matchAll(/```python\n([\s\S]*?)```/g)].map(([, block = '']) => block)

const configuration = (programs: string[]): object => ({
  include: programs,
  extraPaths: ['src'],
  pythonVersion: '3.10',
  typeCheckingMode: 'strict',
})

describe.skipIf(!hasPython)(`the code of READMEs${whySkipped}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'))
  const pages = new Map<string, string>()

  beforeAll(async () => {
    const programs: string[] = []
    for (const [name, input] of Object.entries(documents)) {
      const emitted = await emitDocument(input)
      const page = emitted.text('README.md')
      pages.set(name, page)
      writeFiles(
        folder,
        emitted.files.filter(({ path }) => path.startsWith('src/')),
      )
      blocksOf(page).forEach((block, index) => {
        writeFiles(folder, [{ path: `blocks/${name}_${index}.py`, content: block }])
      })
      programs.push(`src/readme_${name}.py`)
      writeFiles(folder, [{ path: `src/readme_${name}.py`, content: blocksOf(page).join('\n\n') }])
    }
    writeFileSync(join(folder, 'pyrightconfig.json'), JSON.stringify(configuration(programs)))
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is strictly typed', { timeout: 120_000 }, () => {
    expect(runPyright(folder).output).toContain('0 errors')
  })

  it('is formatted', () => {
    expect(runRuff(['format', '--isolated', '--line-length', '120', '--diff', 'blocks'], folder)).toMatchObject({
      status: 0,
    })
  })

  it('shows each kind of operation that the API has, and none that it has not', () => {
    const sections = (name: string): string[] =>
      [...(pages.get(name) ?? '').matchAll(/^## (.*)$/gm)].map(([, title = '']) => title)
    expect(sections('artificer')).toEqual([
      'Installation',
      'Quick start',
      'Streaming',
      'Pages',
      'Uploads',
      'Downloads',
      'Errors',
      'Retries and timeouts',
      'Raw responses',
      'Webhooks',
      'Logging',
      'Methods',
      'Requirements',
    ])
    expect(sections('museum')).not.toContain('Webhooks')
    expect(sections('museum')).not.toContain('Streaming')
  })
})

it('streams with the flag where a flag of the body chooses', async () => {
  const paths = Object.entries(shop.paths).filter(([, item]) => JSON.stringify(item).includes('"say"'))
  const emitted: Emitted = await emitDocument({ ...shop, paths: Object.fromEntries(paths) })
  expect(emitted.text('README.md')).toMatch(/^with client\.pets\.say\(.*stream=True.*\) as stream:$/m)
})
