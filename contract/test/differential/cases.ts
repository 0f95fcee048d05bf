import { z } from 'zod'

/** A schema, values that its wire form takes and values that it refuses, in requests (the default) or in responses. */
export interface Case {
  readonly name: string
  readonly schema: z.ZodType
  readonly values: readonly unknown[]
}

function group(prefix: string, cases: Readonly<Record<string, readonly [z.ZodType, readonly unknown[]]>>): Case[] {
  return Object.entries(cases).map(([name, [schema, values]]) => ({ name: `${prefix}: ${name}`, schema, values }))
}

const scalars = [null, true, false, 0, 1, -1, 1.5, '', 'a', 'ab', [], ['a'], {}, { a: 1 }]

const strings = group('string', {
  plain: [z.string(), scalars],
  min: [z.string().min(2), ['', 'a', 'ab', 'abc']],
  max: [z.string().max(2), ['', 'ab', 'abc']],
  length: [z.string().length(2), ['a', 'ab', 'abc']],
  nonempty: [z.string().nonempty(), ['', 'a']],
  'min twice': [z.string().min(1).min(3), ['a', 'ab', 'abc']],
  regex: [z.string().regex(/^[a-z]+$/), ['', 'a', 'A', 'ab1']],
  'two regexes': [z.string().regex(/^a/).regex(/z$/), ['a', 'z', 'az', 'abz']],
  'unanchored regex': [z.string().regex(/b/), ['abc', 'ac']],
  'starts with': [z.string().startsWith('sk_'), ['sk_', 'sk_a', 'xsk_']],
  'ends with': [z.string().endsWith('.md'), ['a.md', 'a.mdx', '.md']],
  includes: [z.string().includes('.'), ['a.b', 'ab']],
  'special characters in startsWith': [z.string().startsWith('a.b('), ['a.b(c', 'axb(c']],
  lowercase: [z.string().lowercase(), ['abc', 'Abc', '']],
  uppercase: [z.string().uppercase(), ['ABC', 'aBC', '']],
  trimmed: [z.string().trim(), ['a', ' a ', 1]],
  refined: [
    z
      .string()
      .min(1)
      .refine(() => true),
    ['', 'a'],
  ],
  email: [z.email(), ['a@example.com', 'a', '', 1]],
  uuid: [z.uuid(), ['123e4567-e89b-42d3-a456-426614174000', 'x', '']],
  'uuid v4': [z.uuidv4(), ['123e4567-e89b-42d3-a456-426614174000', '123e4567-e89b-12d3-a456-426614174000', 'x']],
  'uuid v7': [z.uuidv7(), ['01890a5d-ac96-774b-bcce-b302099a8057', '123e4567-e89b-42d3-a456-426614174000']],
  url: [z.url(), ['https://example.com/a?b=c', 'nope', '']],
  datetime: [z.iso.datetime(), ['2026-03-01T09:30:00Z', '2026-03-01', 'x', 5]],
  'datetime with offset': [
    z.iso.datetime({ offset: true }),
    ['2026-03-01T09:30:00+02:00', '2026-03-01T09:30:00Z', 'x'],
  ],
  'local datetime': [z.iso.datetime({ local: true }), ['2026-03-01T09:30:00', '2026-03-01T09:30:00Z', 'x']],
  date: [z.iso.date(), ['2026-03-01', '2026-13-01', 'x']],
  time: [z.iso.time(), ['09:30:00', '25:00:00', 'x']],
  duration: [z.iso.duration(), ['P1D', 'PT1H', 'x']],
  ipv4: [z.ipv4(), ['192.0.2.1', '256.0.0.1', 'x']],
  ipv6: [z.ipv6(), ['2001:db8::1', 'x']],
  cidrv4: [z.cidrv4(), ['192.0.2.0/24', '192.0.2.0', 'x']],
  base64: [z.base64(), ['YQ==', 'YQ', '*']],
  base64url: [z.base64url(), ['YQ', 'Y+', '*']],
  hostname: [z.hostname(), ['example.com', '-', 'a b']],
  nanoid: [z.nanoid(), ['V1StGXR8_Z5jdHi6B-myT', 'short', 'V1StGXR8_Z5jdHi6B-my!']],
  cuid2: [z.cuid2(), ['tz4a98xxat96iws9zmbrgj3a', 'A-', '']],
  ulid: [z.ulid(), ['01ARZ3NDEKTSV4RRFFQ69G5FAV', 'x']],
  e164: [z.e164(), ['+491234567', '0123']],
  hex: [z.hex(), ['0f', 'xyz']],
  'template literal': [z.templateLiteral(['v', z.number()]), ['v1', 'v1.5', 'v', 'x1']],
  'template literal of an enum': [z.templateLiteral([z.enum(['a', 'b']), '-', z.string()]), ['a-x', 'b-', 'c-x']],
  'email and max': [z.email().max(14), ['a@example.com', 'abc@example.com']],
})

const numbers = group('number', {
  plain: [z.number(), scalars],
  integer: [z.int(), [0, 1, -1, 1.5, '1', 1e15]],
  'number().int()': [z.number().int(), [0, 1.5, -3]],
  int32: [z.int32(), [0, 2147483647, 2147483648, -2147483648, -2147483649, 1.5]],
  uint32: [z.uint32(), [0, 4294967295, 4294967296, -1]],
  float32: [z.float32(), [0, 1.5, 1e39, -1e39]],
  float64: [z.float64(), [0, 1.5, '1']],
  'min and max': [z.number().min(0).max(1), [-0.1, 0, 0.5, 1, 1.1]],
  'exclusive bounds': [z.number().gt(0).lt(1), [0, 0.5, 1]],
  'both kinds of bound': [z.number().gt(0).min(0), [0, 0.1, -1]],
  'stricter inclusive bound': [z.number().gt(0).min(5), [1, 5]],
  positive: [z.number().positive(), [0, 1, -1]],
  'multiple of': [z.number().multipleOf(5), [0, 5, 7, 10]],
  'two multiples': [z.number().multipleOf(2).multipleOf(3), [2, 3, 6]],
  bigint: [z.bigint(), ['0', '-12', '9007199254740993', 'x', '1.5', 1]],
  boolean: [z.boolean(), scalars],
  null: [z.null(), scalars],
})

const literals = group('literal', {
  string: [z.literal('a'), ['a', 'b', 1]],
  number: [z.literal(5), [5, 5.5, '5']],
  boolean: [z.literal(true), [true, false, 'true']],
  null: [z.literal(null), [null, 0]],
  several: [z.literal(['a', 'b']), ['a', 'b', 'c']],
  mixed: [z.literal(['a', 1, true, null]), ['a', 1, true, null, 'b', 2, false]],
  enum: [z.enum(['a', 'b']), ['a', 'b', 'c', 1]],
  'enum of an object': [z.enum({ A: 'x', B: 'y' }), ['x', 'y', 'A']],
  'enum of numbers': [z.enum({ A: 1, B: 2 }), [1, 2, 3, '1', 'A']],
  'enum of both': [z.enum({ A: 'x', B: 2 }), ['x', 2, '2']],
  'excluded member': [z.enum(['a', 'b', 'c']).exclude(['b']), ['a', 'b']],
  'single enum': [z.enum(['a']), ['a', 'b']],
})

const person = z.object({ name: z.string(), age: z.number().optional() })

const objects = group('object', {
  plain: [person, [{ name: 'a' }, { name: 'a', age: 1 }, {}, { name: 1 }, { name: 'a', age: null }, 'a', null, []]],
  empty: [z.object({}), [{}, { a: 1 }, [], 'a']],
  'unknown key': [person, [{ name: 'a', more: 1 }]],
  strict: [z.strictObject({ a: z.string() }), [{ a: 'x' }, { a: 'x', b: 1 }, {}]],
  loose: [z.looseObject({ a: z.string() }), [{ a: 'x' }, { a: 'x', b: 1 }, {}]],
  catchall: [
    z.object({ a: z.string() }).catchall(z.number()),
    [
      { a: 'x', b: 1 },
      { a: 'x', b: 'y' },
    ],
  ],
  nullable: [z.object({ a: z.string().nullable() }), [{ a: null }, { a: 'x' }, {}]],
  nullish: [z.object({ a: z.string().nullish() }), [{ a: null }, { a: 'x' }, {}, { a: 1 }]],
  'optional nullable': [z.object({ a: z.number().nullable().optional() }), [{}, { a: null }, { a: 1 }, { a: 'x' }]],
  'exact optional': [z.object({ a: z.exactOptional(z.string()) }), [{}, { a: 'x' }, { a: 1 }]],
  partial: [person.partial(), [{}, { name: 'a' }, { name: 1 }]],
  required: [person.required(), [{ name: 'a' }, { name: 'a', age: 1 }]],
  pick: [person.pick({ age: true }), [{}, { age: 'x' }]],
  omit: [person.omit({ name: true }), [{}, { age: 'x' }]],
  extended: [person.extend({ city: z.string() }), [{ name: 'a', city: 'b' }, { name: 'a' }]],
  'key that may be undefined': [z.object({ a: z.undefined(), b: z.string() }), [{ b: 'x' }, {}]],
  'union with undefined': [z.object({ a: z.union([z.string(), z.undefined()]) }), [{}, { a: 'x' }, { a: 1 }]],
  'literal or undefined': [z.object({ a: z.literal(['x', undefined]) }), [{}, { a: 'x' }, { a: 'y' }]],
  unknown: [z.object({ a: z.unknown() }), [{ a: 1 }, { a: null }, {}]],
  never: [z.object({ a: z.never().optional() }), [{}, { a: 1 }]],
  'property called __proto__': [
    z.object(Object.fromEntries([['__proto__', z.string()]])),
    [JSON.parse('{"__proto__":"x"}'), {}],
  ],
  'property called constructor': [z.object({ constructor: z.string() }), [{ constructor: 'x' }, { constructor: 1 }]],
  'property with a slash': [z.object({ 'a/b~c': z.number() }), [{ 'a/b~c': 1 }, { 'a/b~c': 'x' }]],
  nested: [
    z.object({ a: z.object({ b: z.object({ c: z.int() }) }) }),
    [{ a: { b: { c: 1 } } }, { a: { b: { c: 1.5 } } }, { a: { b: {} } }],
  ],
  refined: [person.refine(() => true), [{ name: 'a' }, {}]],
  readonly: [z.object({ a: z.string() }).readonly(), [{ a: 'x' }, {}]],
  'readonly member': [z.object({ a: z.array(z.string()).readonly() }), [{ a: ['x'] }, { a: [1] }, {}]],
  nonoptional: [z.object({ a: z.nonoptional(z.string().optional()) }), [{ a: 'x' }, {}]],
})

const defaults = group('default', {
  scalar: [z.object({ a: z.string().default('x') }), [{}, { a: 'y' }, { a: 1 }]],
  'of an optional': [z.object({ a: z.string().optional().default('x') }), [{ a: 'y' }, { a: 1 }]],
  'then optional': [z.object({ a: z.string().default('x').optional() }), [{}, { a: 'y' }, { a: 1 }]],
  nullable: [z.object({ a: z.string().nullable().default(null) }), [{}, { a: null }, { a: 1 }]],
  object: [z.object({ a: z.object({ b: z.number() }).default({ b: 1 }) }), [{}, { a: { b: 2 } }, { a: {} }]],
  prefault: [z.object({ a: z.string().trim().prefault('x') }), [{}, { a: 'y' }, { a: 1 }]],
  'inside an array': [z.array(z.string().default('x')), [[], ['a'], [1]]],
  catch: [z.object({ a: z.string().catch('x') }), [{}, { a: 'y' }]],
  'catch of a nullable': [z.object({ a: z.string().nullable().catch(null) }), [{}, { a: null }, { a: 'y' }]],
  'default of a union': [z.object({ a: z.union([z.string(), z.number()]).default(1) }), [{}, { a: 'y' }, { a: true }]],
  date: [z.object({ a: z.date().default(new Date(0)) }), [{}, { a: '2026-03-01T09:30:00Z' }, { a: 'x' }]],
  'with description': [z.object({ a: z.int().default(1).describe('A number.') }), [{}, { a: 2 }, { a: 'x' }]],
})

const arrays = group('array', {
  plain: [z.array(z.string()), [[], ['a'], [1], 'a', {}]],
  bounds: [z.array(z.number()).min(1).max(2), [[], [1], [1, 2], [1, 2, 3]]],
  nonempty: [z.array(z.number()).nonempty(), [[], [1]]],
  length: [z.array(z.number()).length(2), [[1], [1, 2]]],
  'of nullable': [z.array(z.string().nullable()), [[null, 'a'], [1]]],
  nested: [z.array(z.array(z.int())), [[[1]], [['a']], [[]]]],
  tuple: [z.tuple([z.string(), z.number()]), [['a', 1], ['a'], ['a', 1, 2], [1, 'a']]],
  'tuple with rest': [z.tuple([z.string()], z.number()), [['a'], ['a', 1, 2], ['a', 'b'], []]],
  'tuple with optional': [z.tuple([z.string(), z.number().optional()]), [['a'], ['a', 1], [], ['a', 'b']]],
  'empty tuple': [z.tuple([]), [[], [1]]],
  'tuple of objects': [
    z.tuple([person, person]),
    [
      [{ name: 'a' }, { name: 'b' }],
      [{ name: 'a' }, {}],
    ],
  ],
})

const records = group('record', {
  plain: [z.record(z.string(), z.number()), [{}, { a: 1 }, { a: 'x' }, []]],
  'enum keys': [z.record(z.enum(['a', 'b']), z.number()), [{ a: 1, b: 2 }, { a: 1 }, { a: 1, b: 2, c: 3 }, {}]],
  'partial enum keys': [z.partialRecord(z.enum(['a', 'b']), z.number()), [{}, { a: 1 }, { c: 1 }]],
  'pattern keys': [z.record(z.string().regex(/^x-/), z.string()), [{ 'x-a': 'b' }, { a: 'b' }, {}]],
  'literal keys': [z.record(z.literal(['a', 'b']), z.boolean()), [{ a: true, b: false }, { a: true }]],
  'number keys': [z.record(z.number(), z.string()), [{ 1: 'a' }, { a: 'b' }, {}]],
  'of unknown': [z.record(z.string(), z.unknown()), [{}, { a: null, b: [1] }, 'a']],
  'of objects': [z.record(z.string(), person), [{ a: { name: 'x' } }, { a: {} }]],
  'of nullable': [z.record(z.string(), z.string().nullable()), [{ a: null }, { a: 1 }]],
  loose: [z.looseRecord(z.string().regex(/^x-/), z.number()), [{ 'x-a': 1 }, { 'x-a': 'b' }, { a: 'b' }]],
  'max keys in the name': [z.record(z.string().max(2), z.number()), [{ ab: 1 }, { abc: 1 }]],
})

const cat = z.object({ kind: z.literal('cat'), lives: z.int() }).meta({ id: 'DiffCat' })
const dog = z.object({ kind: z.literal('dog'), name: z.string() }).meta({ id: 'DiffDog' })
const bird = z.object({ kind: z.enum(['parrot', 'crow']) }).meta({ id: 'DiffBird' })
const pet = z.discriminatedUnion('kind', [cat, dog])
const animal = z.discriminatedUnion('kind', [pet, bird])

const HasA = z.object({ a: z.string() }).meta({ id: 'DiffHasA' })
const HasB = z.object({ b: z.string() }).meta({ id: 'DiffHasB' })
const HasC = z.object({ c: z.number() }).meta({ id: 'DiffHasC' })

const unions = group('union', {
  scalars: [z.union([z.string(), z.number()]), ['a', 1, true, null]],
  'string or null': [z.union([z.string(), z.null()]), ['a', null, 1]],
  'nullable twice': [z.string().nullable().nullable(), ['a', null, 1]],
  'overlapping objects': [z.union([HasA, HasB]), [{ a: 'x' }, { b: 'x' }, { a: 'x', b: 'y' }, {}]],
  discriminated: [pet, [{ kind: 'cat', lives: 9 }, { kind: 'dog', name: 'a' }, { kind: 'cat' }, { kind: 'x' }, {}]],
  'discriminated, nullable': [pet.nullable(), [{ kind: 'cat', lives: 9 }, null, { kind: 'x' }]],
  'discriminated, nested': [animal, [{ kind: 'parrot' }, { kind: 'dog', name: 'a' }, { kind: 'owl' }]],
  'discriminated, several values': [
    z.discriminatedUnion('kind', [bird, cat]),
    [{ kind: 'crow' }, { kind: 'cat', lives: 1 }, { kind: 'dog' }],
  ],
  exclusive: [z.xor([HasA, HasB]), [{ a: 'x' }, { b: 'x' }, { a: 'x', b: 'y' }, {}]],
  'of enums': [z.union([z.enum(['a']), z.enum(['b'])]), ['a', 'b', 'c']],
  'of arrays': [z.union([z.array(z.string()), z.array(z.number())]), [['a'], [1], ['a', 1]]],
  'integer or number': [z.union([z.int(), z.number()]), [1, 1.5, 'a']],
  'with never': [z.union([z.string(), z.never()]), ['a', 1]],
  intersection: [
    z.intersection(z.object({ a: z.string() }), z.object({ b: z.number() })),
    [{ a: 'x', b: 1 }, { a: 'x' }, { b: 1 }],
  ],
  'intersection of strict objects': [
    z.intersection(z.strictObject({ a: z.string() }), z.strictObject({ b: z.number() })),
    [{ a: 'x', b: 1 }, { a: 'x', b: 1, c: 2 }, { a: 'x' }],
  ],
  'intersection with a union': [
    z.intersection(z.object({ a: z.string() }), z.union([HasB, HasC])),
    [{ a: 'x', b: 'y' }, { a: 'x', c: 1 }, { a: 'x' }],
  ],
  'intersection of named': [
    z.intersection(cat, z.object({ owner: z.string() })),
    [
      { kind: 'cat', lives: 1, owner: 'a' },
      { kind: 'cat', lives: 1 },
    ],
  ],
  'intersection with a record': [
    z.intersection(z.object({ a: z.string() }), z.record(z.string(), z.string())),
    [
      { a: 'x', b: 'y' },
      { a: 'x', b: 1 },
    ],
  ],
})

const Named = z.object({ a: z.string() }).meta({ id: 'DiffNamed', description: 'Named.' })
const Code = z.string().min(2).meta({ id: 'DiffCode' })
interface Tree {
  value: string
  children: Tree[]
}
const Tree: z.ZodType<Tree> = z
  .object({
    value: z.string(),
    get children() {
      return z.array(Tree)
    },
  })
  .meta({ id: 'DiffTree' }) as never
const Linked = z
  .object({
    value: z.int(),
    get next() {
      return Linked.nullable().optional()
    },
  })
  .meta({ id: 'DiffLinked' }) as z.ZodType
const Json: z.ZodType = z
  .lazy(() => z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(Json), z.record(z.string(), Json)]))
  .meta({ id: 'DiffJson' })

const names = group('name', {
  reference: [z.object({ n: Named }), [{ n: { a: 'x' } }, { n: {} }, {}]],
  nullable: [z.object({ n: Named.nullable() }), [{ n: null }, { n: { a: 'x' } }, { n: {} }]],
  optional: [z.object({ n: Named.optional() }), [{}, { n: { a: 'x' } }, { n: null }]],
  described: [z.object({ n: Named.describe('Other words.') }), [{ n: { a: 'x' } }, { n: {} }]],
  'met first through a wrapper': [
    z.object({ m: Named.nullable(), n: Named }),
    [
      { m: null, n: { a: 'x' } },
      { m: null, n: null },
    ],
  ],
  refined: [z.object({ n: Named.refine(() => true) }), [{ n: { a: 'x' } }, { n: {} }]],
  'with a further bound': [z.object({ n: Code.max(3) }), [{ n: 'abc' }, { n: 'abcd' }, { n: 'a' }]],
  extended: [Named.extend({ b: z.int() }), [{ a: 'x', b: 1 }, { a: 'x' }]],
  'in an array': [z.array(Named), [[{ a: 'x' }], [{}]]],
  'in a record': [z.record(z.string(), Named), [{ k: { a: 'x' } }, { k: {} }]],
  defaulted: [z.object({ n: Named.default({ a: 'x' }) }), [{}, { n: { a: 'y' } }, { n: {} }]],
  'recursive through a getter': [
    Tree,
    [
      { value: 'a', children: [{ value: 'b', children: [] }] },
      { value: 'a', children: [{ value: 'b' }] },
    ],
  ],
  'recursive through null': [
    Linked,
    [{ value: 1, next: { value: 2, next: null } }, { value: 1 }, { value: 1, next: { value: 'x' } }],
  ],
  'recursive through lazy': [Json, [{ a: [1, 'x', null, { b: true }] }, 1, null]],
  'lazy named': [z.object({ n: z.lazy(() => Named) }), [{ n: { a: 'x' } }, { n: {} }]],
})

const isoDate = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})
const numeric = z.codec(z.string().regex(/^\d+$/), z.int(), { decode: Number, encode: String })
const point = z.codec(z.tuple([z.number(), z.number()]), z.object({ x: z.number(), y: z.number() }), {
  decode: ([x, y]) => ({ x, y }),
  encode: ({ x, y }): [number, number] => [x, y],
})

const codecs = group('codec', {
  date: [z.date(), ['2026-03-01T09:30:00Z', '2026-03-01', 'x', 1]],
  'iso to date': [isoDate, ['2026-03-01T09:30:00Z', 'x', 1]],
  'text to number': [numeric, ['12', 'x', 12]],
  'tuple to object': [point, [[1, 2], [1], { x: 1, y: 2 }]],
  optional: [z.object({ at: isoDate.optional() }), [{}, { at: '2026-03-01T09:30:00Z' }, { at: 1 }]],
  defaulted: [z.object({ at: isoDate.default(new Date(0)) }), [{}, { at: '2026-03-01T09:30:00Z' }, { at: 1 }]],
  'of an optional side': [
    z.object({
      a: z.codec(z.string().optional(), z.string(), {
        decode: (text) => text ?? '',
        encode: (text) => (text === '' ? undefined : text),
      }),
    }),
    [{}, { a: 'x' }, { a: 1 }],
  ],
  nullable: [z.object({ at: isoDate.nullable() }), [{ at: null }, { at: '2026-03-01T09:30:00Z' }, {}]],
  'in an array': [z.array(numeric), [['1', '2'], [1]]],
  'in a union': [z.union([numeric, z.boolean()]), ['12', true, 12]],
  'plain pipe': [z.string().pipe(z.string().min(2)), ['a', 'ab', 1]],
  'pipe after unknown': [z.unknown().pipe(z.string()), ['a', 1]],
  stringbool: [z.stringbool(), ['true', 'false', 1, true]],
  'bigint in an object': [z.object({ n: z.bigint().optional() }), [{}, { n: '12' }, { n: 12 }]],
})

const stated = group('stated', {
  custom: [z.custom<string>((value) => typeof value === 'string').meta({ type: 'string' }), ['a', 1]],
  instanceof: [
    z.object({ u: z.custom<string>((value) => typeof value === 'string').meta({ type: 'string' }) }),
    [{ u: 'a' }, { u: 1 }],
  ],
})

/** All cases; at least 138, of the kinds of schema that converters get wrong. */
export const CASES: readonly Case[] = [
  ...strings,
  ...numbers,
  ...literals,
  ...objects,
  ...defaults,
  ...arrays,
  ...records,
  ...unions,
  ...names,
  ...codecs,
  ...stated,
]
