import { expect, it } from 'vitest'
import { emitDocument } from './emitted.ts'

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

const arm = (kind: string, more: object = {}): object => ({
  type: 'object',
  required: ['kind'],
  properties: { kind: { const: kind }, ...more },
})

it('a union that its arms hold is a recursive alias of models, and a plain one of typed dictionaries', async () => {
  const emitted = await emitDocument({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {
      '/rules': {
        put: {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { type: 'array', items: ref('Rule') } } },
          },
          responses: { 200: { description: '', content: { 'application/json': { schema: ref('Rule') } } } },
        },
      },
    },
    components: {
      schemas: {
        Rule: { oneOf: [ref('And'), ref('Not'), ref('Or')] },
        And: arm('and', { of: { type: 'array', items: ref('Rule') } }),
        Not: arm('not', { of: ref('Rule') }),
        Or: arm('or', { of: { type: 'array', items: ref('Rule') } }),
      },
    },
  })
  const text = (pattern: RegExp): string => emitted.files.find(({ content }) => pattern.test(content))?.content ?? ''
  expect(text(/^class NotParam/m)).toMatch(/^RuleParam: TypeAlias = Union\[/m)
  expect(text(/^class Not\(Model\)/m)).toMatch(/^Rule = TypeAliasType\(/m)
})
