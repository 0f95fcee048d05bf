import { expect, test } from 'vitest'
import { build } from './documents.ts'

test('an operation without any body has the example of its parameters', async () => {
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: 'key_1' }]
  const { api } = await build({ paths: { '/keys/{id}': { delete: { parameters, responses: { '204': {} } } } } })
  expect(api.operations[0]?.examples).toEqual([{ name: 'example', request: { 'path:id': 'key_1' } }])
})

test('an operation that shows nothing has no example', async () => {
  const { api } = await build({ paths: { '/keys': { get: { responses: { '204': {} } } } } })
  expect(api.operations[0]?.examples).toEqual([])
})
