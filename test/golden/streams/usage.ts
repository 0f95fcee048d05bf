import assert from 'node:assert/strict'
import {
  type AnswerStreamEvent,
  InternalServerError,
  Streams,
} from '../../../.work/test/golden/streams/typescript/src/index.js'
import { events, fakeFetch, isType, offline, type Same } from '../fake-fetch.ts'

const whole = { id: 'a', text: 'Hi' }

export async function use(): Promise<void> {
  const network = fakeFetch(
    events(['delta', { text: 'Hi' }], ['answer', whole], ['done', { reason: 'stop' }]),
    events(['delta', { text: 'Hi' }], ['error', { type: 't', title: 'Overloaded', status: 503 }]),
    Response.json(whole),
    new Response('{"index":0,"value":1.5}\n', { headers: { 'content-type': 'application/jsonl' } }),
  )
  const client = new Streams(offline(network))
  isType<Same<AnswerStreamEvent['event'], 'delta' | 'answer' | 'done'>>()
  const seen: string[] = []
  for await (const event of await client.answers.stream({ prompt: 'p' })) {
    if (event.event === 'delta') seen.push(event.data.text)
    else seen.push(event.event)
  }
  assert.deepEqual(seen, ['Hi', 'answer', 'done'])
  assert.equal(network.requests[0]?.body, '{"prompt":"p"}')
  await assert.rejects(async () => {
    for await (const event of await client.answers.stream({ prompt: 'p' })) seen.push(event.event)
  }, InternalServerError)
  assert.equal(seen.at(-1), 'delta')
  const answer = await client.answers.create({ prompt: 'p' })
  isType<Same<typeof answer.text, string>>()
  // @ts-expect-error a whole answer is not iterable
  void (() => answer[Symbol.asyncIterator]())
  assert.deepEqual({ ...answer }, whole)
  const rows: number[] = []
  for await (const row of await client.rows.export()) rows.push(row.value)
  assert.deepEqual(rows, [1.5])
}
