import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  closedEnum,
  contract,
  exportOpenAPI,
  get,
  nothing,
  openEnum,
  page,
  post,
  type EndpointOptions,
} from '../src/index.ts'
import { at, documentOf } from './fixture.ts'

const components = (options: Partial<EndpointOptions>) => at(documentOf(options, '/x'), 'components', 'schemas')
const member = (schema: z.ZodType) => at(components({ body: z.object({ a: schema }) }), 'ActThingBody', 'properties').a

describe('a schema has one type', () => {
  const Plain = z.object({ a: z.string() }).meta({ id: 'Plain' })
  const Defaulted = z.object({ a: z.string().default('x'), b: z.string().optional() }).meta({ id: 'Defaulted' })

  it('unless its two directions really differ', () => {
    expect(Object.keys(components({ body: Plain, returns: Plain }))).toEqual(['Plain'])
    const both = components({ body: Defaulted, returns: Defaulted })
    expect(both).toEqual({
      Defaulted: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['a'] },
      DefaultedInput: { type: 'object', properties: { a: { type: 'string', default: 'x' }, b: { type: 'string' } } },
    })
  })

  it('when it is used in one direction', () => {
    expect(components({ body: Defaulted })).toEqual({
      Defaulted: { type: 'object', properties: { a: { type: 'string', default: 'x' }, b: { type: 'string' } } },
    })
    expect(at(components({ returns: Defaulted }), 'Defaulted').required).toEqual(['a'])
  })

  it('and a difference spreads to what refers to it, also in a circle', () => {
    const Holder = z.object({ one: Defaulted, plain: Plain }).meta({ id: 'Holder' })
    const Ring: z.ZodType = z.object({ holder: Holder, next: z.lazy(() => Ring.nullable()) }).meta({ id: 'Ring' })
    const found = components({ body: Ring, returns: Ring })
    expect(Object.keys(found)).toEqual([
      'Defaulted',
      'DefaultedInput',
      'Holder',
      'HolderInput',
      'Plain',
      'Ring',
      'RingInput',
    ])
    expect(at(found, 'RingInput', 'properties')).toMatchObject({
      holder: { $ref: '#/components/schemas/HolderInput' },
      next: { anyOf: [{ $ref: '#/components/schemas/RingInput' }, { type: 'null' }] },
    })
    expect(at(found, 'Ring', 'properties').holder).toEqual({ $ref: '#/components/schemas/Holder' })
  })

  it('and a default that is not a member’s is no difference', () => {
    const List = z.object({ a: z.array(z.string().default('x')) }).meta({ id: 'List' })
    expect(Object.keys(components({ body: List, returns: List }))).toEqual(['List'])
  })

  it('and strictness is no difference', () => {
    const Strict = z.strictObject({ a: z.string() }).meta({ id: 'Strict' })
    const Loose = z.looseObject({ a: z.string() }).meta({ id: 'Loose' })
    expect(
      Object.keys(components({ body: z.object({ Strict, Loose }), returns: z.object({ Strict, Loose }) })),
    ).toEqual(['ActThingBody', 'ActThingResponse', 'Loose', 'Strict'])
  })

  it('and its discriminator maps to the forms of its direction', () => {
    const A = z.object({ kind: z.literal('a'), n: z.int().default(1) }).meta({ id: 'ArmA' })
    const B = z.object({ kind: z.literal('b') }).meta({ id: 'ArmB' })
    const Either = z.discriminatedUnion('kind', [A, B]).meta({ id: 'Either' })
    const found = components({ body: Either, returns: Either })
    expect(at(found, 'EitherInput', 'discriminator').mapping).toEqual({
      a: '#/components/schemas/ArmAInput',
      b: '#/components/schemas/ArmB',
    })
    expect(at(found, 'Either', 'discriminator').mapping).toEqual({
      a: '#/components/schemas/ArmA',
      b: '#/components/schemas/ArmB',
    })
  })

  it('of a default, a prefault and a catch: optional in a request, present in a response', () => {
    const shape = {
      d: z.string().default('x'),
      p: z.string().prefault('y'),
      c: z.string().catch('z'),
      o: z.string().default('x').optional(),
    }
    const found = components({ body: z.object(shape), returns: z.object(shape) })
    expect(at(found, 'ActThingBody')).not.toHaveProperty('required')
    expect(at(found, 'ActThingResponse').required).toEqual(['d', 'p', 'c'])
  })
})

describe('a name', () => {
  const Named = z.object({ a: z.string() }).meta({ id: 'Named', description: 'Named.' })
  const reference = { $ref: '#/components/schemas/Named' }

  it('survives every wrapper, in whichever order it is met', () => {
    const declared = { description: 'Named.', type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }
    const wrapped = {
      n: Named.nullable(),
      o: Named.optional(),
      d: Named.describe('Other.'),
      r: Named.refine(() => true),
      p: Named,
    }
    for (const shape of [wrapped, Object.fromEntries(Object.entries(wrapped).toReversed())]) {
      const found = components({ body: z.object(shape) })
      expect(found.Named).toEqual(declared)
      expect(at(found, 'ActThingBody', 'properties')).toEqual({
        n: { anyOf: [reference, { type: 'null' }] },
        o: reference,
        d: { ...reference, description: 'Other.' },
        r: reference,
        p: reference,
      })
    }
  })

  it('is not that of a schema with further bounds', () => {
    const Code = z.string().min(2).meta({ id: 'Code' })
    expect(member(Code.max(3))).toEqual({ type: 'string', minLength: 2, maxLength: 3 })
  })

  it('comes from the place where there is none, for what has members', () => {
    const api = contract(
      { title: 'T', version: '1' },
      {
        users: {
          messages: {
            create: post('/m', {
              body: z.object({ a: z.string() }).optional(),
              returns: z.object({ b: z.array(z.object({ c: z.string() })) }),
            }),
            list: post('/l', { body: z.array(z.string()), returns: z.record(z.string(), z.string()) }),
          },
        },
      },
    )
    const { document } = exportOpenAPI(api)
    expect(Object.keys(at(document, 'components', 'schemas'))).toEqual([
      'CreateUserMessageBody',
      'CreateUserMessageResponse',
    ])
    expect(at(document, 'paths', '/l', 'post', 'requestBody', 'content', 'application/json').schema).toEqual({
      type: 'array',
      items: { type: 'string' },
    })
  })
})

const namesOf = (pages: Record<string, EndpointOptions['returns']>): string[] => {
  const tree = Object.fromEntries(
    Object.entries(pages).map(([key, returns], n) => [key, { list: get(`/x${n}`, { returns }) }]),
  )
  const { document, diagnostics } = exportOpenAPI(contract({ title: 'T', version: '1' }, tree))
  expect(diagnostics).toEqual([])
  return Object.keys(at(document, 'components', 'schemas'))
}

describe('the name of a page', () => {
  const Item = z.object({ a: z.string() }).meta({ id: 'Item' })
  it('is shared by pages of one item and style, and apart for each style', () => {
    const pages = { a: page(Item), b: page(Item), c: page.offset(Item), d: page.number(Item), e: page.link(Item) }
    expect(namesOf(pages)).toEqual(['Item', 'ItemLinkPage', 'ItemNumberPage', 'ItemOffsetPage', 'ItemPage'])
  })

  it('is that of the place when the envelope is not the usual one', () => {
    const pages = { a: page(Item), b: page(Item, { items: '/rows' }), c: page(Item, { members: { sum: z.number() } }) }
    expect(namesOf(pages)).toEqual(['Item', 'ItemPage', 'ListBResponse', 'ListCResponse'])
  })
})

describe('the wire form', () => {
  it.each<[string, z.ZodType, object]>([
    ['a date', z.date(), { type: 'string', format: 'date-time' }],
    ['a bigint', z.bigint(), { type: 'string', format: 'int64', pattern: '^-?[0-9]+$' }],
    ['int32', z.int32(), { type: 'integer', format: 'int32', minimum: -2147483648, maximum: 2147483647 }],
    ['float32', z.float32(), { type: 'number', format: 'float' }],
    ['uint32', z.uint32(), { type: 'integer', format: 'uint32', minimum: 0, maximum: 4294967295 }],
    ['an integer', z.int(), { type: 'integer' }],
    ['an open enum', openEnum(['a', 'b']), { type: 'string', 'x-extensible-enum': ['a', 'b'] }],
    ['a closed enum', closedEnum(['a', 'b']), { type: 'string', enum: ['a', 'b'], 'x-extensible-enum': false }],
    ['an email', z.email(), { type: 'string', format: 'email' }],
    ['a uuid', z.uuid(), { type: 'string', format: 'uuid' }],
    ['a url', z.url(), { type: 'string', format: 'uri' }],
    ['an instant', z.iso.datetime(), { type: 'string', format: 'date-time' }],
    ['an IPv6 address', z.ipv6(), { type: 'string', format: 'ipv6' }],
    ['a format with a regex of one’s own', z.email().regex(/x/), { type: 'string', format: 'email', pattern: 'x' }],
    ['a format that no tool knows', z.string().startsWith('a'), { type: 'string', pattern: '^a.*' }],
    ['a codec', z.codec(z.string(), z.number(), { decode: Number, encode: String }), { type: 'string' }],
    ['readonly', z.array(z.string()).readonly(), { type: 'array', items: { type: 'string' } }],
    ['an empty tuple', z.tuple([]), { type: 'array', items: false, maxItems: 0 }],
    ['a literal integer', z.literal(409), { type: 'integer', const: 409 }],
    [
      'a stated form',
      z.custom(() => true).meta({ type: 'string', format: 'color' }),
      { type: 'string', format: 'color' },
    ],
    ['a format of one’s own', z.string().meta({ format: 'color' }), { type: 'string', format: 'color' }],
    [
      'a nullable text',
      z.string().max(3).describe('d').nullable(),
      { type: ['string', 'null'], maxLength: 3, description: 'd' },
    ],
    [
      'a nullable enum',
      z.enum(['a']).describe('d').nullable(),
      { description: 'd', anyOf: [{ type: 'string', enum: ['a'] }, { type: 'null' }] },
    ],
    [
      'words',
      z.string().meta({ description: 'd', examples: ['e'], deprecated: true }),
      { type: 'string', description: 'd', examples: ['e'], deprecated: true },
    ],
  ])('of %s', (_what, schema, json) => {
    expect(member(schema)).toMatchObject(json)
    expect(Object.keys(member(schema) as object)).not.toContain('readOnly')
  })

  it('of a nullable discriminated union keeps the discriminator', () => {
    const A = z.object({ kind: z.literal('a') }).meta({ id: 'TagA' })
    const B = z.object({ kind: z.literal(['b', 'c']) }).meta({ id: 'TagB' })
    expect(member(z.discriminatedUnion('kind', [A, B]).nullable())).toEqual({
      anyOf: [
        {
          oneOf: [{ $ref: '#/components/schemas/TagA' }, { $ref: '#/components/schemas/TagB' }],
          discriminator: {
            propertyName: 'kind',
            mapping: { a: '#/components/schemas/TagA', b: '#/components/schemas/TagB', c: '#/components/schemas/TagB' },
          },
        },
        { type: 'null' },
      ],
    })
  })

  it('of a default that only a codec could encode is left out', () => {
    const codec = z.codec(z.string(), z.object({ n: z.int() }), { decode: () => ({ n: 1 }), encode: () => 'x' })
    expect(member(codec.default({ n: 2 }))).toEqual({ type: 'string' })
  })
})

describe('a long chain of references', () => {
  it('is converted link by link: ten thousand schemas do not exhaust the stack', () => {
    let link: z.ZodType = z.object({ v: z.string() }).meta({ id: 'Link0' })
    for (let n = 1; n < 10_000; n++) link = z.object({ next: link.optional() }).meta({ id: `Link${n}` })
    const api = contract({ title: 'T', version: '1' }, { a: { b: post('/x', { body: link, returns: nothing() }) } })
    const { document, diagnostics } = exportOpenAPI(api)
    expect(diagnostics).toEqual([])
    expect(at(document, 'components', 'schemas', 'Link9999', 'properties')).toEqual({
      next: { $ref: '#/components/schemas/Link9998' },
    })
  })
})
