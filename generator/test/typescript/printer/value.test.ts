import { expect, it } from 'vitest'
import { printDoc } from '../../../src/typescript/printer/layout.ts'
import { expandedObject, NameValue, type Value } from '../../../src/typescript/printer/value.ts'
import { formatted } from '../formatted.ts'

function printed(value: { [key: string]: Value | undefined }): string {
  return `const a = ${printDoc(expandedObject(value), 0)}\n`
}

it('prints a constant with one member a line and leaves out what is undefined', () => {
  expect(printed({ path: '/a', body: new NameValue('encodeJson'), timeout: 120_000, page: undefined })).toBe(
    "const a = {\n  path: '/a',\n  body: encodeJson,\n  timeout: 120_000,\n}\n",
  )
})

it.each<[string, { [key: string]: Value }]>([
  ['an object that fits on a line', { page: { style: 'cursor', items: ['a', 'b'], 'x-y': true } }],
  ['an object that does not', { page: { style: 'x'.repeat(50), items: 'y'.repeat(50), next: 'z'.repeat(30) } }],
  [
    'lists of lists',
    {
      security: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
  ],
  ['lists of short lists', { security: [['a'], ['b', 'c']] }],
  [
    'lists of objects',
    {
      errors: [
        { status: 1, code: 'a' },
        { status: 2, code: 'b' },
      ],
    },
  ],
  ['a list of one object', { errors: [{ status: 1, code: 'a' }] }],
  [
    'broken lists inside',
    {
      stream: {
        end: {
          events: [
            { a: 1, b: 2 },
            { a: 1, b: 2 },
          ],
        },
      },
    },
  ],
  ['a long text', { path: '/'.repeat(150), list: ['/'.repeat(150)] }],
])('prints %s as the formatter would', async (_, value) => {
  expect(printed(value)).toBe(await formatted(printed(value)))
})
