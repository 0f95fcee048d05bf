import { describe, expect, it } from 'vitest'
import { generate } from '../../src/generate.ts'

type Schema = { [key: string]: unknown }

const ref = (index: number): Schema => ({ $ref: `#/components/schemas/Link${index}` })

/** Schemas of which each is made with the next; the first is what the only operation gives. */
async function generateChain(length: number, link: (next: Schema, index: number) => Schema): Promise<string[]> {
  const schemas = Array.from({ length }, (_, index): [string, Schema] => [
    `Link${index}`,
    index + 1 < length ? link(ref(index + 1), index) : { type: 'object', properties: { id: { type: 'string' } } },
  ])
  const content = { 'application/json': { schema: ref(0) } }
  const { files, diagnostics } = await generate({
    input: {
      openapi: '3.1.0',
      info: { title: 'Chain', version: '1.0.0' },
      paths: { '/links': { get: { responses: { 200: { description: '', content } } } } },
      components: { schemas: Object.fromEntries(schemas) },
    },
    outputs: { typescript: {}, python: {} },
  })
  const text = [...(files.typescript ?? []), ...(files.python ?? [])].map(({ content: lines }) => lines).join('')
  const last = `Link${length - 1}`
  return [...diagnostics.map(({ code }) => code), ...(text.includes(last) ? [] : [`${last} is not there`])]
}

describe('a chain of 4,000 schemas', () => {
  it.each<[string, (next: Schema, index: number) => Schema]>([
    ['members', (next) => ({ type: 'object', properties: { next } })],
    ['references', (next) => next],
    ['lists', (next) => ({ type: 'array', items: next })],
    ['maps', (next) => ({ type: 'object', additionalProperties: next })],
    ['unions of lists', (next, index) => ({ anyOf: [{ type: 'array', items: next }, { const: `c${index}` }] })],
  ])('by %s is emitted in both languages without running out of stack', async (_, link) => {
    expect(await generateChain(4000, link)).toEqual([])
  })
})
