/**
 * What Artificer's service does beyond its contract, for the mock: answers in pieces, batch jobs that move on while somebody follows them, a 409 in
 * a wrong state. `artificer mock serve spec/artificer.ts --options examples/mock/options.ts`
 */
import {
  type Behaviour,
  type BehaviourContext,
  event,
  type MockOptions,
  type StreamStep,
  transition,
} from '@artificer/mock'

const ANSWER = 'Revenue grew by 12 %, costs by 3 %.'
const NOW = '2026-03-01T09:30:00Z'

/** One piece a word, then the whole message. */
async function* answer(context: BehaviourContext): AsyncGenerator<StreamStep> {
  const { conversationId, model } = context.body as { conversationId: string; model?: string }
  const pieces = ANSWER.match(/\S+\s*/g) ?? []
  let id = 0
  const next = () => ({ id: String((id += 1)) })
  yield event('connected', { type: 'connected', timestamp: NOW }, next())
  for (const [index, content] of pieces.entries()) yield event('chunk', { content, index }, next())
  const message = {
    id: `msg_${conversationId.slice('conv_'.length)}`,
    conversationId,
    role: 'assistant',
    content: ANSWER,
    parentId: null,
    model: model ?? 'auto',
    tokens: 3 * pieces.length,
    cost: 0.0011,
    createdAt: NOW,
  }
  yield event('message', message, next())
  yield event('done', { type: 'done', timestamp: NOW }, next())
}

const progressOf = (total: number, done: number) => ({
  totalItems: total,
  completedItems: done,
  failedItems: 0,
  percentComplete: total === 0 ? 100 : (100 * done) / total,
})

/** A new job has as many items as were sent, none of them done. */
const createJob: Behaviour = async (context) => {
  await context.next()
  const { items, options } = context.body as { items: unknown[]; options?: { autoStart?: boolean } }
  const status = (options?.autoStart ?? true) ? 'RUNNING' : 'PENDING'
  context.update({ status, progress: progressOf(items.length, 0), currentPhase: undefined })
  return context.show()
}

/** Following the events is what moves a job on, ten items at a time, so that nothing depends on time. */
async function* runJob(context: BehaviourContext): AsyncGenerator<StreamStep> {
  const jobId = context.path['jobId'] ?? ''
  const { totalItems } = (context.item() as { progress: { totalItems: number } }).progress
  for (let done = Math.min(10, totalItems); done <= totalItems; done += 10) {
    const progress = progressOf(totalItems, done)
    context.update({ progress })
    yield event('progress', { jobId, status: 'RUNNING', progress }, { id: String(done) })
  }
  const job = context.update({ status: 'COMPLETED', completedAt: NOW })
  const { progress, analytics } = job
  yield event(
    'completed',
    { jobId, progress: progress ?? {}, analytics: analytics ?? {}, completedAt: NOW },
    { id: 'end' },
  )
}

export const mockOptions: MockOptions = {
  seeded: { 'conversations.list': 0 },
  webhookSecret: `whsec_${Buffer.from('a secret for examples, not for use').toString('base64')}`,
  authenticate: ({ value }) => (/^sk_[0-9a-f]{64}$/.test(value) ? 'ok' : 'unknown'),
  behaviours: {
    'chat.stream': (context) => ({ status: 200, stream: answer(context) }),
    'batch.create': createJob,
    'batch.start': transition({ from: ['PENDING'], to: 'RUNNING' }),
    'batch.pause': transition({ from: ['RUNNING'], to: 'PAUSED' }),
    'batch.resume': transition({ from: ['PAUSED'], to: 'RUNNING' }),
    'batch.cancel': transition({ from: ['PENDING', 'RUNNING', 'PAUSED'], to: 'CANCELLED' }),
    'batch.events': (context) => ({ status: 200, stream: runJob(context) }),
  },
}
