import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '../../src/diagnostics/format.ts'
import { loadDocument } from '../../src/document/index.ts'
import { buildApi } from '../../src/ir/build/index.ts'

const HEAD = 'swagger: "2.0"\ninfo: { title: T, version: "1" }\nconsumes: [application/json]\n'

async function load(text: string) {
  const path = join(await mkdtemp(join(tmpdir(), 'swagger-')), 'a.yaml')
  await writeFile(path, HEAD + text)
  const { document, diagnostics } = await loadDocument(path)
  const built = document === undefined ? undefined : buildApi(document)
  return { api: built?.api, faults: [...diagnostics, ...(built?.diagnostics ?? [])].map(formatDiagnostic) }
}

const places = (faults: string[]): string[] => faults.map((fault) => fault.split(' ').slice(1, 4).join(' '))

describe('faults of a Swagger 2.0 document have the line and pointer of what was written', () => {
  test('in parameters, in the body among them, in fields of a form', async () => {
    const { faults } = await load(`paths:
  /a:
    put:
      parameters:
        - { name: body, in: body, schema: { $ref: '#/definitions/Gone' } }
        - { name: q, in: query, type: strnig }
      responses: {}
    post:
      consumes: [multipart/form-data]
      parameters:
        - { name: q, in: query, type: string }
        - { name: note, in: formData, type: txet }
      responses: {}
`)
    expect(places(faults)).toEqual([
      'ref/not-found a.yaml:8:45 /paths/~1a/put/parameters/0/schema/$ref',
      'schema/unknown-type a.yaml:9:33 /paths/~1a/put/parameters/1/type',
      'schema/unknown-type a.yaml:15:11 /paths/~1a/post/parameters/1',
    ])
  })

  test('in responses, definitions, shared parameters and shared responses', async () => {
    const { faults } = await load(`parameters:
  limit: { name: limit, in: query, type: strnig }
responses:
  Bad: { description: '', schema: { $ref: '#/definitions/Gone' } }
definitions:
  A: { properties: { content: { properties: { n: { type: strnig } } } } }
paths:
  /a:
    get:
      parameters: [{ $ref: '#/parameters/limit' }]
      responses:
        200: { description: '', schema: { $ref: '#/definitions/None' } }
        400: { $ref: '#/responses/Bad' }
`)
    expect(places(faults)).toEqual([
      'ref/not-found a.yaml:7:37 /responses/Bad/schema/$ref',
      'ref/not-found a.yaml:15:43 /paths/~1a/get/responses/200/schema/$ref',
      'schema/unknown-type a.yaml:5:36 /parameters/limit/type',
      'schema/unknown-type a.yaml:9:52 /definitions/A/properties/content/properties/n/type',
    ])
  })
})

describe('the server of a Swagger 2.0 document', () => {
  const paths = 'paths: { /a: { get: { responses: {} } } }\n'
  test.each([
    ['is the secure one of several', 'host: example.com\nschemes: [http, https]\n', 'https://example.com'],
    ['is secure where no scheme is said', 'host: example.com\nbasePath: /v1\n', 'https://example.com/v1'],
    ['is what is said where that is one', 'host: example.com\nschemes: [http]\n', 'http://example.com'],
    ['is relative where there is no host', 'basePath: /v1\n', '/v1'],
  ])('%s', async (_, text, url) => {
    const { api } = await load(text + paths)
    expect(api?.servers[0]?.url).toBe(url)
  })
})
