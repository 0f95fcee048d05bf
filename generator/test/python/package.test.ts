import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitDocument, writeFiles } from './emitted.ts'
import { hasPython, interpreters, oldest, runPyright, runPython, runRuff, whySkipped } from './interpreters.ts'
import { shop } from './shop.ts'

const CALLS = fileURLToPath(new URL('calls.py', import.meta.url))

interface Called {
  name: string
  value: unknown
  sent: { method: string; path: string; headers: { [name: string]: string }; body: string } | null
}

describe.skipIf(!hasPython)(`an emitted package that is imported and called${whySkipped}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'))
  let calls: Map<string, Called>

  beforeAll(async () => {
    writeFiles(folder, (await emitDocument(shop)).files)
    calls = call(oldest, 'sync')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function call(interpreter: string, mode: 'sync' | 'async'): Map<string, Called> {
    const { status, output } = runPython(interpreter, [CALLS, mode], { cwd: folder })
    expect({ status, output }).toMatchObject({ status: 0 })
    return new Map(
      output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Called)
        .map((one) => [one.name, one]),
    )
  }

  const sent = (name: string): NonNullable<Called['sent']> =>
    calls.get(name)?.sent ?? { method: '', path: '', headers: {}, body: '' }

  it('sends queries in the style that the document declares', () => {
    expect(sent('list').path).toBe('/items?tags=a,b&filter%5Bx%5D=y')
  })

  it('gives pages with the members of their envelope', () => {
    expect(calls.get('list')?.value).toEqual([['i1'], 7, 'SyncItemPage'])
  })

  it('sends nested arguments with their wire names', () => {
    expect(JSON.parse(sent('create').body)).toEqual({
      name: 'n',
      size: { unitName: 'mm' },
      sizes: [{ unitName: 'cm', heightMm: 3 }],
      from: 'here',
      madeAt: '2030-01-01',
    })
  })

  it('tells a query parameter from a member of the body with the same name', () => {
    expect(sent('create').path).toBe('/items?name=q')
  })

  it('sends headers, the credential and the idempotency key', () => {
    expect(sent('create').headers).toMatchObject({ 'x-tenant': 't', authorization: 'Bearer k', 'idempotency-key': 'k' })
  })

  it('keeps values that an open enum does not know, and null', () => {
    expect(calls.get('create')?.value).toEqual(['novelty', null, 2030])
  })

  it('encodes path values', () => expect(sent('retrieve').path).toBe('/items/a%2Fb'))

  it('puts the last path parameter first and the others by name', () => {
    expect(sent('parts').path).toBe('/items/i1/parts/p1')
  })

  it('decodes types that refer to themselves', () => expect(calls.get('parts')?.value).toEqual(['Node', true]))

  it('sends files and nested members of a form', () => {
    expect(sent('upload').body).toContain('filename="a.txt"')
    expect(sent('upload').body).toContain('{"unitName":"mm"}')
  })

  it('gives arrays, bytes, text and nothing', () => {
    expect(['upload', 'download', 'ping', 'delete'].map((name) => calls.get(name)?.value)).toEqual([
      ['f1', 'f2'],
      [0, 1],
      'pong',
      null,
    ])
  })

  it('gives named events with typed data', () => {
    expect(calls.get('stream')?.value).toEqual([
      ['tick', 1],
      ['done', 2],
    ])
  })

  it('sends a whole body as it is', () => expect(sent('stream').body).toBe('["x"]'))

  it('finds the variant of a union by its tag', () => expect(calls.get('pick')?.value).toEqual(['Cat', 9]))

  it('streams where a flag of the body says so', () => {
    expect([calls.get('say')?.value, calls.get('say stream')?.value]).toEqual([1, [1]])
    expect(JSON.parse(sent('say stream').body)).toEqual({ words: 'w', stream: true })
  })

  it('needs no credential where the document says so', () =>
    expect(sent('ping').headers).not.toHaveProperty('authorization'))

  it('gives raw responses', () => expect(calls.get('raw')?.value).toEqual([200, 'i1']))

  it('gives them of the operations of the client itself too', () => {
    expect(calls.get('root')?.value).toEqual([3, 200, 3, 3])
  })

  it('raises the class of a declared code with its typed body', () => {
    expect(calls.get('error')?.value).toEqual(['LockedError', true, 'Problem'])
  })

  it('refuses an empty path value before anything is sent', () => {
    expect(calls.get('empty')).toEqual({ name: 'empty', value: expect.stringContaining('`item_id`'), sent: null })
  })

  it('does the same asynchronously', () => {
    const values = [...call(oldest, 'async').values()].map(({ value }) => value)
    expect(values).toEqual([
      ['i1'],
      7,
      'novelty',
      null,
      'Node',
      ['f1', 'f2'],
      ['tick', 'done'],
      1,
      [1],
      'pong',
      [3, 200, 3, 3],
    ])
  })

  it.each(interpreters)('runs on Python $version', ({ path }) => {
    expect(call(path, 'sync').size).toBe(calls.size)
  })

  it('has nothing to format and nothing to lint', () => {
    const exclude = ['--exclude', '_runtime', 'src']
    expect(runRuff(['format', '--isolated', '--line-length', '120', '--check', ...exclude], folder)).toMatchObject({
      status: 0,
    })
    expect(
      runRuff(['check', '--isolated', '--line-length', '120', '--target-version', 'py310', ...exclude], folder),
    ).toMatchObject({ status: 0 })
  })

  it('is strictly typed, and so is code that calls it', { timeout: 120_000 }, () => {
    writeFiles(folder, [{ path: 'src/calls.py', content: readFileSync(CALLS, 'utf8') }])
    expect(runPyright(folder).output).toContain('0 errors')
  })
})
