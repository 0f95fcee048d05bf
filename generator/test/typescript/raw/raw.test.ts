import { describe, expect, it } from 'vitest'
import { faultsOfConfig } from '../../../src/check-config.ts'
import { generate } from '../../../src/generate.ts'
import { loadDocument } from '../../../src/document/index.ts'
import { rawTypes } from '../../../src/typescript/raw/openapi-typescript.ts'

const document = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.0.0' },
  servers: [{ url: 'https://pets.example' }],
  paths: {
    '/pets/{petId}': {
      parameters: [{ name: 'petId', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        responses: {
          200: {
            description: 'A pet.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Pet: {
        oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
        discriminator: {
          propertyName: 'kind',
          mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' },
        },
      },
      Cat: {
        type: 'object',
        required: ['kind'],
        properties: {
          kind: { type: 'string' },
          name: { type: 'string', default: 'Tom' },
          lives: { type: ['integer', 'null'] },
        },
      },
      Dog: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { type: 'string' }, size: { enum: ['small', 'large'] } },
      },
    },
  },
}

const filesOf = async (emit: 'package' | 'sources', raw: boolean): Promise<Map<string, string>> => {
  const { files, diagnostics } = await generate({ input: document, outputs: { typescript: { emit, raw } } })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return new Map(files.typescript?.map(({ path, content }) => [path, content]))
}

describe('the output raw', () => {
  it('has the types that openapi-typescript prints, and a client over them', async () => {
    const files = await filesOf('sources', true)
    expect(`${files.get('raw.ts')}\n${files.get('raw-types.ts')}`).toMatchSnapshot()
  })

  it('prints what the library gives by itself', async () => {
    const { default: openapiTS, astToString } = await import('openapi-typescript')
    const { document: loaded } = await loadDocument(document)
    expect((await rawTypes(loaded!)).text).toBe(
      astToString(await openapiTS(JSON.stringify(document), { defaultNonNullable: false })),
    )
  })

  it('is an entry of the package with its library only where it is wanted', async () => {
    const [without, with_] = [await filesOf('package', false), await filesOf('package', true)]
    const parts = [...with_.keys()].filter((path) => !without.has(path))
    expect(parts).toEqual(['src/generated/raw-types.ts', 'src/generated/raw.ts', 'src/raw.ts', 'src/runtime/raw.ts'])
    expect(with_.get('package.json')).toMatch(/"\.\/raw": \{[\s\S]*"openapi-fetch"/)
    expect(without.get('package.json')).not.toMatch(/raw|openapi-fetch/)
    expect(with_.get('tsup.config.ts')).toContain("raw: 'src/raw.ts'")
  })

  it('is refused in one sentence where the library is missing', async () => {
    const { document: loaded } = await loadDocument(document)
    const { text, diagnostics } = await rawTypes(loaded!, () => Promise.reject(new Error('not found')))
    expect(text).toBeUndefined()
    expect(diagnostics).toMatchObject([
      {
        code: 'raw/missing-peer',
        severity: 'error',
        message: 'the output `raw` needs openapi-typescript and typescript',
      },
    ])
  })

  it('is true or false', () => {
    const outputs = { typescript: { dir: 'sdk', raw: 'yes' } }
    expect(faultsOfConfig({ input: 'a.yaml', outputs })).toEqual(['`outputs.typescript.raw` must be true or false'])
  })
})
