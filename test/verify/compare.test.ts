import { describe, expect, it } from 'vitest'
import { difference, type RecordedRequest } from '@artificer/verify'

const request = (url: string, body = '', headers: { [name: string]: string } = {}): RecordedRequest => ({
  method: 'POST',
  url: `https://api.test${url}`,
  headers,
  body: Buffer.from(body).toString('base64'),
})

const json = { 'content-type': 'application/json' }

describe('two requests for one call are the same', () => {
  it.each([
    ['whatever the order of parameters', request('/a?x=1&y=2'), request('/a?y=2&x=1')],
    [
      'whatever the white space of JSON and the order of members',
      request('/a', '{"a":1,"b":2}', json),
      request('/a', '{"b": 2, "a": 1}', json),
    ],
    [
      'whatever the SDK says of itself',
      request('/a', '', { 'user-agent': 'one' }),
      request('/a', '', { 'user-agent': 'two' }),
    ],
    [
      'whatever the boundary of parts',
      request('/a', '--one1\r\nContent-Type: a/b\r\n\r\nA\r\n--one1--', {
        'content-type': 'multipart/form-data; boundary=one1',
      }),
      request('/a', '--two2\r\ncontent-type: a/b\r\n\r\nA\r\n--two2--', {
        'content-type': 'multipart/form-data; boundary=two2',
      }),
    ],
  ])('%s', (_, left, right) => {
    expect(difference(left, right)).toBeUndefined()
  })
})

describe('two requests differ', () => {
  it.each([
    ['in the order of the values of a parameter', request('/a?x=1&x=2'), request('/a?x=2&x=1'), /^query/],
    ['in how a path is encoded', request('/a%20b'), request('/a+b'), /^target/],
    ['in a header', request('/a', '', { 'x-tenant': 'a' }), request('/a', '', { 'x-tenant': 'b' }), /^headers/],
    ['in a member of a body', request('/a', '{"a":1}', json), request('/a', '{"a":"1"}', json), /^body/],
    ['in the order of a form', request('/a', 'a=1&b=2'), request('/a', 'b=2&a=1'), /^body/],
    [
      'in the case of what a part holds',
      request('/a', '--x\r\n\r\nA\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
      request('/a', '--x\r\n\r\na\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
      /^body/,
    ],
  ])('%s', (_, left, right, place) => {
    expect(difference(left, right)).toMatch(place)
  })
})
