import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '../../src/diagnostics/format.ts'
import { loadDocument } from '../../src/document/index.ts'
import { buildApi } from '../../src/ir/build/index.ts'

async function faults(name: string, files: { [name: string]: string }): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'places-'))
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
  const { document, diagnostics } = await loadDocument(join(folder, name))
  const built = document === undefined ? [] : buildApi(document).diagnostics
  return [...diagnostics, ...built].map(formatDiagnostic)
}

describe('faults are told with file, line, column, pointer and cure', () => {
  test('in YAML, errors before warnings and in the order of the text', async () => {
    const text = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a/{id}:
    get:
      responses:
        '4xx': { description: '' }
    post:
      x-retry: { on: [200] }
      parameters:
        - { name: id, in: path, required: true, schema: { type: strnig } }
      responses:
        '200':
          description: ''
          content:
            application/json: { schema: { $ref: '#/components/schemas/No' } }
`
    expect(await faults('a.yaml', { 'a.yaml': text })).toEqual([
      'error extension/invalid a.yaml:9:18 /paths/~1a~1{id}/post/x-retry/on `on` is no list of statuses from 400 to 599 — write { on: [429, 503] }',
      'error ref/not-found a.yaml:16:43 /paths/~1a~1{id}/post/responses/200/content/application~1json/schema/$ref the reference "#/components/schemas/No" points at nothing — mend the reference, or declare what it points at',
      'warning parameter/undeclared a.yaml:5:5 /paths/~1a~1{id}/get the path parameter "id" is not declared; it is taken as a string — declare it: { name: id, in: path, required: true, schema: … }',
      'warning response/status a.yaml:7:9 /paths/~1a~1{id}/get/responses/4xx the status "4xx" is read as "4XX" — write "4XX"',
      'warning schema/unknown-type a.yaml:11:59 /paths/~1a~1{id}/post/parameters/0/schema/type "strnig" is no type of JSON Schema; any value is allowed — write one of the seven types',
    ])
  })

  test('in JSON', async () => {
    const text = `{"openapi":"3.1.0","info":{"title":"T","version":"1"},
 "paths":{"/a":{"get":{
   "x-sdk":{"resource":"a"},
   "responses":{}}}}}`
    expect(await faults('a.json', { 'a.json': text })).toEqual([
      "error extension/invalid a.json:3:13 /paths/~1a/get/x-sdk/resource `resource` is no list of names — write { resource: ['users'], method: 'create' }",
    ])
  })

  test('across files', async () => {
    const root = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a: { $ref: b.yaml }\n"
    const other =
      'get:\n  responses:\n    200:\n      description: ""\n      content:\n        application/json:\n          schema: { type: banana }\n'
    expect(await faults('a.yaml', { 'a.yaml': root, 'b.yaml': other })).toEqual([
      'warning schema/unknown-type b.yaml:7:21 /get/responses/200/content/application~1json/schema/type "banana" is no type of JSON Schema; any value is allowed — write one of the seven types',
    ])
  })
})

describe('a document of several files', () => {
  const root = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    get:
      responses:
        200: { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } }
components:
  schemas:
    User: { $ref: types.yaml#/UserV2 }
`
  const types =
    'UserV2:\n  type: object\n  properties:\n    team: { $ref: "#/Team" }\nTeam: { type: object, properties: { x: { type: string } } }\n'

  test('has ids with the file before them, and the names that the root gives', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'places-'))
    await writeFile(join(folder, 'a.yaml'), root)
    await writeFile(join(folder, 'types.yaml'), types)
    const { document } = await loadDocument(join(folder, 'a.yaml'))
    const { api, diagnostics } = buildApi(document as NonNullable<typeof document>)
    expect(diagnostics).toEqual([])
    expect(api.models.map(({ id, origin }) => [id, origin])).toEqual([
      ['types.yaml#/Team', { kind: 'component', name: 'Team' }],
      ['types.yaml#/UserV2', { kind: 'component', name: 'User' }],
    ])
  })
})
