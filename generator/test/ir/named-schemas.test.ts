import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadDocument } from '../../src/document/index.ts'
import { answer, build, modelAt, propertyTypes, schemas, to } from './documents.ts'

const text = { type: 'string' }
const HERE = '/paths/~1a/get/responses/200/content/application~1json/schema'

const answered = (schema: object, components: object = {}) =>
  build({ paths: { '/a': { get: { responses: { 200: answer(schema) } } } }, components: { schemas: components } })

const propertiesOf = ({ api }: Awaited<ReturnType<typeof build>>, id: string) => {
  const model = modelAt(api, id)
  return model.kind === 'object' ? propertyTypes(model) : {}
}

describe('a schema may be named', () => {
  test('by an anchor', async () => {
    const { object, faults } = await schemas({
      Tree: { $anchor: 'tree', type: 'object', properties: { left: { $ref: '#tree' } } },
    })
    expect(propertyTypes(object('Tree'))).toEqual({ left: to('Tree') })
    expect(faults).toEqual([])
  })

  test('by its id, also with a pointer or an anchor behind it', async () => {
    const User = {
      $id: 'https://example.com/user',
      type: 'object',
      properties: { a: text },
      $defs: { X: { $anchor: 'x', ...text } },
    }
    const built = await answered(
      {
        type: 'object',
        properties: {
          whole: { $ref: 'https://example.com/user' },
          part: { $ref: 'https://example.com/user#/properties/a' },
          anchor: { $ref: 'https://example.com/user#x' },
        },
      },
      { User },
    )
    expect(built.faults).toEqual([])
    expect(propertiesOf(built, HERE)).toEqual({
      whole: to('User'),
      part: { kind: 'model', id: '/components/schemas/User/properties/a' },
      anchor: { kind: 'model', id: '/components/schemas/User/$defs/X' },
    })
  })

  test('by an id that is relative to the one around it, without a file being looked for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ids-'))
    const path = join(folder, 'a.json')
    const A = { $id: 'https://example.com/a', properties: { b: { $ref: 'b' } } }
    const components = { schemas: { A, B: { $id: 'https://example.com/b', type: 'object' } } }
    await writeFile(path, JSON.stringify({ openapi: '3.1.0', info: {}, paths: {}, components }))
    expect((await loadDocument(path)).diagnostics).toEqual([])
  })

  test('by an id that nobody has: one error', async () => {
    const { faults } = await answered({ $ref: 'https://example.com/no' })
    expect(faults.map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual(['error ref/not-allowed'])
  })
})

describe('a pointer', () => {
  const X = { type: 'object', properties: { a: text } }

  test('counts from the schema around it that has an id', async () => {
    const built = await answered({
      $id: 'https://example.com/outer',
      type: 'object',
      properties: { x: { $ref: '#/$defs/X' } },
      $defs: { X },
    })
    expect(built.faults).toEqual([])
    expect(propertiesOf(built, HERE)).toEqual({ x: { kind: 'model', id: `${HERE}/$defs/X` } })
    expect(modelAt(built.api, `${HERE}/$defs/X`).origin).toEqual({ kind: 'component', name: 'X' })
  })

  test('that leads nowhere from the root is tried from the schemas around it, with a warning', async () => {
    const built = await answered({ type: 'object', properties: { x: { $ref: '#/$defs/X' } }, $defs: { X } })
    expect(propertiesOf(built, HERE)).toEqual({ x: { kind: 'model', id: `${HERE}/$defs/X` } })
    expect(built.faults).toEqual([
      `warning ref/relative ${HERE}/properties/x/$ref the reference "#/$defs/X" points at nothing from the root; the schema around it has such a member`,
    ])
  })
})

describe('a dynamic reference', () => {
  test('leads to its anchor, in types and schemas', async () => {
    const { api, object } = await schemas({
      Node: {
        $dynamicAnchor: 'node',
        type: 'object',
        properties: { kids: { type: 'array', items: { $dynamicRef: '#node' } } },
      },
    })
    expect(propertyTypes(object('Node'))).toEqual({ kids: { kind: 'array', items: to('Node') } })
    expect(JSON.stringify(modelAt(api, '/components/schemas/Node').schema)).toContain('"$ref":"#/$defs/')
  })

  const item = { $dynamicAnchor: 'item' }
  const Page = {
    type: 'object',
    properties: { rows: { type: 'array', items: { $dynamicRef: '#item' } } },
    $defs: { item: { ...item, not: {} } },
  }
  const bound = (schema: object): object => ({ item: { ...item, ...schema } })

  test.each([
    ['beside a reference', { $ref: '#/components/schemas/Page', $defs: bound({ type: 'string' }) }],
    ['beside `allOf`', { allOf: [{ $ref: '#/components/schemas/Page' }], $defs: bound({ type: 'string' }) }],
    ['by way of another schema', { $ref: '#/components/schemas/Numbers', $defs: bound({ type: 'string' }) }],
  ])('leads to what the schema that is used binds it to, %s', async (_, Texts) => {
    const Numbers = { $ref: '#/components/schemas/Page', $defs: bound({ type: 'number' }) }
    const { object, api, faults } = await schemas({ Page, Numbers, Texts })
    expect(propertyTypes(object('Texts'))).toEqual({ rows: { kind: 'array', items: { kind: 'string' } } })
    expect(propertyTypes(object('Numbers'))).toEqual({ rows: { kind: 'array', items: { kind: 'number' } } })
    expect(JSON.stringify(modelAt(api, '/components/schemas/Texts').schema)).toContain('"items":{"type":"string"}')
    expect(faults).toEqual([])
  })

  test('that nobody binds where it is used leads to the nearest anchor, with a warning', async () => {
    const { faults } = await schemas({
      Row: { type: 'object', properties: { next: { $dynamicRef: '#item' } } },
      One: { $defs: bound({ type: 'string' }) },
      Two: { $defs: bound({ type: 'number' }) },
    })
    expect(faults).toEqual([
      'warning ref/dynamic /components/schemas/Row/properties/next several schemas have the name "#item"; the nearest one is taken',
    ])
  })

  test('that is bound where nothing asks for it is warned of', async () => {
    const { faults } = await schemas({
      Plain: { type: 'object', properties: { a: { type: 'string' } } },
      Texts: { $ref: '#/components/schemas/Plain', $defs: bound({ type: 'string' }) },
    })
    expect(faults).toEqual([
      'warning ref/dynamic /components/schemas/Texts nothing refers to "#item" where it is meant to be bound',
    ])
  })
})
