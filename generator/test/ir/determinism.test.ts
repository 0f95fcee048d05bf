import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadDocument } from '../../src/document/index.ts'
import { buildApi } from '../../src/ir/build/index.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const CORPUS = join(ROOT, 'test/data/corpus')
/** Large ones are covered by the others' features, and take long. */
const names = readdirSync(CORPUS).filter((name) => /\.(ya?ml|json)$/.test(name) && name !== 'openai.yaml')
const paths = [
  ...names.map((name) => [name, join(CORPUS, name)]),
  ['spec/openapi.json', join(ROOT, 'spec/openapi.json')],
]

type Json = { [key: string]: unknown }

async function rootOf(path: string): Promise<Json> {
  const { document } = await loadDocument(path)
  return structuredClone(document?.files.get('')?.value as Json)
}

async function irOf(root: Json): Promise<string> {
  const { document } = await loadDocument(root)
  const { api, diagnostics } = buildApi(document as NonNullable<typeof document>)
  return JSON.stringify([api, diagnostics])
}

function reversed(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).toReversed()) : value
}

/** `paths`, each path, and each section of `components` with their keys the other way round. */
function reordered(root: Json): Json {
  const items = Object.fromEntries(
    Object.entries((root['paths'] ?? {}) as Json).map(([key, item]) => [key, reversed(item)]),
  )
  const sections = Object.fromEntries(
    Object.entries((root['components'] ?? {}) as Json).map(([key, section]) => [key, reversed(section)]),
  )
  return { ...root, paths: reversed(items), components: reversed(sections), webhooks: reversed(root['webhooks'] ?? {}) }
}

describe.each(paths)('%s', (_, path) => {
  test('gives the same bytes on a second run', async () => {
    const root = await rootOf(path as string)
    expect(await irOf(structuredClone(root))).toBe(await irOf(root))
  })

  test('gives the same bytes whatever the order of paths, methods and components', async () => {
    const root = await rootOf(path as string)
    expect(await irOf(reordered(root))).toBe(await irOf(root))
  })

  test('is not changed by being built', async () => {
    const root = await rootOf(path as string)
    const before = JSON.stringify(root)
    await irOf(root)
    expect(JSON.stringify(root)).toBe(before)
  })
})

test('an unrelated component and operation leave all others as they were', async () => {
  const root = await rootOf(join(ROOT, 'spec/openapi.json'))
  const before = JSON.parse(await irOf(root))[0] as { models: { id: string }[]; operations: { id: string }[] }
  const components = root['components'] as Json
  const more = {
    ...root,
    paths: { '/aardvarks': { get: { responses: { 204: { description: '' } } } }, ...(root['paths'] as Json) },
    components: {
      ...components,
      schemas: {
        Aardvark: { type: 'object', properties: { snout: { type: 'string' } } },
        ...(components['schemas'] as Json),
      },
    },
  }
  const after = JSON.parse(await irOf(more))[0] as typeof before
  expect(after.models.filter(({ id }) => !id.includes('Aardvark'))).toEqual(before.models)
  expect(after.operations.filter(({ id }) => !id.includes('aardvark'))).toEqual(before.operations)
})
