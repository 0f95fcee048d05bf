import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatDiagnostic, generate, hasErrors, writeOutput } from '@artificer/generator'
import type { Diagnostic } from '@artificer/generator'
import { afterAll, expect, it } from 'vitest'
import { documents, overrides } from './data.ts'

const folder = mkdtempSync(join(tmpdir(), 'documents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HEAD = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: { /a: { get: { responses: {} } } }\n'

/** A document whose one operation answers the schema A. */
const withSchemas = (schemas: object): object => ({
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  paths: {
    '/a': {
      get: {
        responses: {
          200: { description: '', content: { 'application/json': { schema: { $ref: '#/components/schemas/A' } } } },
        },
      },
    },
  },
  components: { schemas },
})
const json = (schemas: object): string => JSON.stringify(withSchemas(schemas))
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const text = { type: 'string' }
const object = (properties: object): object => ({ type: 'object', properties })
const ten = (alias: string): string => Array.from({ length: 10 }, () => `*${alias}`).join(', ')

/** Levels of mappings or lists, each of ten aliases of the one before. */
const levels = (make: (name: string, before: string) => string): string =>
  [...'bcdefghij'].map((name, index) => make(name, 'abcdefghi'[index] as string)).join('\n')

function diamond(): object {
  const schemas: { [name: string]: object } = { A0: object({ a: text }) }
  for (let level = 1; level <= 30; level++) {
    for (const side of ['L', 'R']) schemas[`${side}${level}`] = { allOf: [ref(`A${level - 1}`)] }
    schemas[`A${level}`] = { allOf: [ref(`L${level}`), ref(`R${level}`)] }
  }
  return { ...schemas, A: ref('A30') }
}

/** One ring; the whole number takes the time of twenty seconds, and the cost of a schema is the same. */
const ring = (size: number): object => ({
  A: ref('S0'),
  ...Object.fromEntries(
    Array.from({ length: size }, (_, index) => [`S${index}`, object({ a: text, next: ref(`S${(index + 1) % size}`) })]),
  ),
})

/** What each entry of the data is as bytes, with the code of the error where it is to be refused. */
const INPUTS: { [id: string]: { input: string | Uint8Array; code?: string } } = {
  'yaml-alias-bomb': {
    input: `${HEAD}x-a: &a [x, x, x, x, x, x, x, x, x, x]\n${levels((name, before) => `x-${name}: &${name} [${ten(before)}]`)}\n`,
    code: 'document/alias-bomb',
  },
  'yaml-alias-cycle': { input: `${HEAD}x-a: &a [*a]\n`, code: 'document/alias-cycle' },
  'yaml-merge-bomb': {
    input: `${HEAD}x-a: &a { k: 1 }\n${levels((name, before) => `x-${name}: &${name} { <<: [${ten(before)}], ${name}: [${ten(before)}] }`)}\n`,
    code: 'document/alias-bomb',
  },
  'yaml-python-tag': {
    input: `${HEAD}x-a: !!python/object/apply:os.system ["touch SPEC_CANARY"]\n`,
    code: 'document/syntax',
  },
  'yaml-js-tag': { input: `${HEAD}x-a: !!js/function "function(){}"\n`, code: 'document/syntax' },
  'yaml-duplicate-key': { input: `${HEAD}x-a: 1\nx-a: 2\n`, code: 'document/duplicate-key' },
  'yaml-norway': {
    input: `${HEAD}components: { schemas: { A: { type: string, enum: [no, yes, on, off, 1_000, 1:30, 2020-01-01] } } }\n`,
  },
  'json-deep': { input: '['.repeat(100_000) + ']'.repeat(100_000), code: 'document/too-deep' },
  'json-proto-key': {
    input: json({ A: {} }).replaceAll(
      /\{"A":\{\}/g,
      '{"A":{"x-a":{"__proto__":{"polluted":true}},"properties":{"__proto__":{"type":"string"}}},"__proto__":{"type":"string"}',
    ),
  },
  'json-dup-key': { input: json({ A: {} }).replace('{"A"', '{"A":{},"A"'), code: 'document/duplicate-key' },
  'json-big-number': {
    input: json({ A: object({ a: { type: 'integer', default: 0 } }) }).replace(
      '"default":0',
      '"default":12345678901234567890,"maximum":1e400,"minimum":-0,"multipleOf":1.0',
    ),
  },
  'bytes-bom': { input: `\uFEFF${json({ A: text })}` },
  'bytes-utf16': { input: Buffer.from(`\uFEFF${HEAD}`, 'utf16le'), code: 'document/syntax' },
  'bytes-invalid-utf8': {
    input: Buffer.concat([Buffer.from(`${HEAD}x-a: "`), Buffer.from([0xff, 0xfe]), Buffer.from('"\n')]),
    code: 'document/syntax',
  },
  'bytes-50mb': { input: json({ A: { ...text, description: 'x'.repeat(50_000_000) } }) },
  'many-schemas': { input: json(ring(20_000)) },
  'ref-cycle': { input: json({ A: { allOf: [ref('B')] }, B: { allOf: [ref('A')] } }), code: 'ref/cycle' },
  'ref-fanout': { input: json(diamond()) },
  'regex-redos': { input: json({ A: { ...text, pattern: '^(a+)+$', example: `${'a'.repeat(50)}!` } }) },
}

/** Inputs that are folders are judged by what is written. */
const OUTPUTS = ['out-symlink', 'out-clean']

it('every entry of the data is tried', () => {
  expect([...Object.keys(INPUTS), ...OUTPUTS].toSorted()).toEqual(documents.map(({ id }) => id).toSorted())
  expect(Object.keys(overrides).filter((id) => /^(yaml|json|bytes)-/.test(id) && INPUTS[id] === undefined)).toEqual([])
})

it.each(documents.filter(({ id }) => !OUTPUTS.includes(id)))(
  '$id: $expect',
  { timeout: 120_000 },
  async ({ id, expect: expected }) => {
    const { input, code } = INPUTS[id] as { input: string; code?: string }
    const path = join(folder, `${id}.yaml`)
    writeFileSync(path, input)
    const isLarge = id === 'bytes-50mb'
    const outputs = isLarge ? { typescript: {} } : { typescript: {}, python: {} }
    const { files, diagnostics } = await generate({ input: path, outputs })
    expect(diagnostics.filter(({ severity }) => severity === 'error').map((one) => one.code)).toEqual(
      code === undefined ? [] : [code],
    )
    expect(Object.keys(files).length > 0).toBe((overrides[id]?.expect ?? expected) === 'accept')
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  },
)

const told = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(formatDiagnostic)

it('a number that is not held exactly is told, in constants as an error', async () => {
  const number = json({ A: { enum: [1] } }).replace('[1]', '[12345678901234567890]')
  const path = join(folder, 'number.json')
  writeFileSync(path, number)
  const { diagnostics } = await generate({ input: path, outputs: { typescript: {} } })
  expect(told(diagnostics)[0]).toMatch(/^error schema\/number .*number\.json:1:\d+ \/components\/schemas\/A\/enum\/0 /)
})

it('out-symlink: nothing is written through a link in the folder', async () => {
  const out = join(folder, 'linked')
  const elsewhere = join(folder, 'elsewhere')
  const { files } = await generate({ input: withSchemas({ A: text }), outputs: { python: {} } })
  expect(told(writeOutput(out, files.python ?? []).diagnostics)).toEqual([])
  mkdirSync(elsewhere)
  rmSync(join(out, 'src'), { recursive: true })
  symlinkSync(elsewhere, join(out, 'src'))
  expect(hasErrors(writeOutput(out, files.python ?? []).diagnostics)).toBe(true)
  expect(readdirSync(elsewhere)).toEqual([])
})

it('out-clean: a folder with files of others stays as it is', async () => {
  const out = join(folder, 'mine')
  mkdirSync(out)
  writeFileSync(join(out, 'thesis.txt'), 'mine')
  const { files } = await generate({ input: withSchemas({ A: text }), outputs: { python: {} } })
  expect(hasErrors(writeOutput(out, files.python ?? []).diagnostics)).toBe(true)
  expect(readdirSync(out)).toEqual(['thesis.txt'])
})
