import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { loadDocument } from '../../src/document/index.ts'
import { wordsOf } from '../../src/infer/words.ts'
import { buildApi } from '../../src/ir/build/index.ts'
import { otherNames } from './other-names.ts'

/** Configurations that people wrote for their SDKs, with the documents they are about; beside the checkout, where they are present. */
const ORACLES = fileURLToPath(new URL('../../../../shared/oracles/', import.meta.url))

interface ConfiguredResource {
  methods?: { [name: string]: string | { endpoint: string } }
  subresources?: { [name: string]: ConfiguredResource }
}

interface Wanted {
  id: string
  resource: string[]
  method: string
}

function wantedIn(resources: { [name: string]: ConfiguredResource }, path: string[] = []): Wanted[] {
  return Object.entries(resources)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([name, { methods = {}, subresources = {} }]) => [
      ...Object.entries(methods).map(([method, value]): Wanted => {
        const [httpMethod = '', template = ''] = (typeof value === 'string' ? value : value.endpoint).split(' ')
        return { id: `${httpMethod.toUpperCase()} ${template}`, resource: [...path, name], method }
      }),
      ...wantedIn(subresources, [...path, name]),
    ])
}

/** How many were asked for, and those that are called otherwise. */
async function compare(
  folder: string,
): Promise<{ asked: number; others: { [id: string]: [wanted: string, ours: string] } }> {
  const config = load(readFileSync(join(folder, 'stainless.yml'), 'utf8')) as {
    resources: { [name: string]: ConfiguredResource }
  }
  const wanted = [...new Map(wantedIn(config.resources).map((item) => [item.id, item])).values()]
  const file = readdirSync(folder).find((name) => name.startsWith('openapi.')) as string
  const { document } = await loadDocument(join(folder, file))
  const names = Object.fromEntries(wanted.map(({ id, resource }) => [id, { resource }]))
  const { api } = buildApi(document as NonNullable<typeof document>, { names })
  const methods = new Map(api.operations.map(({ id, method }) => [id, wordsOf(method).join('_')]))
  const others = wanted
    .map(({ id, method }) => [id, [wordsOf(method).join('_'), methods.get(id) ?? '']] as [string, [string, string]])
    .filter(([, [method, ours]]) => method !== ours)
  return { asked: wanted.length, others: Object.fromEntries(others) }
}

describe.skipIf(!existsSync(ORACLES))(
  'method names that people chose (skipped where the folder of their configurations is missing)',
  () => {
    test('come out the same for at least 85 of 100, given their resources, and the others are listed with the reason', async () => {
      const results = await Promise.all(readdirSync(ORACLES).map((name) => compare(join(ORACLES, name))))
      const asked = results.reduce((sum, result) => sum + result.asked, 0)
      const others = Object.assign({}, ...results.map((result) => result.others)) as (typeof results)[number]['others']
      const listed = Object.entries(otherNames).map(([id, { wanted, ours }]) => [id, [wanted, ours]] as const)
      expect(asked).toBeGreaterThan(150)
      expect(others).toEqual(Object.fromEntries(listed))
      expect(1 - Object.keys(others).length / asked).toBeGreaterThanOrEqual(0.85)
    })
  },
)
