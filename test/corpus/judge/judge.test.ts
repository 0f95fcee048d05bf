/** The judge refuses what the document forbids, and says what it cannot tell. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../emit-sdks.ts'
import type { RecordedRequest } from '../calls/observation.ts'
import { judge } from './judge.ts'

const THING = { type: 'object', required: ['n', 'id'], properties: { n: { type: 'integer' }, id: { readOnly: true } } }
const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1.0.0' },
  servers: [{ url: 'https://things.test' }],
  paths: {
    '/things/{id}': {
      get: {
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^[a-z ]+$' } },
          { name: 'limit', in: 'query', required: true, schema: { type: 'integer' } },
        ],
      },
    },
    '/things': { post: { requestBody: { required: true, content: { 'application/json': { schema: THING } } } } },
  },
}

async function verdict(path: string, url: string, body?: object): Promise<string> {
  const folder = join(root, '.work/test/judge')
  const file = join(folder, 'things.json')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(DOCUMENT))
  const request: RecordedRequest = {
    method: body === undefined ? 'GET' : 'POST',
    url: `https://things.test${url}`,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? '' : Buffer.from(JSON.stringify(body)).toString('base64'),
  }
  const [found] = await judge(file, undefined, [{ path, request }])
  return found!.verdict
}

it.each([
  ['valid', 'a path and a query that fit', '/things/{id}', '/things/a%20b?limit=3', undefined],
  ['invalid', 'a path that misses its pattern', '/things/{id}', '/things/AB?limit=3', undefined],
  ['invalid', 'a query that is no number', '/things/{id}', '/things/ab?limit=x', undefined],
  ['invalid', 'a query that is not there', '/things/{id}', '/things/ab', undefined],
  ['invalid', 'another path', '/things/{id}', '/thing/ab?limit=3', undefined],
  ['valid', 'a body that fits', '/things', '/things', { n: 1, id: 'a' }],
  ['invalid', 'a body of another type', '/things', '/things', { n: 'one', id: 'a' }],
  ['unjudged', 'a body without a member that is read-only', '/things', '/things', { n: 1 }],
])('is %s: %s', async (expected, _, path, url, body) => {
  expect(await verdict(path, url, body)).toBe(expected)
})
