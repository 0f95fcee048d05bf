import { describe, expect, it } from 'vitest'
import type { LoadedDocument } from '../../src/document/index.ts'
import { buildApi } from '../../src/ir/build/index.ts'
import { buildNames } from '../../src/names/index.ts'
import { corpusDocuments, isFullRun, type Json, openDocument, rootOf } from './corpus-documents.ts'
import { brokenNames } from './scopes.ts'

const documents = corpusDocuments().filter(({ isSmall, name }) => isFullRun || isSmall || name === 'openai')
const languages = ['typescript', 'python'] as const

describe.each(documents)('$name', ({ path }) => {
  it('has names that are apart, legal and not taken in every scope of both languages', async () => {
    const { api } = buildApi(await openDocument(path))
    for (const language of languages) expect(brokenNames(api, language)).toEqual([])
  })

  it('loses no operation: each is a method that is reached from the client, or an error says why', async () => {
    const document = await openDocument(path)
    const { api, diagnostics } = buildApi(document)
    const said = diagnostics.filter(({ severity }) => severity === 'error').map(({ place }) => place.pointer)
    const wanted = operationsIn(document).filter(({ pointer }) => !said.includes(pointer))
    expect(wanted.length).toBeGreaterThan(0)
    for (const language of languages) {
      const { names } = buildNames(api, language)
      const calls = new Map(
        api.operations.map(({ id, resource }) => {
          const steps = resource.map((_, index) => names.resources[resource.slice(0, index + 1).join('.')]?.property)
          return [id, ['client', ...steps, names.operations[id]?.method]]
        }),
      )
      const lost = wanted.filter(
        ({ id }) => calls.get(id)?.every((step) => typeof step === 'string' && step !== '') !== true,
      )
      expect(lost).toEqual([])
      expect(new Set([...calls.values()].map((steps) => steps.join('.'))).size).toBe(calls.size)
    }
  })
})

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** The operations of a document as whoever reads it would count them. */
function operationsIn(document: LoadedDocument): { id: string; pointer: string }[] {
  const paths = (rootOf(document)['paths'] ?? {}) as { [path: string]: Json }
  return Object.entries(paths).flatMap(([path, written]) => {
    const item = { ...referred(document, written['$ref']), ...written }
    const methods = METHODS.filter((method) => typeof item[method] === 'object')
    const further = Object.keys((item['additionalOperations'] ?? {}) as Json)
    return [...methods.map((method) => method.toUpperCase()), ...further].map((method) => ({
      id: `${method} ${path}`,
      pointer: `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method.toLowerCase()}`,
    }))
  })
}

/** What a path refers to: a place in this file, or a file below its folder. */
function referred(document: LoadedDocument, reference: unknown): Json {
  if (typeof reference !== 'string') return {}
  const [file = '', pointer = ''] = reference.split('#')
  const tokens = pointer.split('/').slice(1)
  const value = document.files.get(file.replace(/^\.\//, ''))?.value
  return tokens.reduce((node, token) => node[token.replaceAll('~1', '/').replaceAll('~0', '~')] as Json, value as Json)
}
