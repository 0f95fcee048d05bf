import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  contract,
  error,
  exportOpenAPI,
  file,
  form,
  get,
  lintContract,
  nothing,
  page,
  post,
  responses,
  sse,
} from '../src/index.ts'
import type { EndpointOptions, Tree } from '../src/index.ts'
import { exportOne, faultsOf, summary } from './fixture.ts'

const info = { title: 'Test', version: '1.0.0' }
const faultsOfTree = (tree: Tree): string[] => exportOpenAPI(contract(info, tree)).diagnostics.map(summary)
const body = (schema: z.ZodType): Partial<EndpointOptions> => ({ body: z.object({ a: schema }) })
const returns = (schema: z.ZodType): Partial<EndpointOptions> => ({ returns: z.object({ a: schema }) })
const Cat = z.object({ kind: z.literal('cat') }).meta({ id: 'LintCat' })
const Tom = z.object({ kind: z.enum(['tom', 'cat']) }).meta({ id: 'LintTom' })

describe('a diagnostic', () => {
  it('tells the file and line of the endpoint, the key path, what is wrong and the cure', () => {
    const tree = {
      users: {
        create: post('/users', { body: z.object({ email: z.string().transform(Number) }), returns: nothing() }), // the place
      },
    }
    const source = readFileSync(new URL(import.meta.url), 'utf8').split('\n')
    const [diagnostic] = lintContract(contract(info, tree))
    expect(diagnostic).toMatchObject({
      code: 'contract/one-way-transform',
      severity: 'error',
      message: expect.stringContaining('a one-way transform in a body'),
      cure: expect.stringContaining('z.codec'),
      place: { file: expect.stringMatching(/lint\.test\.ts$/), keyPath: 'users.create body.email' },
    })
    expect(source[(diagnostic?.place.line ?? 0) - 1]).toContain('// the place')
  })

  it('is one of all, told at once and in the order of the file', () => {
    const faulty = { id: z.map(z.string(), z.string()), at: z.string().regex(/a/i), n: z.coerce.number() }
    const tree = {
      Users: { list: get('users', { body: z.object(faulty), returns: nothing() }) },
      chat: { stream: post('/chat/{id}', { params: { name: z.string() }, returns: sse({ done: z.object({}) }, {}) }) },
    }
    expect(faultsOfTree(tree)).toEqual([
      'body-not-allowed @ Users.list',
      'key-case @ Users.list',
      'path-template @ Users.list',
      'regex-flags @ Users.list body.at',
      'unrepresentable @ Users.list body.id',
      'one-way-transform @ Users.list body.n',
      'path-params @ chat.stream',
      'stream-without-end @ chat.stream',
    ])
  })

  it('leaves no document', () => {
    const { document, json } = exportOne(body(z.set(z.string())))
    expect([document, json]).toEqual([{}, ''])
  })
})

describe('lint refuses in a body', () => {
  it.each<[string, z.ZodType, string]>([
    ['a one-way transform', z.string().transform(Number), 'one-way-transform'],
    ['a transform alone', z.transform(Number), 'one-way-transform'],
    ['a preprocess', z.preprocess(String, z.string()), 'one-way-transform'],
    ['a coercion', z.coerce.number(), 'one-way-transform'],
    ['a map', z.map(z.string(), z.string()), 'unrepresentable'],
    ['a set', z.set(z.string()), 'unrepresentable'],
    ['a custom schema', z.custom(() => true), 'unrepresentable'],
    ['an instanceof', z.instanceof(Uint8Array), 'unrepresentable'],
    ['a symbol', z.symbol(), 'unrepresentable'],
    ['NaN', z.nan(), 'unrepresentable'],
    ['a bigint literal', z.literal(5n), 'unrepresentable'],
    ['a default made by a function', z.string().default(() => 'x'), 'function-default'],
    ['a prefault made by a function', z.string().prefault(() => 'x'), 'function-default'],
    ['a regex flag', z.string().regex(/a/i), 'regex-flags'],
    ['several regex flags', z.string().regex(/a/ims), 'regex-flags'],
    ['a lookbehind', z.string().regex(/(?<=a)b/), 'regex-lookbehind'],
    ['a negative lookbehind', z.string().regex(/(?<!a)b/), 'regex-lookbehind'],
    ['a named group', z.string().regex(/(?<year>\d{4})/), 'regex-syntax'],
    ['a Unicode property', z.string().regex(/\p{L}/u), 'regex-syntax'],
    ['a code point in braces', z.string().regex(/\u{1F600}/u), 'regex-syntax'],
    ['an empty class', z.string().regex(/[^]/), 'regex-syntax'],
    ['an object that is an unnamed arm', z.union([z.object({ b: z.string() }), z.string()]), 'unnamed-union-arm'],
    ['overlapping tags', z.discriminatedUnion('kind', [Cat, Tom]), 'overlapping-tags'],
    ['an id that is not in Pascal case', z.object({}).meta({ id: 'lint_user' }), 'id-case'],
    ['a file', file('image/png'), 'file-outside-form'],
  ])('%s', (_what, schema, code) => {
    const found = faultsOf(body(schema))
    expect(found).toEqual([expect.stringMatching(new RegExp(`^${code} @ things\\.act body\\.a`))])
  })

  it('unnamed recursion, once', () => {
    const Node: z.ZodType = z.lazy(() => z.object({ next: Node.optional() }))
    expect(faultsOf(body(Node))).toEqual(['unnamed-recursion @ things.act body.a.next'])
  })

  it('unnamed recursion through a getter', () => {
    const Node = z.object({
      get next() {
        return Node.optional()
      },
    }) as z.ZodType
    expect(faultsOf(body(Node))).toEqual(['unnamed-recursion @ things.act body.a.next'])
  })
})

describe('lint allows', () => {
  it.each<[string, z.ZodType]>([
    ['a codec', z.codec(z.string(), z.number(), { decode: Number, encode: String })],
    ['a custom schema that states its wire form', z.custom(() => true).meta({ type: 'string' })],
    ['a transform that states its wire form', z.string().transform(Number).meta({ type: 'string' })],
    ['a constant default', z.array(z.string()).default([])],
    ['a date as default', z.date().default(new Date(0))],
    ['a refinement', z.string().refine(() => true)],
    ['trim', z.string().trim()],
    ['a union with null', z.union([z.object({ a: z.string() }), z.null()])],
    ['the u flag', z.string().regex(/^\d$/u)],
    ['an escaped backslash before p{', z.string().regex(/^\\p{2}$/)],
    ['named recursion', recursive()],
    ['unknown', z.unknown()],
  ])('%s', (_what, schema) => {
    expect(faultsOf({ ...body(schema), ...returns(schema) })).toEqual([])
  })

  it('coercion in a parameter, which is text anyway', () => {
    expect(faultsOf({ query: { limit: z.coerce.number() } })).toEqual([])
  })
})

function recursive(): z.ZodType {
  const Node: z.ZodType = z.object({ next: z.lazy(() => Node.optional()) }).meta({ id: 'LintNode' })
  return Node
}

describe('lint calls nothing of the author’s', () => {
  it('not a default, a refinement, a transform, a codec or a catch', () => {
    const called: string[] = []
    const tell = <T>(what: string, value: T): T => (called.push(what), value)
    const schema = z.object({
      refined: z.string().refine(() => tell('refine', true)),
      caught: z.string().catch(() => tell('catch', 'x')),
      codec: z
        .codec(z.string(), z.number(), { decode: () => tell('decode', 1), encode: () => tell('encode', '1') })
        .default(1),
      trimmed: z.string().overwrite((text) => tell('overwrite', text)),
      keyed: z.record(
        z.string().refine(() => tell('key', true)),
        z.string(),
      ),
    })
    const example = { refined: 'a', caught: 'b', codec: '1', trimmed: 'c', keyed: { k: 'v' } }
    const options = {
      body: schema,
      returns: schema,
      examples: { one: { request: { params: { id: 'i' }, body: example }, response: example } },
    }
    expect(faultsOf(options)).toEqual([])
    expect(called).toEqual([])
  })

  it('and a default made by a function is told without a call', () => {
    let calls = 0
    expect(faultsOf(body(z.string().default(() => `${(calls += 1)}`)))).toHaveLength(1)
    expect(calls).toBe(0)
  })
})

describe('lint refuses in a response', () => {
  it('any, a one-way transform and a file', () => {
    expect(faultsOf(returns(z.any()))).toEqual(['any-in-response @ things.act returns.a'])
    expect(faultsOf(returns(z.string().transform(Number)))).toEqual(['one-way-transform @ things.act returns.a'])
    expect(faultsOf(returns(z.file()))).toEqual(['file-outside-form @ things.act returns.a'])
  })

  it('any in an event and in an error', () => {
    expect(faultsOf({ returns: sse({ done: z.object({ a: z.any() }) }, { end: 'done' }) })).toEqual([
      'any-in-response @ things.act returns.done.a',
    ])
    expect(faultsOf({ throws: [error('odd', 400, z.object({ a: z.any() }))] })).toEqual([
      'any-in-response @ things.act throws.odd.a',
    ])
  })

  it('nothing at all where a body is declared', () => {
    expect(faultsOf({ body: z.undefined(), returns: z.void() })).toEqual([
      'unrepresentable @ things.act',
      'unrepresentable @ things.act',
    ])
  })
})

describe('lint compares names', () => {
  it('two schemas with one id', () => {
    const [a, b] = [z.string(), z.number()].map((schema) => schema.meta({ id: 'LintTwice' }))
    expect(faultsOf({ body: z.object({ a, b }) })).toEqual(['duplicate-id @ things.act body.b'])
  })

  it('an id and the name of a place', () => {
    const Taken = z.object({ x: z.string() }).meta({ id: 'ActThingBody' })
    expect(faultsOf({ body: z.object({ a: z.string() }), returns: Taken })).toEqual([
      'name-collision @ things.act body',
    ])
  })

  it('an id and the request form of another', () => {
    const a = z.object({ n: z.int().default(1) }).meta({ id: 'LintPair' })
    const b = z.object({ m: z.int() }).meta({ id: 'LintPairInput' })
    expect(faultsOf({ body: z.object({ a, b }), returns: a })).toEqual(['name-collision @ schema LintPairInput'])
  })
})

describe('lint reads the operation', () => {
  it.each<[string, Partial<EndpointOptions>, string, string]>([
    [
      'a parameter that the path does not have',
      { params: { name: z.string() } },
      '/things/{id}',
      'path-params @ things.act',
    ],
    [
      'an optional path parameter',
      { params: { id: z.string().optional() } },
      '/things/{id}',
      'path-params @ things.act',
    ],
    ['a path without a slash', {}, 'things', 'path-template @ things.act'],
    ['a path with a query', {}, '/things?x=1', 'path-template @ things.act'],
    ['a brace that does not close', {}, '/things/{id', 'path-template @ things.act'],
    ['a name twice in the path', {}, '/things/{id}/{id}', 'path-template @ things.act'],
    [
      'an end that no event has',
      { returns: sse({ a: z.object({}) }, { end: 'b' as 'a' }) },
      '/x',
      'stream-event @ things.act',
    ],
    [
      'text in no event',
      { returns: sse({ a: z.object({}) }, { end: 'a', text: 'b:/t' as 'a:/t' }) },
      '/x',
      'stream-event @ things.act',
    ],
    ['an unknown service', { service: 'other' }, '/x', 'unknown-service @ things.act'],
    ['a hedge of what is no GET', { hedge: { after: 'p95' } }, '/x', 'hedge @ things.act'],
    ['a duration that is none', { timeout: 'soon' as '1s' }, '/x', 'duration @ things.act'],
    [
      'a page pointer that is none',
      { returns: page(z.string(), { items: 'data' }) },
      '/x',
      'page-pointer @ things.act',
    ],
    ['no answer', { returns: responses({}) }, '/x', 'no-answer @ things.act'],
    ['a success that is none', { returns: responses({ 404: z.string() }) }, '/x', 'status @ things.act'],
    ['an error that is none', { throws: [error('fine', 200)] }, '/x', 'status @ things.act'],
  ])('%s', (_what, options, path, fault) => {
    expect(faultsOf(options, path)).toEqual([fault])
  })

  it('two operations that answer the same requests', () => {
    const tree = { a: { one: get('/x/{id}', { returns: nothing() }), two: get('/x/{name}', { returns: nothing() }) } }
    expect(faultsOfTree(tree)).toEqual(['duplicate-route @ a.two'])
  })

  it('one code that is declared twice', () => {
    const tree = { a: { one: get('/x', { returns: nothing(), throws: [error('odd', 400), error('odd', 409)] }) } }
    expect(faultsOfTree(tree)).toContain('duplicate-error @ error odd')
  })
})

const wrong = (options: unknown): string[] => faultsOf(options as Partial<EndpointOptions>, '/x')

const told = (...args: unknown[]): string[] =>
  exportOpenAPI((contract as (...all: unknown[]) => ReturnType<typeof contract>)(...args)).diagnostics.map(summary)

describe('lint survives what is not a contract', () => {
  it('undefined schemas, as two modules that import each other make them', () => {
    const missing = undefined as unknown as z.ZodType
    expect(faultsOf({ body: missing })).toEqual(['not-a-schema @ things.act body'])
    expect(faultsOf({ returns: missing })).toEqual(['not-a-schema @ things.act returns'])
    expect(faultsOf({ returns: page(missing) })).toEqual(['not-a-schema @ things.act returns.item'])
    expect(faultsOf({ query: { q: missing } })).toEqual(['not-a-schema @ things.act query.q'])
    expect(faultsOf({ body: form({ f: missing }) })).toEqual(['not-a-schema @ things.act body.f'])
    expect(faultsOf({ throws: [missing as never] })).toEqual(['option @ things.act throws.0'])
    expect(faultsOf({ body: z.object({ a: missing }) })).toEqual(['not-a-schema @ things.act body.a'])
    expect(faultsOf({ body: z.array(missing) })).toEqual(['not-a-schema @ things.act body[]'])
    expect(faultsOf({ body: z.lazy(() => missing) })).toEqual(['not-a-schema @ things.act body'])
  })

  it('a lazy schema that throws', () => {
    const broken = z.lazy((): z.ZodType => {
      throw new Error('not yet')
    })
    expect(faultsOf({ body: z.object({ a: broken }) })).toEqual(['unreadable-schema @ things.act body.a'])
  })

  it('options of other types, as plain JavaScript may have them', () => {
    expect(wrong({ throws: error('odd', 400) })).toEqual(['option @ things.act throws'])
    expect(wrong({ auth: {} })).toEqual(['option @ things.act auth.kind'])
    expect(wrong({ timeout: {} })).toEqual(['option @ things.act timeout'])
    expect(wrong({ examples: { one: null } })).toEqual(['option @ things.act examples.one'])
    expect(wrong({ returns: page(z.string(), { size: 5 as never }) })).toEqual(['option @ things.act size'])
    expect(wrong({ returns: sse({ a: z.object({}) }, undefined as never) })).toEqual([
      'stream-without-end @ things.act',
    ])
  })

  it('a contract without title or tree', () => {
    expect(told(null, {})).toEqual(['option @ '])
    expect(told({ version: 1 }, {})).toEqual(['option @ title', 'option @ version'])
    expect(told(info, null)).toEqual(['not-an-endpoint @ tree'])
    expect(told({ ...info, webhooks: { a: undefined } }, {})).toEqual(['not-a-schema @ webhooks.a'])
  })

  it('a resource that contains itself', () => {
    const tree: Record<string, Tree> = { a: {} }
    tree.a = { b: tree }
    expect(faultsOfTree(tree)).toEqual(['not-an-endpoint @ a.b.a'])
  })

  it('a stranger in the tree', () => {
    expect(faultsOfTree({ a: { b: undefined as never, c: 5 as never } })).toEqual([
      'not-an-endpoint @ a.b',
      'not-an-endpoint @ a.c',
    ])
  })
})

const stream = (response: unknown): string[] =>
  faultsOf({ returns: sse({ a: z.object({ t: z.string() }) }, { end: 'a' }), examples: { one: { response } } }, '/x')

describe('an example', () => {
  const Item = z.object({ name: z.string().min(1), at: z.date().optional(), n: z.int().default(1) })
  const examples = (example: object): Partial<EndpointOptions> => ({
    body: Item,
    returns: Item,
    examples: { one: example },
  })

  it('that fits is fine, in wire values', () => {
    const fits = {
      request: { params: { id: 'x' }, body: { name: 'a', at: '2026-03-01T09:30:00Z' } },
      response: { name: 'a', n: 1 },
    }
    expect(faultsOf(examples(fits))).toEqual([])
  })

  it.each<[string, object, string]>([
    ['a value of the wrong type', { response: { name: 5, n: 1 } }, 'examples.one.response.name'],
    ['a value out of bounds', { response: { name: '', n: 1 } }, 'examples.one.response.name'],
    ['a member that is missing', { response: { n: 1 } }, 'examples.one.response.name'],
    ['a default that a response leaves out', { response: { name: 'a' } }, 'examples.one.response.n'],
    ['an unknown member', { response: { name: 'a', n: 1, more: 1 } }, 'examples.one.response'],
    [
      'a path parameter that is missing',
      { request: { body: { name: 'a' } }, response: { name: 'a', n: 1 } },
      'examples.one.request.params.id',
    ],
    [
      'an unknown parameter',
      { request: { params: { id: 'a' }, query: { x: 1 }, body: { name: 'a' } }, response: { name: 'a', n: 1 } },
      'examples.one.request.query.x',
    ],
    ['a status that is not declared', { status: 201, response: {} }, 'examples.one.status'],
  ])('with %s is refused', (_what, example, keyPath) => {
    expect(faultsOf(examples(example))).toEqual([`example @ things.act ${keyPath}`])
  })

  it('of a stream names its events and fits each', () => {
    expect(stream([{ event: 'a', data: { t: 'x' } }])).toEqual([])
    expect(stream([{ event: 'b', data: {} }])).toEqual(['example @ things.act examples.one.response.0.event'])
    expect(stream([{ event: 'a', data: { t: 1 } }])).toEqual(['example @ things.act examples.one.response.0.data.t'])
  })

  it('of an error fits its problem document', () => {
    const Odd = error('odd', 400, z.object({ n: z.int() }), { example: { n: 'x' } })
    expect(faultsOf({ throws: [Odd] })).toEqual(['example @ error odd example.n'])
  })
})
