import { expect, it } from 'vitest'
import type { TypeRef } from '../../../src/ir/models.ts'
import { printDoc } from '../../../src/typescript/printer/layout.ts'
import { aliasDoc, indexSignature, labelled, type TypeScope } from '../../../src/typescript/types/type-doc.ts'
import { formatted } from '../formatted.ts'

const scope: TypeScope = { model: (id) => id, upload: () => 'Uploadable', global: (name) => name, int64: 'number' }

const text: TypeRef = { kind: 'string' }
const model: TypeRef = { kind: 'model', id: 'User' }

function printed(type: TypeRef, isOptional = false): string {
  return printDoc(labelled('a:', type, scope, isOptional), 0)
}

it.each<[string, TypeRef]>([
  ['string', text],
  ['number', { kind: 'integer', format: 'int64' }],
  ['User | null', { kind: 'nullable', of: model }],
  ["'a' | 1", { kind: 'enum', open: false, values: [{ value: 'a' }, { value: 1 }] }],
  ["'a' | (string & {})", { kind: 'enum', open: true, values: [{ value: 'a' }] }],
  ['1 | (number & {})', { kind: 'enum', open: true, values: [{ value: 1 }] }],
  ['Array<User>', { kind: 'array', items: model }],
  ['Array<string | null>', { kind: 'array', items: { kind: 'nullable', of: text } }],
  ['{ [key: string]: User }', { kind: 'map', values: model }],
  ['[string, User, ...Array<string>]', { kind: 'tuple', items: [text, model], rest: text }],
  ['string | User', { kind: 'union', variants: [text, model, text] }],
  ['Uploadable', { kind: 'file', mediaTypes: [] }],
  ['true', { kind: 'literal', value: true }],
  ['unknown', { kind: 'nullable', of: { kind: 'unknown' } }],
  ['never', { kind: 'enum', open: false, values: [] }],
])('prints %s', (expected, type) => {
  expect(printed(type)).toBe(`a: ${expected}`)
})

it('lets 64-bit integers be bigint where the option says so', () => {
  expect(printDoc(labelled('a:', { kind: 'integer', format: 'int64' }, { ...scope, int64: 'bigint' }), 0)).toBe(
    'a: number | bigint',
  )
})

it('says that an optional member may be undefined, except where anything may be', () => {
  expect(printed(text, true)).toBe('a: string | undefined')
  expect(printed({ kind: 'unknown' }, true)).toBe('a: unknown')
})

it('prints every type of every width as the formatter would', async () => {
  const different: string[] = []
  for (const type of wideTypes()) {
    const members = [
      printDoc(labelled('a:', type, scope), 2),
      printDoc(labelled(`${'b'.repeat(20)}?:`, type, scope, true), 2),
      printDoc(indexSignature(type, scope), 2),
    ]
    const aliases = ['A', 'B'.repeat(25)].map((name) => printDoc(aliasDoc(`type ${name} =`, type, scope), 0))
    const source = `interface X {\n${members.map((member) => `  ${member}\n`).join('')}}\n${aliases.join('\n')}\n`
    if ((await formatted(source)) !== source) different.push(source)
  }
  expect(different).toEqual([])
})

/** Types nested in each other in every way that a document may nest them, narrow and wide. */
function wideTypes(): TypeRef[] {
  const shapes: ((type: TypeRef) => TypeRef)[] = [
    (type) => type,
    (items) => ({ kind: 'array', items }),
    (values) => ({ kind: 'map', values }),
    (of) => ({ kind: 'nullable', of }),
    (item) => ({ kind: 'tuple', items: [item, text] }),
    (item) => ({ kind: 'union', variants: [text, { kind: 'array', items: item }] }),
  ]
  return [17, 26, 38, 53].flatMap((width) => {
    const leaves: TypeRef[] = [
      { kind: 'model', id: 'M'.repeat(width * 2) },
      { kind: 'enum', open: false, values: ['a', 'b', 'c', 'd'].map((letter) => ({ value: letter.repeat(width) })) },
    ]
    return leaves.flatMap((leaf) => shapes.flatMap((outer) => shapes.map((inner) => outer(inner(leaf)))))
  })
}
