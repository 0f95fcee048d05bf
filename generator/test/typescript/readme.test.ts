import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { expect, it } from 'vitest'
import { shop } from '../python/shop.ts'
import { apiOf, packageOf } from './package.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

async function readme(input: string | object): Promise<string> {
  return packageOf(await apiOf(input), 'shop').find(({ path }) => path === 'README.md')?.content ?? ''
}

const sections = (page: string): string[] => [...page.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title)

it('the README shows each kind of operation that the API has', async () => {
  expect(sections(await readme(join(root, 'spec/openapi.json')))).toEqual([
    'Quick start',
    'Streaming',
    'Pages',
    'Uploads',
    'Downloads',
    'Errors',
    'Retries and timeouts',
    'Guards',
    'Logging',
    'Webhooks',
    'Smaller bundles',
    'Methods',
    'Requirements',
  ])
})

it('the README shows none that the API has not', async () => {
  const found = sections(await readme(join(root, 'test/data/corpus/museum.yaml')))
  expect(found).not.toContain('Webhooks')
  expect(found).not.toContain('Streaming')
})

it('the README streams with the flag where a flag of the body chooses', async () => {
  const paths = Object.entries(shop.paths).filter(([, item]) => JSON.stringify(item).includes('"say"'))
  const page = await readme({ ...shop, paths: Object.fromEntries(paths) })
  expect(page).toMatch(/^const stream = await client\.pets\.say\(\{.*stream: true \}\)$/m)
})

it('the README uploads a file of a kind that the API takes', async () => {
  const page = await readme(join(root, 'spec/openapi.json'))
  expect(page).toContain("await fileFromPath('file.png', { type: 'image/png' })")
})

it('the README breaks a call that is too long for a line as the formatter does', async () => {
  const example = 'a'.repeat(120)
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' }, example }]
  const content = { 'application/zip': { schema: { type: 'string', format: 'binary' } } }
  const get = {
    'x-sdk': { resource: ['things'], method: 'get' },
    parameters,
    responses: { 200: { description: '', content } },
  }
  const page = await readme({
    openapi: '3.1.0',
    info: { title: 'Shop', version: '1' },
    paths: { '/things/{id}': { get } },
  })
  expect(page).toContain(`await client.things.get(\n  '${example}',\n)`)
  expect(await format(page, { parser: 'markdown', printWidth: 120, semi: false, singleQuote: true })).toBe(page)
})
