import { describe, expect, test } from 'vitest'
import { fakeClient } from './support.js'
import { buildRequest } from './sample/runtime/build-request.js'
import { inPath, inPlaces } from './sample/runtime/encode/arguments.js'
import { encodeExactJson } from './sample/runtime/encode/exact.js'
import { encodeForm } from './sample/runtime/encode/form.js'
import { encodeJson } from './sample/runtime/encode/json.js'
import { deepWriter, type ParameterStyle, plainWriter } from './sample/runtime/encode/parameter.js'
import { encodeFormText, encodePercent } from './sample/runtime/encode/percent.js'
import { encodeHeaderValue, encodePairs, encodePathValue } from './sample/runtime/encode/styled.js'
import { InvalidArgumentError } from './sample/runtime/errors.js'
import type { Operation } from './sample/runtime/operation.js'

const context = { uuid: () => 'b' }
const bare: Operation = { method: 'POST', path: '/' }
const map = { R: 100, G: 'a b' }
const isDefault = (style: ParameterStyle): boolean => Object.keys(style).length === 0

describe('percent-encoding', () => {
  test('leaves the unreserved characters of RFC 3986 and nothing else', () => {
    expect(encodePercent('AZaz09-._~')).toBe('AZaz09-._~')
    expect(encodePercent(' !"#$%&\'()*+,/:;=?@[]é😀')).toBe(
      '%20%21%22%23%24%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3D%3F%40%5B%5D%C3%A9%F0%9F%98%80',
    )
  })

  test('refuses half of a surrogate pair', () => {
    expect(() => encodePercent('\ud800')).toThrow(InvalidArgumentError)
  })

  test('of a form is what URLSearchParams writes', () => {
    const text = ' !"#$%&\'()*+,-./09:;=?@AZ[]_az~é😀\r\n'
    expect(encodeFormText(text)).toBe(new URLSearchParams({ '': text }).toString().slice(1))
  })
})

describe('a query parameter', () => {
  test.each<[string, unknown, ParameterStyle, string]>([
    ['a string', 'a b&c', {}, 'p=a%20b%26c'],
    ['a number', 1.0, {}, 'p=1'],
    ['a large number', 1e21, {}, 'p=1e%2B21'],
    ['a boolean', false, {}, 'p=false'],
    ['null', null, {}, 'p=null'],
    ['a bigint', 9007199254740993n, {}, 'p=9007199254740993'],
    ['a date', new Date(0), {}, 'p=1970-01-01T00%3A00%3A00.000Z'],
    ['an empty string', '', {}, 'p='],
    ['a list', ['a,', 1, undefined, true], {}, 'p=a%2C&p=1&p=true'],
    ['a list, not exploded', ['a,', 'b'], { explode: false }, 'p=a%2C,b'],
    ['an empty list', [], {}, ''],
    ['an empty list, not exploded', [], { explode: false }, ''],
    ['spaces between', ['a', 'b c'], { style: 'spaceDelimited' }, 'p=a%20b%20c'],
    ['bars between', ['a', 'b'], { style: 'pipeDelimited' }, 'p=a%7Cb'],
    ['bars, exploded', ['a', 'b'], { style: 'pipeDelimited', explode: true }, 'p=a&p=b'],
    ['an object', map, {}, 'R=100&G=a%20b'],
    ['an object, not exploded', map, { explode: false }, 'p=R,100,G,a%20b'],
    [
      'a deep object',
      { a: { b: 1 }, c: ['x', 'y'], d: undefined },
      { style: 'deepObject' },
      'p%5Ba%5D%5Bb%5D=1&p%5Bc%5D=x&p%5Bc%5D=y',
    ],
    ['JSON', { a: [1] }, { json: true }, 'p=%7B%22a%22%3A%5B1%5D%7D'],
    ['objects in a list', [{ a: 1 }], {}, 'p=%7B%22a%22%3A1%7D'],
    ['reserved characters', "a/b?c&d=e#f[g]+'", { allowReserved: true }, "p=a/b?c%26d=e%23f%5Bg%5D+'"],
  ])('%s', (_, value, style, expected) => {
    const writers = isDefault(style) ? [encodePairs, plainWriter.pairs] : [encodePairs]
    for (const write of writers) expect(write('p', value, style).join('&')).toBe(expected)
  })

  test.each<[unknown]>([[{ a: { b: 1 }, c: ['x', 'y'] }], ['a b'], [['a,', 'b']], [[]], ['']])(
    '%j is written alike by the writer of every style and by that of deep objects',
    (value) => {
      const style = { style: 'deepObject' } as const
      expect(deepWriter.pairs('p q', value, style)).toEqual(encodePairs('p q', value, style))
      expect(deepWriter.pairs('p q', value, undefined)).toEqual(encodePairs('p q', value, {}))
    },
  )

  test('encodes its name', () => {
    expect(encodePairs('ids[]', ['a', 'b'])).toEqual(['ids%5B%5D=a', 'ids%5B%5D=b'])
  })

  test.each([Number.NaN, Infinity, new Date(Number.NaN)])('refuses %s', (value) => {
    expect(() => encodePairs('p', value)).toThrow(InvalidArgumentError)
  })

  test('refuses a member called __proto__', () => {
    expect(() => encodePairs('p', JSON.parse('{"__proto__": 1}'), { style: 'deepObject' })).toThrow(
      InvalidArgumentError,
    )
  })
})

describe('a path value', () => {
  const list = ['a', 'b/c']
  test.each<[unknown, ParameterStyle, string]>([
    ['a/b', {}, 'a%2Fb'],
    [list, {}, 'a,b%2Fc'],
    [map, {}, 'R,100,G,a%20b'],
    [map, { explode: true }, 'R=100,G=a%20b'],
    ['x', { style: 'label' }, '.x'],
    [list, { style: 'label' }, '.a,b%2Fc'],
    [list, { style: 'label', explode: true }, '.a.b%2Fc'],
    [map, { style: 'label', explode: true }, '.R=100.G=a%20b'],
    ['x', { style: 'matrix' }, ';p=x'],
    [list, { style: 'matrix' }, ';p=a,b%2Fc'],
    [list, { style: 'matrix', explode: true }, ';p=a;p=b%2Fc'],
    [map, { style: 'matrix' }, ';p=R,100,G,a%20b'],
    [map, { style: 'matrix', explode: true }, ';R=100;G=a%20b'],
  ])('%j as %j is %s', (value, style, expected) => {
    const writers = isDefault(style) ? [encodePathValue, plainWriter.path] : [encodePathValue]
    for (const write of writers) expect(write('p', value, style)).toBe(expected)
  })

  test('stands inside a segment, beside text that is encoded where it must be', () => {
    const operation: Operation = { method: 'GET', path: "/a%20b/{id}:cancel/{name}.json's", arguments: inPath }
    expect(pathOf(operation, { id: 'x:y', name: 7 })).toBe("/a%20b/x%3Ay:cancel/7.json's")
  })

  test('may be renamed', () => {
    const operation: Operation = {
      method: 'GET',
      path: '/{path_id}',
      arguments: inPlaces,
      rename: { query_id: 'id' },
      query: ['query_id'],
    }
    expect(pathOf(operation, { path_id: 'p', query_id: 'q' })).toBe('/p')
  })

  test('that is positional is the last one, wherever its name stands, and no param', () => {
    const operation: Operation = { method: 'GET', path: '/{id}/a/{other}/b/{id}', arguments: inPath, at: 7 }
    expect(pathOf(operation, { other: 8 })).toBe('/7/a/8/b/7')
    expect(() => pathOf(operation, { other: 8, id: 9 })).toThrow('There is no argument `id`')
    expect(() => pathOf({ ...operation, at: undefined }, { other: 8, id: 9 })).toThrow(
      'Expected a non-empty value for `id` but received undefined',
    )
  })

  test('that is positional leaves its name to a member of the body', () => {
    const operation: Operation = { method: 'PUT', path: '/{id}', arguments: inPath, body: encodeJson, at: 7 }
    const { client } = fakeClient([])
    const [, , , content] = buildRequest(client._config, operation, { id: 8 }, { baseURL: 'https://a.test' })
    expect(content).toEqual({ id: 8 })
  })

  test('stands beside nothing that the operation does not have', () => {
    const operation: Operation = { method: 'GET', path: '/{id}', arguments: inPath }
    expect(() => pathOf(operation, { id: 1, other: undefined })).not.toThrow()
    expect(() => pathOf(operation, { id: 1, other: 2 })).toThrow('There is no argument `other`')
  })

  test('that is an inherited member counts as missing', () => {
    const operation: Operation = { method: 'GET', path: '/{constructor}', arguments: inPath }
    expect(() => pathOf(operation, {})).toThrow('Expected a non-empty value')
  })
})

/** Path of the request for an operation. */
function pathOf(operation: Operation, params: object): string {
  const { client } = fakeClient([])
  return new URL(buildRequest(client._config, operation, params, { baseURL: 'https://a.test' })[0]).pathname
}

test('a header value is simple and not percent-encoded', () => {
  expect(encodeHeaderValue(['a b', 1, true])).toBe('a b,1,true')
  expect(plainWriter.header(['a b', 1, true], {})).toBe('a b,1,true')
  expect(plainWriter.header(map, {})).toBe('R,100,G,a b')
  expect(encodeHeaderValue(map, { explode: true })).toBe('R=100,G=a b')
  expect(encodeHeaderValue({ a: 1 }, { json: true })).toBe('{"a":1}')
})

describe('a JSON body', () => {
  test.each<[unknown, string]>([
    [{ b: 1, a: 'ü\u2028', n: null, u: undefined }, '{"b":1,"a":"ü\u2028","n":null}'],
    [1.0, '1'],
    ['x', '"x"'],
    [[new Date(0)], '["1970-01-01T00:00:00.000Z"]'],
  ])('case %# is written in full', (value, expected) => {
    expect(encodeJson(value, bare, context)).toEqual({
      content: expected,
      headers: { 'content-type': 'application/json' },
    })
  })

  test('with a bigint is written with all its digits by the encoder that is exact, and refused by the other', () => {
    const value = { big: 9007199254740993n }
    expect(encodeExactJson(value, bare, context)?.content).toBe('{"big":9007199254740993}')
    expect(() => encodeJson(value, bare, context)).toThrow(InvalidArgumentError)
  })

  test('of something that goes in a circle is refused', () => {
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    expect(() => encodeJson(circle, bare, context)).toThrow(InvalidArgumentError)
  })

  test('has the content type that the operation names', () => {
    const operation: Operation = { ...bare, mediaType: 'application/merge-patch+json' }
    expect(encodeJson({}, operation, context)).toEqual({
      content: '{}',
      headers: { 'content-type': 'application/merge-patch+json' },
    })
  })
})

test('a form writes nested values in the styles that are declared', () => {
  const operation: Operation = {
    ...bare,
    parts: { meta: 'json', filter: { kind: 'text', style: 'deepObject' }, ids: { kind: 'text', explode: false } },
  }
  const value = { name: 'a b', meta: { x: 1 }, filter: { y: 'z z' }, ids: [1, 2], gone: undefined }
  expect(encodeForm(value, operation, context)).toEqual({
    content: 'name=a+b&meta=%7B%22x%22%3A1%7D&filter%5By%5D=z+z&ids=1,2',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
})
