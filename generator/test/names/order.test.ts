import { describe, expect, it } from 'vitest'
import { generate } from '../../src/index.ts'
import { corpusDocuments, isFullRun, type Json, openDocument, rootOf } from './corpus-documents.ts'

/** A document of several files cannot be given as a value. */
const documents = corpusDocuments().filter(({ name, isSmall }) => name !== 'eth-beacon' && (isFullRun || isSmall))

describe.each(documents)('the order of keys in $name', ({ path }) => {
  it('changes no byte of either SDK', async () => {
    const root = rootOf(await openDocument(path))
    const [usual, turned] = await Promise.all([filesOf(root), filesOf(reordered(root))])
    expect(usual.size).toBeGreaterThan(20)
    expect([...turned.keys()]).toEqual([...usual.keys()])
    expect([...usual].filter(([file, content]) => turned.get(file) !== content).map(([file]) => file)).toEqual([])
  }, 120_000)
})

/** The text of each file of both packages. */
async function filesOf(input: Json): Promise<Map<string, string>> {
  const { files } = await generate({ input, outputs: { typescript: {}, python: {} } })
  const all = [
    ...(files.typescript ?? []),
    ...(files.python ?? []).map((file) => ({ ...file, path: `py/${file.path}` })),
  ]
  return new Map(all.map(({ path, content }) => [path, content]))
}

/** `paths`, the methods of each path, and each section of `components` from back to front; what is in them stays. */
function reordered(root: Json): Json {
  const sections = reversed(eachValue(root['components'], reversed))
  return { ...root, paths: reversed(eachValue(root['paths'], reversed)), components: sections }
}

function eachValue(value: unknown, change: (value: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]))
}

function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toReversed())
}
