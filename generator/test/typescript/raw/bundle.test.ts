import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDocument } from '../../../src/document/index.ts'
import { bundleDocument } from '../../../src/typescript/raw/bundle.ts'
import { rawTypes } from '../../../src/typescript/raw/openapi-typescript.ts'

async function load(files: { [name: string]: object }) {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'))
  for (const [name, value] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(value))
  const { document, diagnostics } = await loadDocument(join(folder, Object.keys(files)[0] as string))
  expect(diagnostics).toEqual([])
  return document as NonNullable<typeof document>
}

const root = (parts: object): object => ({ openapi: '3.1.0', info: { title: 'T', version: '1' }, ...parts })
const answer = (schema: object): object => ({
  get: { responses: { 200: { description: '', content: { 'application/json': { schema } } } } },
})

describe('a document of several files as one', () => {
  it('has what the others hold as components, once, and references within files lead there', async () => {
    const Pet = { type: 'object', properties: { friend: { $ref: '#/Pet' }, tag: { $ref: '#/Tag' } } }
    const document = await load({
      'a.json': root({ paths: { '/a': answer({ $ref: 'b.json#/Pet' }), '/b': answer({ $ref: 'b.json#/Pet' }) } }),
      'b.json': { Pet, Tag: { type: 'string' } },
    })
    expect(bundleDocument(document)).toEqual(
      root({
        paths: {
          '/a': answer({ $ref: '#/components/schemas/Pet' }),
          '/b': answer({ $ref: '#/components/schemas/Pet' }),
        },
        components: {
          schemas: {
            Pet: {
              type: 'object',
              properties: {
                friend: { $ref: '#/components/schemas/Pet' },
                tag: { $ref: '#/components/schemas/Tag' },
              },
            },
            Tag: { type: 'string' },
          },
        },
      }),
    )
  })

  it('keeps the names that the root gives, and tells apart what is called alike', async () => {
    const document = await load({
      'a.json': root({
        paths: { '/a': answer({ $ref: 'b.json' }), '/c': answer({ $ref: 'c.json#/Pet' }) },
        components: { schemas: { Pet: { $ref: 'b.json' } } },
      }),
      'b.json': { type: 'string' },
      'c.json': { Pet: { type: 'integer' } },
    })
    expect(bundleDocument(document)).toMatchObject({
      paths: {
        '/a': answer({ $ref: '#/components/schemas/Pet' }),
        '/c': answer({ $ref: '#/components/schemas/c.json_Pet' }),
      },
      components: { schemas: { Pet: { type: 'string' }, 'c.json_Pet': { type: 'integer' } } },
    })
  })

  it('has paths written out, and leaves data alone that looks like references', async () => {
    const document = await load({
      'a.json': root({ paths: { '/a': { $ref: 'b.json' } } }),
      'b.json': answer({ type: 'object', example: { $ref: 'no.json' } }),
    })
    expect(bundleDocument(document)).toEqual(
      root({ paths: { '/a': answer({ type: 'object', example: { $ref: 'no.json' } }) } }),
    )
  })

  it('has raw types', async () => {
    const document = await load({
      'a.json': root({ paths: { '/a': answer({ $ref: 'b.json#/Pet' }) } }),
      'b.json': { Pet: { type: 'object', properties: { name: { type: 'string' } } } },
    })
    const { text, diagnostics } = await rawTypes(document)
    expect(diagnostics).toEqual([])
    expect(text).toContain('components["schemas"]["Pet"]')
  })
})
