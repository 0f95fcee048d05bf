import { describe, expect, test } from 'vitest'
import { encodeBinary } from './sample/runtime/encode/binary.js'
import { type BodyChoice, chooseBody } from './sample/runtime/encode/choose.js'
import { encodeForm } from './sample/runtime/encode/form.js'
import { encodeJson } from './sample/runtime/encode/json.js'
import { encodeMultipart } from './sample/runtime/encode/multipart.js'
import { encodeText } from './sample/runtime/encode/text.js'
import { InvalidArgumentError } from './sample/runtime/errors.js'
import type { Operation } from './sample/runtime/operation.js'

const json: BodyChoice = { mediaType: 'application/json', encode: encodeJson, takes: ['data'] }
const form: BodyChoice = { mediaType: 'application/x-www-form-urlencoded', encode: encodeForm, takes: ['data'] }
const multipart: BodyChoice = {
  mediaType: 'multipart/form-data',
  encode: encodeMultipart,
  takes: ['data', 'file'],
  parts: { title: 'text', file: 'file', more: { kind: 'file', repeated: true } },
}
const text: BodyChoice = { mediaType: 'text/plain', encode: encodeText, takes: ['text', 'data'] }
const bytes: BodyChoice = { mediaType: 'application/octet-stream', encode: encodeBinary, takes: ['file'] }

function sent(bodies: BodyChoice[], value: unknown, contentType?: string): string | undefined {
  const operation: Operation = { method: 'POST', path: '/', body: chooseBody, bodies }
  const body = chooseBody(value, operation, { uuid: () => 'b' }, { contentType })
  return body?.headers['content-type']?.split(';')[0]
}

describe('of JSON, multipart and a form', () => {
  const bodies = [json, multipart, form]

  test.each<[string, unknown, string]>([
    ['plain members are JSON', { title: 'a' }, 'application/json'],
    ['bytes are a part', { file: new Uint8Array(1) }, 'multipart/form-data'],
    ['a Blob is a part', { file: new Blob(['a']) }, 'multipart/form-data'],
    ['a text in the part of a file is one', { file: 'a' }, 'multipart/form-data'],
    ['content with a name is a part', { file: { content: 'a', name: 'a.txt' } }, 'multipart/form-data'],
    ['one of several files is enough', { more: [{ content: 'a', name: 'a.txt' }] }, 'multipart/form-data'],
    ['bytes anywhere below are a part', { other: [{ deep: new Uint8Array(1) }] }, 'multipart/form-data'],
    ['a function that makes content is a part', { file: () => new Blob(['a']) }, 'multipart/form-data'],
    ['a stream is a part', { file: new ReadableStream() }, 'multipart/form-data'],
    ['an object with content is one where no file stands', { other: { content: 'a' } }, 'application/json'],
    ['a moment is no file', { at: new Date(0) }, 'application/json'],
  ])('%s', (_, value, mediaType) => {
    expect(sent(bodies, value)).toBe(mediaType)
  })

  test('the option goes before what is given', () => {
    expect(sent(bodies, { title: 'a' }, 'multipart/form-data')).toBe('multipart/form-data')
    expect(sent(bodies, { title: 'a' }, 'application/x-www-form-urlencoded')).toBe('application/x-www-form-urlencoded')
  })

  test('a media type that the operation does not take is refused', () => {
    expect(() => sent(bodies, {}, 'text/csv')).toThrow(
      new InvalidArgumentError(
        'The body is never text/csv, but one of application/json, multipart/form-data, application/x-www-form-urlencoded',
      ),
    )
  })
})

describe('of bodies with other members', () => {
  const bodies: BodyChoice[] = [
    { ...json, names: ['file_id', 'title'] },
    { ...multipart, names: ['file', 'title'] },
  ]

  test.each<[string, unknown, string]>([
    ['the members decide', { file_id: 'f' }, 'application/json'],
    ['the members decide before the order', { file: 'text of a file' }, 'multipart/form-data'],
    ['the first is taken where both fit', { title: 'a' }, 'application/json'],
    ['a member of neither decides nothing', { title: 'a', odd: 1 }, 'application/json'],
  ])('%s', (_, value, mediaType) => {
    expect(sent(bodies, value)).toBe(mediaType)
  })

  test('a text that JSON has a place for is no file', () => {
    expect(
      sent(
        [
          { ...json, names: ['file'] },
          { ...multipart, names: ['file', 'title'] },
        ],
        { file: 'id' },
      ),
    ).toBe('application/json')
  })
})

describe('of bodies that are given whole', () => {
  test.each<[string, unknown, string]>([
    ['a list is JSON', [1], 'application/json'],
    ['a text is text', 'a', 'text/plain'],
    ['bytes are bytes', new Uint8Array(1), 'application/octet-stream'],
  ])('%s', (_, value, mediaType) => {
    expect(sent([json, text, bytes], value)).toBe(mediaType)
  })

  test('beside members, the one member that is all of it decides', () => {
    const bodies: BodyChoice[] = [
      { ...json, names: ['title'] },
      { ...text, names: ['body'], whole: 'body' },
    ]
    expect(sent(bodies, { title: 'a' })).toBe('application/json')
    expect(sent(bodies, { body: 'a' })).toBe('text/plain')
  })

  test('a range leaves the type to the content', () => {
    const image: BodyChoice = { encode: encodeBinary, takes: ['file'] }
    expect(sent([json, image], new Blob(['a'], { type: 'image/png' }))).toBe('image/png')
  })
})
