import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { APIAbortError, APIConnectionError, InvalidArgumentError } from './sample/runtime/errors.js'
import { fileFromPath, toFile, type Uploadable } from './sample/runtime/uploads.js'
import { chunked, failureOf, fakeClient, fakeClock, json, problem } from './support.js'

const hex = '0123456789abcdef0123456789abcdef'
const boundary = `----artificer${hex}`
const answer = json({ id: 'file_1', name: 'a', size: 1 })
const uuid = (): string => hex
const encoder = new TextEncoder()

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'transfer-'))
  await writeFile(join(folder, 'note.txt'), 'from disk')
})
afterAll(() => rm(folder, { recursive: true }))

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield encoder.encode(text)
}

/** What one upload puts on the wire. */
async function uploaded(
  file: Uploadable,
  rest: object = {},
): Promise<{ text: string; headers: Record<string, string>; init: RequestInit }> {
  let text = ''
  const { client, sent } = fakeClient(
    [
      async ({ body }) => {
        text = await new Response(body).text()
        return answer.clone()
      },
    ],
    { uuid },
  )
  await client.files.upload({ file, ...rest })
  return { text, headers: sent[0]?.headers ?? {}, init: sent[0]?.init ?? {} }
}

function part(head: string, content: string): string {
  return `--${boundary}\r\n${head}\r\n\r\n${content}\r\n`
}

describe('a multipart upload', () => {
  test('writes its parts in the order of the operation, to the byte', async () => {
    const file = new File(['%PDF é'], 'a "b"\r\nü.pdf', { type: 'application/pdf' })
    const { text, headers } = await uploaded(file, {
      title: 'T é',
      metadata: { b: 1, a: [true] },
      extra: 5,
      none: undefined,
    })
    expect(headers['content-type']).toBe(`multipart/form-data; boundary=${boundary}`)
    expect(text).toBe(
      part(
        'Content-Disposition: form-data; name="file"; filename="a %22b%22%0D%0Aü.pdf"\r\nContent-Type: application/pdf',
        '%PDF é',
      ) +
        part(
          'Content-Disposition: form-data; name="metadata"\r\nContent-Type: application/json',
          '{"b":1,"a":[true]}',
        ) +
        part('Content-Disposition: form-data; name="title"', 'T é') +
        part('Content-Disposition: form-data; name="extra"', '5') +
        `--${boundary}--\r\n`,
    )
  })

  const plain = (name: string, content: string, type = 'application/octet-stream'): string =>
    part(`Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}`, content) +
    `--${boundary}--\r\n`

  test.each<[string, () => Uploadable | Promise<Uploadable>, string]>([
    ['a Blob', () => new Blob(['x'], { type: 'text/plain' }), plain('upload', 'x', 'text/plain')],
    ['bytes', () => encoder.encode('x'), plain('upload', 'x')],
    ['a Buffer', () => Buffer.from('x'), plain('upload', 'x')],
    ['an ArrayBuffer', () => encoder.encode('x').buffer, plain('upload', 'x')],
    ['text', () => 'x', plain('upload', 'x')],
    ['a ReadableStream', () => new Blob(['x', 'y']).stream(), plain('upload', 'xy')],
    ['an async iterable', () => pieces('x', 'y'), plain('upload', 'xy')],
    ['a stream of Node', () => createReadStream(join(folder, 'note.txt')), plain('note.txt', 'from disk')],
    [
      'a path',
      () => fileFromPath(join(folder, 'note.txt'), { type: 'text/plain' }),
      plain('note.txt', 'from disk', 'text/plain'),
    ],
    ['named bytes', () => toFile(encoder.encode('x'), 'n.bin', { type: 'a/b' }), plain('n.bin', 'x', 'a/b')],
    ['nothing under a name', () => toFile('', 'n'), plain('n', '')],
    ['a factory', () => () => pieces('x'), plain('upload', 'x')],
  ])('takes %s', async (_, make, expected) => {
    expect((await uploaded(await make())).text).toBe(expected)
  })

  test('writes several files as parts of one name', async () => {
    let text = ''
    const { client } = fakeClient(
      [async ({ body }) => ((text = await new Response(body).text()), json({ created: [] }))],
      { uuid },
    )
    await client.files.uploadMany({ files: [toFile('1', 'a'), toFile('2', 'b')] })
    expect(text.match(/name="files"; filename="\w"/g)).toHaveLength(2)
  })

  test('without streams has a length and needs no streaming', async () => {
    const { init } = await uploaded(encoder.encode('x'))
    expect(init.body).toBeInstanceOf(Blob)
  })

  test('with a stream of known length declares its whole length', async () => {
    const { text, headers, init } = await uploaded(toFile(pieces('xy'), 'n', { size: 2 }), { title: 'é' })
    expect(init).toMatchObject({ duplex: 'half' })
    expect(headers['content-length']).toBe(String(encoder.encode(text).byteLength))
  })

  test('that is large or a stream is sent so that the platform keeps no copy of it', async () => {
    const unkept = { redirect: 'error', window: null }
    expect((await uploaded(toFile(pieces('x'), 'n'))).init).toMatchObject(unkept)
    expect((await uploaded(new Blob([new Uint8Array(1 << 21)]))).init).toMatchObject(unkept)
    expect((await uploaded(new Blob(['x']))).init).toMatchObject({ redirect: 'manual' })
  })

  test('is read while it is sent', async () => {
    let made = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield new Uint8Array((made++, 1024))
    }
    const { client } = fakeClient([
      async ({ body }) => {
        const reader = (body as ReadableStream<Uint8Array>).getReader()
        for (let chunk = 0; chunk < 5; chunk++) await reader.read()
        await reader.cancel()
        return answer.clone()
      },
    ])
    await client.files.upload({ file: endless() })
    expect(made).toBeLessThan(7)
  })

  test('of a stream is not repeated, of a factory it is', async () => {
    const once = fakeClient([problem(500, 'internal'), answer], { clock: fakeClock({ auto: true }) })
    expect(await failureOf(once.client.files.upload({ file: pieces('x') }))).toMatchObject({ status: 500 })
    const again = fakeClient([problem(500, 'internal'), answer], { clock: fakeClock({ auto: true }) })
    await again.client.files.upload({ file: () => pieces('x') })
    expect(again.sent).toHaveLength(2)
  })

  test('refuses a media type that would add a header', async () => {
    const { client } = fakeClient([answer])
    const file = toFile('x', 'n', { type: 'a/b\r\nX-Evil: 1' })
    expect(await failureOf(client.files.upload({ file }))).toBeInstanceOf(InvalidArgumentError)
  })

  test('refuses what is no content', async () => {
    const { client } = fakeClient([answer])
    expect(await failureOf(client.files.upload({ file: 5 as unknown as Uploadable }))).toBeInstanceOf(
      InvalidArgumentError,
    )
  })
})

describe('a body of bytes', () => {
  test('is sent as it is', async () => {
    const { client, sent } = fakeClient([new Response(null, { status: 204 })])
    await client.files.replace('f', { body: new Blob(['abc'], { type: 'image/png' }) })
    expect(await new Response(sent[0]?.body).text()).toBe('abc')
    expect(sent[0]?.headers['content-type']).toBe('image/png')
  })

  test('may be a stream', async () => {
    const { client, sent } = fakeClient([
      async ({ body }) =>
        (await new Response(body).text()) === 'xy' ? new Response(null, { status: 204 }) : problem(400, 'no'),
    ])
    await client.files.replace('f', { body: toFile(pieces('x', 'y'), 'n', { size: 2 }) })
    expect(sent[0]?.headers).toMatchObject({ 'content-length': '2', 'content-type': 'application/octet-stream' })
  })
})

describe('a download', () => {
  const bytes = (): Response => chunked(['ab', 'cd'], 'close', 'image/png')

  test('can be taken as bytes, blob, text or stream', async () => {
    const { client, sent } = fakeClient([bytes])
    expect(Array.from(await (await client.files.download('f')).bytes())).toEqual([97, 98, 99, 100])
    expect((await (await client.files.download('f')).blob()).type).toBe('image/png')
    expect(await (await client.files.download('f')).text()).toBe('abcd')
    const reader = (await client.files.download('f')).stream().getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('ab')
    await reader.cancel()
    expect(sent[0]?.headers['accept']).toBe('*/*')
    expect(sent.at(-1)?.signal.aborted).toBe(true)
  })

  test('is written to a file whole', async () => {
    const { client } = fakeClient([bytes])
    const path = join(folder, 'out.png')
    await (await client.files.download('f')).toFile(path)
    expect(await readFile(path, 'utf8')).toBe('abcd')
  })

  test('that breaks off leaves no file and names the failure', async () => {
    const { client } = fakeClient([() => chunked(['ab'], 'break', 'image/png')])
    const before = await readdir(folder)
    const download = await client.files.download('f')
    expect(await failureOf(download.toFile(join(folder, 'half.png')))).toBeInstanceOf(APIConnectionError)
    expect(await readdir(folder)).toEqual(before)
  })

  test('to a place that cannot be written frees the connection', async () => {
    const { client, sent } = fakeClient([() => chunked(['ab'], 'hang', 'image/png')])
    const download = await client.files.download('f')
    expect(await failureOf(download.toFile(join(folder, 'no', 'such', 'x')))).toMatchObject({ code: 'ENOENT' })
    expect(sent[0]?.signal.aborted).toBe(true)
  })

  test('is cancelled by the signal of the caller', async () => {
    const { client } = fakeClient([() => chunked(['ab'], 'hang', 'image/png')])
    const controller = new AbortController()
    const failure = failureOf((await client.files.download('f', { signal: controller.signal })).bytes())
    controller.abort()
    expect(await failure).toBeInstanceOf(APIAbortError)
  })
})
