import { describe, expect, test } from 'vitest'
import { answer, build, modelAt, operation, schemas } from './documents.ts'

const text = { type: 'string' }

describe('names in the vendors’ spellings', () => {
  test.each([
    ['x-fern-property-name', 'fullName'],
    ['x-speakeasy-name-override', 'fullName'],
    ['x-ms-client-name', 'fullName'],
    ['x-go-name', 'fullName'],
    ['x-stainless-naming', { python: { property_name: 'fullName' } }],
  ])('of a property: %s', async (key, value) => {
    const { object } = await schemas({ A: { type: 'object', properties: { nm: { ...text, [key]: value } } } })
    expect(object('A').properties).toMatchObject([{ name: 'nm', givenName: 'fullName' }])
  })

  test.each([
    ['x-fern-parameter-name', 'search'],
    ['x-speakeasy-name-override', 'search'],
    ['x-stainless-naming', { method_argument: 'search' }],
  ])('of a parameter: %s', async (key, value) => {
    const { operation: found } = await operation({
      parameters: [{ name: 'q', in: 'query', schema: text, [key]: value }],
    })
    expect(found.arguments).toMatchObject([{ name: 'q', givenName: 'search' }])
  })

  test('of a type by x-stainless-naming', async () => {
    const { api } = await schemas({
      A: { type: 'object', properties: { a: text }, 'x-stainless-naming': { type_name: 'B' } },
    })
    expect(modelAt(api, '/components/schemas/A').origin).toEqual({ kind: 'component', name: 'B' })
  })

  test('without a letter are none', async () => {
    const { object } = await schemas({ A: { type: 'object', properties: { nm: { ...text, 'x-go-name': '-' } } } })
    expect(object('A').properties[0]).not.toHaveProperty('givenName')
  })
})

test.each(['x-internal', 'x-fern-ignore', 'x-speakeasy-ignore'])(
  '%s at a path leaves out its operations',
  async (key) => {
    const { api } = await build({ paths: { '/a': { [key]: true, get: { responses: {} } } } })
    expect(api.operations[0]?.skip).toEqual(['typescript', 'python'])
  },
)

test('x-fern-examples are whole calls, without what is no argument', async () => {
  const { operation: found } = await operation(
    {
      parameters: [{ name: 'q', in: 'query', schema: text }],
      requestBody: { content: { 'application/json': { schema: { type: 'object', properties: { name: text } } } } },
      'x-fern-examples': [
        {
          name: 'first',
          docs: 'How to begin.',
          'query-parameters': { q: 'x', none: 'y' },
          request: { name: 'n', other: 1 },
          response: { body: { ok: true } },
        },
      ],
    },
    {},
    '/things',
    'post',
  )
  expect(found.examples).toEqual([
    {
      name: 'first',
      summary: 'How to begin.',
      request: { 'query:q': 'x', 'body:name': 'n' },
      response: { ok: true },
    },
  ])
})

test('x-speakeasy-usage-example is shown first', async () => {
  expect((await operation({ 'x-speakeasy-usage-example': true })).operation.isUsageExample).toBe(true)
})

describe('x-stainless-pagination-property', () => {
  const mark = (purpose: string) => ({ 'x-stainless-pagination-property': { purpose } })
  const pages = (parameter: object, properties: object) =>
    operation({
      parameters: [{ name: 'p', in: 'query', schema: text, ...parameter }],
      responses: { 200: answer({ type: 'object', properties }) },
    })
  const list = { type: 'array', items: text }

  test('tells the parameter and the members of cursor pages, deep ones too', async () => {
    const { operation: found } = await pages(mark('next_cursor_param'), {
      stuff: { ...list, ...mark('items') },
      meta: { type: 'object', properties: { go: { ...text, ...mark('next_cursor_field') } } },
    })
    expect(found.result).toMatchObject({
      kind: 'page',
      pagination: {
        style: 'cursor',
        items: ['stuff'],
        next: ['meta', 'go'],
        position: { in: 'query', name: 'p' },
      },
    })
  })

  test.each([
    ['page_number_param', 'page'],
    ['offset_count_param', 'offset'],
  ])('with %s tells %s pages', async (purpose, style) => {
    const { operation: found } = await pages(mark(purpose), { stuff: { ...list, ...mark('items') } })
    expect(found.result).toMatchObject({ kind: 'page', pagination: { style, items: ['stuff'] } })
  })
})
