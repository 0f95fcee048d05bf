import { contract, get, jsonl, post, sse } from '@artificer/contract'
import { z } from 'zod'

const Delta = z.object({ text: z.string() }).meta({ id: 'Delta' })
const Answer = z.object({ id: z.string(), text: z.string() }).meta({ id: 'Answer' })
const Done = z.object({ reason: z.enum(['stop', 'length']) }).meta({ id: 'Done' })
const Problem = z.object({ type: z.string(), title: z.string(), status: z.int() }).meta({ id: 'StreamProblem' })
const Row = z.object({ index: z.int(), value: z.number() }).meta({ id: 'Row' })

/** Server-sent events with named events, a stream chosen by a flag, and JSON lines. */
export const streams = contract(
  { title: 'Streams', version: '1.0.0' },
  {
    answers: {
      stream: post('/answers/stream', {
        summary: 'Streams an answer.',
        body: z.object({ prompt: z.string() }),
        returns: sse(
          { delta: Delta, answer: Answer, done: Done, error: Problem },
          { end: 'done', error: 'error', resume: 'last-event-id', final: 'answer', text: 'delta:/text' },
        ),
      }),
      create: post('/answers', {
        summary: 'Answers whole, or in pieces when `stream` is true.',
        body: z.object({ prompt: z.string(), stream: z.boolean().optional() }),
        returns: sse(
          { delta: Delta },
          { in: 'event', end: { sentinel: '[DONE]' }, when: 'body.stream', otherwise: Answer },
        ),
      }),
    },
    rows: { export: get('/rows.jsonl', { summary: 'Exports rows, one a line.', returns: jsonl(Row) }) },
  },
)
