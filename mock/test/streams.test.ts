import { describe, expect, it } from 'vitest'
import {
  comment,
  createMock,
  data,
  drop,
  end,
  event,
  pause,
  raw,
  retry,
  STREAM_PRESETS,
  type Mock,
  type StreamPresetName,
} from '../src/index.ts'
import { send } from './support/call.ts'
import { shop } from './support/shop.ts'

const ask = (mock: Mock, headers: { [name: string]: string } = {}): Promise<Response> =>
  send(mock, 'POST', '/chat', { json: { prompt: 'hi' }, headers })

/** Events as a decoder of the standard sees them: name, data, id. */
const decode = (text: string): [string, string, string | undefined][] =>
  text
    .replace(/^﻿/, '')
    .replaceAll(/\r\n|\r/g, '\n')
    .split('\n\n')
    .slice(0, -1)
    .map((block) => block.split('\n').filter((line) => !line.startsWith(':')))
    .map((lines) => {
      const values = (name: string): string[] =>
        lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2))
      return [values('event')[0] ?? 'message', values('data').join('\n'), values('id')[0]] as [
        string,
        string,
        string | undefined,
      ]
    })
    .filter(([, value]) => value !== '')

const delta = (text: string, index = 0) => event('delta', { text, index })
const done = event('done', { total: 1, text: 'a' })

describe('the default script', () => {
  it('says every declared event, tells one text in its deltas and ends by the declared end', async () => {
    const events = decode(await (await ask(createMock(shop))).text()).map(
      ([name, text]) => [name, JSON.parse(text) as { text: string; index: number }] as const,
    )
    expect(events.map(([name]) => name)).toEqual(['delta', 'delta', 'delta', 'delta', 'done'])
    const deltas = events.slice(0, -1).map(([, value]) => value)
    expect(deltas.map(({ index }) => index)).toEqual([0, 1, 2, 3])
    expect(events.at(-1)?.[1].text).toBe(deltas.map(({ text }) => text).join(''))
  })

  it('of a JSON lines operation is one valid value a line', async () => {
    const response = await send(createMock(shop), 'GET', '/rows', { headers: { authorization: '' } })
    const lines = (await response.text()).trimEnd().split('\n')
    expect([
      response.headers.get('content-type'),
      lines.map((line) => (JSON.parse(line) as { index: number }).index),
    ]).toEqual(['application/jsonl', [0, 1, 2]])
  })

  it('is the same for the same request, whatever was asked before', async () => {
    const [one, two] = [createMock(shop), createMock(shop)]
    await (await send(two, 'GET', '/users')).text()
    await (await ask(two)).text()
    expect(await (await ask(one)).text()).toBe(await (await ask(two)).text())
  })
})

describe('scripts', () => {
  it('are written step by step', async () => {
    const waits: number[] = []
    const mock = createMock(shop, { sleep: (ms) => Promise.resolve(void waits.push(ms)) })
    mock.script(
      'chat.stream',
      [
        retry(5),
        comment('hb'),
        delta('a'),
        pause(50),
        data('x', 'note'),
        raw('data: y\n\n'),
        done,
        end(),
        delta('never'),
      ],
      { unchecked: true },
    )
    const text = await (await ask(mock)).text()
    expect(text).toBe(
      'retry: 5\n\n: hb\nevent: delta\ndata: {"text":"a","index":0}\n\nevent: note\ndata: x\n\ndata: y\n\nevent: done\ndata: {"total":1,"text":"a"}\n\n',
    )
    expect(waits).toEqual([50])
  })

  it('may be made for each request, last as long as told, and concern one namespace', async () => {
    const mock = createMock(shop)
    mock.script('chat.stream', ({ body, call }) => [delta(JSON.stringify(body), call), done], {
      times: 2,
      namespace: 'a',
    })
    const say = async (namespace: string): Promise<string> =>
      decode(await (await ask(mock, { 'x-mock-namespace': namespace })).text())[0]?.[1] ?? ''
    expect(await say('b')).toContain('Once')
    expect(JSON.parse(await say('a'))).toEqual({ text: '{"prompt":"hi"}', index: 1 })
    expect(JSON.parse(await say('a'))).toMatchObject({ index: 2 })
    expect(await say('a')).toContain('Once')
  })

  it.each([
    ['an unknown operation', 'chat.nothing', [delta('a')], 'no operation `chat.nothing`'],
    ['an operation without a stream', 'users.list', [delta('a')], 'answers no stream'],
    ['an undeclared event', 'chat.stream', [event('other', {})], 'declares no event `other`'],
    [
      'data that does not fit',
      'chat.stream',
      [event('delta', { text: 1, index: 0 })],
      'does not fit: /text must be string',
    ],
  ])('are refused for %s', (_name, operation, steps, message) => {
    expect(() => createMock(shop).script(operation, steps)).toThrow(message)
  })

  it('break the connection at a drop', async () => {
    const mock = createMock(shop)
    mock.script('chat.stream', [delta('a'), drop(), done])
    const response = await ask(mock)
    await expect(response.text()).rejects.toThrow('dropped')
    expect(mock.journal.entries()[0]).toMatchObject({ outcome: 'reset', chunks: 1, status: 200 })
  })

  it('stop when the reader goes away, and the journal says so', async () => {
    const mock = createMock(shop)
    mock.script('chat.stream', async function* () {
      for (let index = 0; ; index++) yield delta('more', index)
    })
    const reader = (await ask(mock)).body?.getReader()
    await reader?.read()
    await reader?.cancel()
    expect(mock.journal.entries()[0]).toMatchObject({ outcome: 'aborted' })
  })
})

describe('presets', () => {
  const script = [delta('a'), delta('b'), delta('c'), done]
  const written = async (preset: StreamPresetName): Promise<{ chunks: Uint8Array[]; text: string }> => {
    const mock = createMock(shop)
    mock.script('chat.stream', script, { preset })
    const chunks: Uint8Array[] = []
    for await (const chunk of (await ask(mock)).body ?? []) chunks.push(chunk)
    return { chunks, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(chunks)) }
  }

  it.each([
    'plain',
    'every-byte',
    'cr',
    'crlf',
    'crlf-every-byte',
    'comments',
    'bom',
    'bom-every-byte',
    'multiline-data',
  ] as const)('%s says the same events', async (preset) => {
    const events = decode((await written(preset)).text).map(([name, text]) => [name, JSON.parse(text) as unknown])
    expect(events).toEqual(script.map((step) => (step.kind === 'event' ? [step.event, step.data] : [])))
  })

  it('write what their names say', async () => {
    expect((await written('every-byte')).chunks.every((chunk) => chunk.byteLength === 1)).toBe(true)
    expect((await written('plain')).chunks).toHaveLength(4)
    expect((await written('cr')).text).toMatch(/^event: delta\rdata: [^\r\n]*\r\r/)
    expect((await written('crlf')).text).toMatch(/^event: delta\r\ndata: [^\r\n]*\r\n\r\n/)
    expect((await written('bom')).text).toMatch(/^﻿event/)
    expect((await written('comments')).text).toMatch(/^: /)
    expect((await written('multiline-data')).text).toMatch(/data: \{\ndata: {2}"text"/)
    expect((await written('no-last-blank-line')).text).toMatch(/[^\n]\n$/)
    expect(decode((await written('end-after-2')).text)).toHaveLength(2)
    expect(decode((await written('error-after-2')).text).map(([name]) => name)).toEqual(['delta', 'delta', 'error'])
    await expect(written('drop-after-2')).rejects.toThrow('dropped')
  })

  it('are refused under an unknown name', () => {
    expect(() => createMock(shop).script('chat.stream', undefined, { preset: 'odd' as StreamPresetName })).toThrow(
      Object.keys(STREAM_PRESETS).join(', '),
    )
  })
})

const counting = (): Mock =>
  createMock(shop, {
    behaviours: {
      'chat.stream': () => ({
        status: 200,
        stream: (async function* () {
          for (const index of [1, 2, 3]) yield event('delta', { text: 'a', index }, { id: String(index) })
          yield done
        })(),
      }),
    },
  })
const names = async (mock: Mock, headers = {}): Promise<string[]> =>
  decode(await (await ask(mock, headers)).text()).map(([name]) => name)

describe('the stream of a behaviour', () => {
  it('is resumed after the last event id', async () => {
    expect(await names(counting(), { 'last-event-id': '2' })).toEqual(['delta', 'done'])
  })

  it('is varied by a preset, and replaced by a script', async () => {
    const mock = counting()
    mock.script('chat.stream', undefined, { preset: 'error-after-2', times: 1 })
    expect(await names(mock)).toEqual(['delta', 'delta', 'error'])
    mock.script('chat.stream', [done], { times: 1 })
    expect(await names(mock)).toEqual(['done'])
    expect(await names(mock)).toEqual(['delta', 'delta', 'delta', 'done'])
  })
})

describe('resuming', () => {
  it('goes on after the last event id, without the break of the first time', async () => {
    const mock = createMock(shop)
    const whole = decode(await (await ask(mock)).text())
    mock.script('chat.stream', undefined, { preset: { dropAfter: 2 } })
    const rest = decode(await (await ask(mock, { 'last-event-id': '2' })).text())
    expect(rest).toEqual(whole.slice(2))
  })

  it('is refused for an id that the stream does not have', async () => {
    const response = await ask(createMock(shop), { 'last-event-id': '99' })
    expect([response.status, response.headers.get('x-mock-finding')]).toEqual([400, 'caller:unknown-event-id'])
  })
})
