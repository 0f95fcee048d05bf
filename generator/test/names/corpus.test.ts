import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadApi } from '../../src/index.ts'
import { buildNames } from '../../src/names/index.ts'

const folder = fileURLToPath(new URL('../../../test/data/corpus/', import.meta.url))
const documents = readdirSync(folder).filter((name) => /\.(json|yaml)$/.test(name))

describe.each(documents)('%s', (document) => {
  it.each(['typescript', 'python'] as const)('has a name of its own for everything in %s', async (language) => {
    const { api } = await loadApi(`${folder}${document}`)
    const { names } = buildNames(api!, language)
    const operations = Object.values(names.operations)
    const groups = [
      [...Object.values(names.models).map(({ path }) => path.join('.')), ...operations.map(({ params }) => params)],
      Object.values(names.resources).map((resource) => resource.class),
      Object.values(names.resources).map(({ file }) => file.toLowerCase()),
      ...operations.map((operation) => Object.values(operation.arguments)),
      ...Object.values(names.models).map(({ properties }) => Object.values(properties)),
    ]
    expect(operations.map(({ method }) => method)).not.toContain(undefined)
    expect(groups.filter((group) => new Set(group).size < group.length)).toEqual([])
  })
})
