import { describe, expect, it } from 'vitest'
import type { Model } from '../../../src/ir/models.ts'
import {
  aliasModel,
  emittedFile,
  model,
  modelId,
  objectModel,
  operation,
  property,
  text,
  tinyApi,
} from '../tiny-api.ts'

/** The types of an API whose one operation gives the first model. */
function printed(...models: Model[]): string {
  const [first] = models
  if (first === undefined) throw new Error('a model is needed')
  const result = {
    kind: 'json' as const,
    type: { kind: 'model' as const, id: first.id },
    mediaType: 'application/json',
  }
  const api = tinyApi({ models, operations: [operation('GET /a', { resource: ['things'], method: 'get', result })] })
  return emittedFile(api, 'resources/things.ts')
}

function nested(parent: string, name: string, properties: ReturnType<typeof property>[]): Model {
  const id = `${modelId(parent)}/properties/${name}`
  return {
    ...objectModel(name, properties),
    id,
    origin: { kind: 'member', parent: modelId(parent), role: 'property', detail: name },
  }
}

describe('a model', () => {
  it('is an interface with documented members by their wire names', () => {
    const user = objectModel(
      'User',
      [
        property('id', text, { description: 'Id of the user.' }),
        property('X-Rank', { kind: 'integer' }, { required: false, default: 1, deprecated: 'Use `rank`.' }),
        property('at', { kind: 'string', format: 'date-time' }, { description: 'When' }),
      ],
      { description: 'A user.' },
    )
    expect(printed(user)).toContain(
      [
        '/** A user. */',
        'export interface User {',
        '  /** Id of the user. */',
        '  id: string',
        '  /**',
        '   * @default 1',
        '   * @deprecated Use `rank`.',
        '   */',
        "  'X-Rank'?: number | undefined",
        '  /** When. RFC 3339 time (`date-time`). */',
        '  at: string',
        '}',
      ].join('\n'),
    )
  })

  it('extends what it has unchanged, and spells out what it narrows', () => {
    const base = objectModel('Base', [property('id'), property('kind')])
    const same = objectModel('Same', [property('id'), property('kind'), property('more')], { bases: [base.id] })
    const narrowed = objectModel('Narrowed', [property('id'), property('kind', { kind: 'literal', value: 'n' })], {
      bases: [base.id],
    })
    const file = printed(
      objectModel('All', [property('a', model('Same')), property('b', model('Narrowed'))]),
      base,
      same,
      narrowed,
    )
    expect(file).toContain('export interface Same extends Base {\n  more: string\n}')
    expect(file).toContain("export interface Narrowed {\n  id: string\n  kind: 'n'\n}")
  })

  it('has an index signature that its members fit into', () => {
    const labels = objectModel('Labels', [property('a', { kind: 'integer' }, { required: false })], {
      additional: { kind: 'typed', type: text },
    })
    expect(printed(labels)).toContain('  a?: number | undefined\n  [key: string]: string | number | undefined\n}')
  })

  it('without members is a map of anything, or of nothing where nothing is allowed', () => {
    expect(printed(objectModel('Free', []))).toContain('export interface Free {\n  [key: string]: unknown\n}')
    expect(printed(objectModel('None', [], { additional: { kind: 'closed' } }))).toContain('[key: string]: never')
  })

  it('stands in the namespace of the model that it is nested in', () => {
    const user = objectModel('User', [property('home', { kind: 'model', id: `${modelId('User')}/properties/home` })])
    const file = printed(user, nested('User', 'home', [property('city')]))
    expect(file).toContain('  home: User.Home\n')
    expect(file).toContain('export namespace User {\n  export interface Home {\n    city: string\n  }\n}')
  })

  it('explains the values of an enumeration', () => {
    const type = {
      kind: 'enum' as const,
      open: true,
      values: [{ value: 'a', description: 'The first.' }, { value: 'b' }],
    }
    expect(printed(aliasModel('Letter', type, { description: 'A letter.' }))).toContain(
      "/**\n * A letter.\n *\n * - `a`: The first.\n * - `b`\n */\nexport type Letter = 'a' | 'b' | (string & {})\n",
    )
  })

  it('that leads back to itself through unions alone is printed as what it is made of', () => {
    const a = aliasModel('A', { kind: 'union', variants: [model('B'), text] })
    const b = aliasModel('B', { kind: 'union', variants: [model('A'), { kind: 'integer' }] })
    const list = aliasModel('List', { kind: 'array', items: model('List') })
    const file = printed(
      aliasModel('All', { kind: 'tuple', items: [model('A'), model('B'), model('List')] }),
      a,
      b,
      list,
    )
    expect(file).toContain('export type A = number | string\n')
    expect(file).toContain('export type B = string | number\n')
    expect(file).toContain('export type List = Array<List>\n')
  })
})

const result = (name: string): { kind: 'json'; type: ReturnType<typeof model>; mediaType: string } => ({
  kind: 'json',
  type: model(name),
  mediaType: 'application/json',
})

describe('the place of a type', () => {
  const api = tinyApi({
    models: ['Message', 'Part', 'Problem', 'Unused'].map((name) => objectModel(name, [property('id')])),
    operations: [
      operation('GET /c', { resource: ['chats'], method: 'list', result: result('Message') }),
      operation('GET /c/m', { resource: ['chats', 'messages'], method: 'list', result: result('Message') }),
      operation('GET /c/p', { resource: ['chats', 'messages'], method: 'part', result: result('Part') }),
      operation('GET /e', { resource: ['errors'], method: 'list', result: result('Problem') }),
      operation('GET /f', { resource: ['files'], method: 'list', result: result('Problem') }),
    ],
  })

  it('is the file of the lowest common resource of its users', () => {
    expect(emittedFile(api, 'resources/chats/chats.ts')).toContain('export interface Message {')
    expect(emittedFile(api, 'resources/chats/messages.ts')).toContain("import type { Message } from './chats.js'")
    expect(emittedFile(api, 'resources/chats/messages.ts')).toContain('export interface Part {')
  })

  it('is the shared file where there is no common resource, or no user', () => {
    expect(emittedFile(api, 'shared.ts')).toBe(
      'export interface Problem {\n  id: string\n}\n\nexport interface Unused {\n  id: string\n}\n',
    )
  })

  it('does not matter to users, since the root exports everything', () => {
    const index = emittedFile(api, 'index.ts')
    for (const line of [
      "export * from './resources/chats/chats.js'",
      "export * from './resources/chats/messages.js'",
      "export type * from './shared.js'",
    ]) {
      expect(index).toContain(line)
    }
  })
})
