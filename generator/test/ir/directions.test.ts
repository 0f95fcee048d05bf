import { describe, expect, test } from 'vitest'
import type { Model } from '../../src/ir/index.ts'
import { answer, build, operation, ref } from './documents.ts'

const text = { type: 'string' }
const json = (schema: unknown) => ({ content: { 'application/json': { schema } } })

const namesIn = (models: readonly Model[], id: string): string[] | undefined => {
  const model = models.find((candidate) => candidate.id === `/components/schemas/${id}`)
  return model?.kind === 'object' ? model.properties.map(({ name }) => name) : undefined
}

describe('read-only members', () => {
  const User = {
    type: 'object',
    required: ['id', 'name'],
    properties: { id: { type: 'string', readOnly: true }, name: text },
  }
  const both = (schema: unknown) => ({ requestBody: json(schema), responses: { 200: answer(schema) } })

  test('that are required give the model a request form without them, and so to what holds it', async () => {
    const components = {
      schemas: { User, Team: { type: 'object', properties: { users: { type: 'array', items: ref('User') } } } },
    }
    const built = await operation(both(ref('Team')), { components }, '/things', 'post')
    expect(
      built.api.models.map(({ id, inRequest, inResponse }) => [id.split('/').at(-1), inRequest, inResponse]),
    ).toEqual([
      ['Team', false, true],
      ['Team~input', true, false],
      ['User', false, true],
      ['User~input', true, false],
    ])
    const form = built.api.models.find(({ id }) => id === '/components/schemas/User~input')
    expect(form).toMatchObject({
      origin: { kind: 'input', of: '/components/schemas/User' },
      properties: [{ name: 'name' }],
      schema: { required: ['name'] },
    })
    expect(built.operation.body?.content[0]).toMatchObject({
      type: { id: '/components/schemas/Team~input' },
      shape: { model: '/components/schemas/Team~input' },
    })
  })

  test('that are optional split nothing', async () => {
    const built = await operation(
      both(ref('User')),
      { components: { schemas: { User: { ...User, required: ['name'] } } } },
      '/things',
      'post',
    )
    expect(built.api.models.map(({ id }) => id)).toEqual(['/components/schemas/User'])
  })
})

describe('write-only members', () => {
  const User = {
    type: 'object',
    required: ['name', 'password'],
    properties: {
      name: text,
      password: { type: 'string', writeOnly: true },
      hint: { type: 'string', writeOnly: true },
    },
  }
  const both = (schema: unknown) => ({ requestBody: json(schema), responses: { 200: answer(schema) } })

  test('that are required stand in the request form alone', async () => {
    const { api } = await operation(both(ref('User')), { components: { schemas: { User } } }, '/things', 'post')
    expect(namesIn(api.models, 'User')).toEqual(['name'])
    expect(namesIn(api.models, 'User~input')).toEqual(['name', 'password', 'hint'])
    const response = api.models.find(({ id }) => id === '/components/schemas/User')
    expect(response?.schema).toMatchObject({ required: ['name'] })
  })

  test('that are required are not in a model that only responses have', async () => {
    const { api } = await operation({ responses: { 200: answer(ref('User')) } }, { components: { schemas: { User } } })
    expect(api.models.map(({ id }) => id)).toEqual(['/components/schemas/User'])
    expect(namesIn(api.models, 'User')).toEqual(['name'])
  })

  test('that are optional split nothing and stay', async () => {
    const components = { schemas: { User: { ...User, required: ['name'] } } }
    const { api } = await operation(both(ref('User')), { components }, '/things', 'post')
    expect(api.models.map(({ id }) => id)).toEqual(['/components/schemas/User'])
    expect(namesIn(api.models, 'User')).toEqual(['name', 'password', 'hint'])
  })
})

test('what only requests have refers to request forms, and heirs keep only the bases that they have whole', async () => {
  const Base = { type: 'object', properties: { at: { type: 'string', readOnly: true } } }
  const Item = {
    allOf: [
      ref('Base'),
      { type: 'object', required: ['id'], properties: { id: { type: 'string', readOnly: true }, name: text } },
    ],
  }
  const New = { type: 'object', properties: { items: { type: 'array', items: ref('Item') } } }
  const { api } = await build({
    paths: {
      '/new': { post: { requestBody: json(ref('New')), responses: { 200: answer(ref('Base')) } } },
      '/item': { put: { requestBody: json(ref('Item')), responses: { 200: answer(ref('Item')) } } },
    },
    components: { schemas: { Base, Item, New } },
  })
  expect(api.models.find(({ id }) => id === '/components/schemas/New')).toMatchObject({
    properties: [{ type: { items: { id: '/components/schemas/Item~input' } } }],
  })
  expect(namesIn(api.models, 'Item~input')).toEqual(['name'])
  expect(api.models.find(({ id }) => id === '/components/schemas/Item~input')).toMatchObject({ bases: [] })
})
