import type { Api } from '@artificer/generator/ir'
import { expect, it } from 'vitest'
import { loadDocument } from '../../generator/src/document/index.ts'
import { buildApi } from '../../generator/src/ir/build/index.ts'
import { createMock, event, transition, type Behaviour, type BehaviourContext, type StreamStep } from '../src/index.ts'
import { send, sendJson, type Body } from './support/call.ts'

const load = async (): Promise<Api> => {
  const { document } = await loadDocument(new URL('../../spec/openapi.json', import.meta.url))
  if (document === undefined) throw new Error('the document was not loaded')
  return buildApi(document).api
}

const progressOf = (total: number, done: number): Body => ({
  totalItems: total,
  completedItems: done,
  failedItems: 0,
  percentComplete: total === 0 ? 100 : (100 * done) / total,
})

/** A new job has as many items as were sent, none of them done. */
const create: Behaviour = async (context) => {
  await context.next()
  const { items, options } = context.body as { items: { input: string }[]; options?: { autoStart?: boolean } }
  const status = (options?.autoStart ?? true) ? 'RUNNING' : 'PENDING'
  context.update({ status, progress: progressOf(items.length, 0), currentPhase: undefined })
  return context.show()
}

/** Following the events is what moves the job on, so that nothing depends on time. */
async function* run(context: BehaviourContext): AsyncGenerator<StreamStep> {
  const jobId = context.path['jobId'] ?? ''
  const { totalItems } = (context.item() as { progress: { totalItems: number } }).progress
  for (let done = 1; done <= totalItems; done++) {
    const progress = progressOf(totalItems, done)
    context.update({ progress })
    yield event('progress', { jobId, status: 'RUNNING', progress }, { id: String(done) })
  }
  const completedAt = '2026-01-15T09:31:00Z'
  const job = context.update({ status: 'COMPLETED', completedAt })
  yield event(
    'completed',
    { jobId, progress: job['progress'] ?? {}, analytics: job['analytics'] ?? {}, completedAt },
    { id: 'end' },
  )
}

it('behaviours tell a job from its creation over a wrong state to its end', async () => {
  const mock = createMock(await load(), {
    behaviours: {
      'batch.create': create,
      'batch.start': transition({ from: ['PENDING'], to: 'RUNNING' }),
      'batch.events': (context) => ({ status: 200, stream: run(context) }),
    },
  })
  const key = { 'idempotency-key': 'k' }
  const json = { name: 'B', items: Array.from({ length: 50 }, () => ({ input: 'x' })), phases: [{ name: 'p' }] }
  const made = await sendJson(mock, 'POST', '/api/batch', { json, headers: key })
  expect(made).toMatchObject({
    status: 202,
    body: { status: 'RUNNING', progress: { totalItems: 50, completedItems: 0 } },
  })
  const path = `/api/batch/${String(made.body['id'])}`
  expect(await sendJson(mock, 'POST', `${path}/start`, { headers: key })).toMatchObject({
    status: 409,
    body: { code: 'conflict' },
  })
  const text = await (await send(mock, 'GET', `${path}/events`)).text()
  expect(text.match(/^event: progress$/gm)).toHaveLength(50)
  expect(text).toContain('event: completed')
  expect((await sendJson(mock, 'GET', path)).body).toMatchObject({
    status: 'COMPLETED',
    progress: { percentComplete: 100 },
  })
})
