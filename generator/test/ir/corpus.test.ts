import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadDocument } from '../../src/document/index.ts'
import { buildApi } from '../../src/ir/build/index.ts'
import { brokenPromises } from './invariants.ts'

const COPIED = fileURLToPath(new URL('../../../test/data/corpus/', import.meta.url))
const SHARED = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url))

/** Copied documents first; those that are too large to copy are tried where the folder beside the checkout has them. */
function documents(): string[] {
  const paths = new Map<string, string>()
  for (const folder of [COPIED, SHARED]) {
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder))
      if (/\.(ya?ml|json)$/.test(name) && !paths.has(name)) paths.set(name, join(folder, name))
  }
  const multiFile = join(SHARED, 'eth-beacon/beacon-node-oapi.yaml')
  if (existsSync(multiFile)) paths.set('eth-beacon', multiFile)
  return [...paths.values()]
}

function nameOf(path: string): string {
  const folder = path.startsWith(SHARED) ? SHARED : COPIED
  return relative(folder, path)
}

describe('documents in use', () => {
  const found = documents()

  test.skipIf(!existsSync(SHARED))(
    'all 29 are tried (skipped where the folder of the large ones, shared/corpus beside the checkout, is missing)',
    () => expect(found).toHaveLength(29),
  )

  test.each(found.map((path) => [nameOf(path), path]))('%s becomes a complete and valid API', async (_, path) => {
    const { document, diagnostics } = await loadDocument(path as string)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const built = buildApi(document as NonNullable<typeof document>)
    expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(brokenPromises(built.api)).toEqual([])
  })
})
