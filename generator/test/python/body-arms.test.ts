import { describe, expect, it } from 'vitest'
import { emitDocument } from './emitted.ts'

type Schema = { [key: string]: unknown }

const arm = (properties: Schema, required: string[] = []): Schema => ({ type: 'object', properties, required })

/** The overloads of a method, without what they all have: arguments but for `self`, `*` and options. */
async function overloadsOf(content: Schema, more: Schema = {}): Promise<string[]> {
  const { text } = await emitDocument({
    openapi: '3.1.0',
    info: { title: 'Arms', version: '1' },
    paths: {
      '/things/{id}': {
        post: {
          'x-sdk': { resource: ['things'], method: 'make' },
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          requestBody: { required: true, content, ...more },
          responses: { 204: { description: '' } },
        },
      },
    },
  })
  const sync = text('resources/things.py').split('class Async')[0] ?? ''
  return [...sync.matchAll(/@overload\s+def make\((.*?)\) -> None: \.\.\./gs)].map(([, parameters]) =>
    (parameters ?? '')
      .replaceAll(/\s+/g, ' ')
      .replace(/^ ?self, id: str, (\*, )?/, '')
      .replace(/(, )?\*\*options: [^)]*$/, '')
      .replaceAll(/types\.\w+/g, 'T'),
  )
}

const oneOf = (...arms: Schema[]): Schema => ({ 'application/json': { schema: { oneOf: arms } } })
const text = { type: 'string' }
const integer = { type: 'integer' }

describe('a body that is one of several objects', () => {
  it('has an overload for each, with what that requires', async () => {
    expect(await overloadsOf(oneOf(arm({ a: text, b: text }, ['a']), arm({ c: integer }, ['c'])))).toEqual([
      'a: str, b: str | Omit = omit',
      'c: int',
    ])
  })

  it('tells arms with the same members apart by their constants', async () => {
    const kind = (value: string): Schema => arm({ kind: { const: value } }, ['kind'])
    expect(await overloadsOf(oneOf(kind('a'), kind('b')))).toEqual(['kind: Literal["a"]', 'kind: Literal["b"]'])
  })

  it.each([
    ['fewer members', arm({ a: text, b: text }), arm({ a: text })],
    ['more that is required', arm({ a: text }), arm({ a: text }, ['a'])],
    ['a narrower type', arm({ a: { type: 'number' } }, ['a']), arm({ a: integer }, ['a'])],
    ['a constant', arm({ a: text }, ['a']), arm({ a: { const: 'x' } }, ['a'])],
  ])('puts the arm with %s first, which a type checker would else never reach', async (_, wide, narrow) => {
    const forwards = await overloadsOf(oneOf(wide, narrow))
    const backwards = await overloadsOf(oneOf(narrow, wide))
    expect(forwards).toHaveLength(2)
    expect(forwards).toEqual(backwards)
  })

  it.each([
    ['that are equal', arm({ a: text }), { ...arm({ a: text }), title: 'Other' }],
    ['that nobody can tell apart without a type checker', arm({ a: arm({ b: text }) }), arm({ a: arm({ c: text }) })],
  ])('has one signature for arms %s', async (_, first, second) => {
    expect(await overloadsOf(oneOf(first, second))).toEqual([])
  })

  it('requires nothing where the body itself is optional', async () => {
    const content = oneOf(arm({ a: text }, ['a']), arm({ b: text }, ['b']))
    expect(await overloadsOf(content, { required: false })).toEqual(['a: str | Omit = omit', 'b: str | Omit = omit'])
  })
})

it('a body of several media types has an overload for each that differs, and one for the whole', async () => {
  const content = {
    'application/json': { schema: arm({ fileId: text }, ['fileId']) },
    'multipart/form-data': { schema: arm({ file: { type: 'string', format: 'binary' } }, ['file']) },
    'text/csv': { schema: text },
  }
  expect(await overloadsOf(content)).toEqual(['file_id: str', 'file: FileTypes', 'body: str'])
})
