import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitDocument, type Emitted, writeFiles } from './emitted.ts'
import { hasPython, oldest, runPython, runRuff, whySkipped } from './interpreters.ts'

const shape = (kind: string) => ({
  type: 'object',
  required: ['kind'],
  properties: { kind: { const: kind }, [`${kind}Size`]: { type: 'integer' } },
})
const kinds = ['a', 'b', 'c', 'd']
const answer = { 204: { description: '' } }
const text = { schema: { type: 'string' } }
const content = {
  'application/json': {
    schema: {
      type: 'object',
      properties: { item: { oneOf: kinds.map((kind) => ({ $ref: `#/components/schemas/${kind.toUpperCase()}` })) } },
    },
  },
}

const document = {
  openapi: '3.1.0',
  info: { title: 'Forms', version: '1' },
  servers: [{ url: 'https://forms.example' }],
  components: { schemas: Object.fromEntries(kinds.map((kind) => [kind.toUpperCase(), shape(kind)])) },
  paths: {
    '/things': {
      get: {
        'x-sdk': { resource: ['things'], method: 'find' },
        parameters: [{ name: 'object', in: 'query', ...text }],
        responses: answer,
      },
      post: {
        'x-sdk': { resource: ['things'], method: 'make' },
        requestBody: { required: true, content },
        responses: answer,
      },
    },
  },
}

const PROGRAM = `
import asyncio, json
from forms import AsyncForms, Forms
from forms._runtime.http import httpx

sent = []

def respond(request):
    sent.append(json.loads(request.content))
    return httpx.Response(204)

transport = httpx.MockTransport(respond)
item = {"kind": "c", "c_size": 3}
Forms(http_client=httpx.Client(transport=transport)).things.make(item=item)
asyncio.run(AsyncForms(http_client=httpx.AsyncClient(transport=transport)).things.make(item=item))
print(json.dumps(sent))
`

describe.skipIf(!hasPython)(`the forms of a request${whySkipped}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'))
  let emitted: Emitted
  beforeAll(async () => {
    emitted = await emitDocument(document)
    writeFiles(folder, emitted.files)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('have the types of a long union above the classes, once for both flavours', () => {
    const module = emitted.text('resources/things.py')
    expect(module.match(/cache\(lambda: \(types\.A, types\.B, types\.C, types\.D\)\)/g)).toHaveLength(1)
    expect(module.match(/wire\(item, \*_MAKE_ITEM\(\)\)/g)).toHaveLength(2)
  })

  it('spell the members of such a union as the wire does', () => {
    const { status, output } = runPython(oldest, ['-c', PROGRAM], { cwd: folder })
    expect({ status, output: output.trim() }).toEqual({
      status: 0,
      output: '[{"item": {"kind": "c", "cSize": 3}}, {"item": {"kind": "c", "cSize": 3}}]',
    })
  })

  it('import nothing for a form that was not chosen', () => {
    expect(emitted.text('resources/things.py')).not.toContain('builtins')
    expect(
      runRuff(
        ['check', '--isolated', '--line-length', '120', '--target-version', 'py310', '--exclude', '_runtime', 'src'],
        folder,
      ),
    ).toMatchObject({ status: 0 })
  })
})
