import { post, sse } from '@artificer/contract'
import { z } from 'zod'
import { NotFound, ValidationFailed, model } from './errors.ts'
import { Message, content } from './messages.ts'
import { ConversationId, ModelId, Tokens, instant, usd } from './shared.ts'
import { Problem } from './problem.ts'

const body = z.object({
  content,
  conversationId: ConversationId,
  model: ModelId.optional().describe('Model to ask. Absent: the model of the conversation.'),
})

export const ChatMessage = Message.extend({
  model: ModelId,
  tokens: Tokens,
  cost: usd('Cost of the answer.'),
  conversationTitle: z.string().optional().describe('Title of the conversation, when this answer gave it one.'),
}).meta({ id: 'ChatMessage', description: 'The answer of a model, with what it cost.' })

const exampleAnswer = {
  id: 'msg_01j9x4q2m8',
  conversationId: 'conv_01j9x4q2m7',
  role: 'assistant',
  content: 'Revenue grew by 12 %.',
  parentId: 'msg_01j9x4q2m7',
  model: 'gpt-4o-mini',
  tokens: 182,
  cost: 0.0011,
  createdAt: '2026-03-01T09:30:02Z',
}

const question = { content: 'Summarise the quarterly report.', conversationId: 'conv_01j9x4q2m7' }

export const ChatConnectedEvent = z
  .object({
    type: z.literal('connected').describe('Always `connected`.'),
    timestamp: instant('When the stream began.'),
  })
  .meta({ id: 'ChatConnectedEvent', description: 'The stream has begun.' })

export const ChatChunkEvent = z
  .object({
    content: z.string().describe('Next piece of the answer.'),
    index: z.int().min(0).describe('Number of the piece, from 0.'),
  })
  .meta({ id: 'ChatChunkEvent', description: 'A piece of the answer.' })

export const ChatToolEvent = z
  .object({
    name: z.string().describe('Name of the tool.'),
    input: z.record(z.string(), z.unknown()).describe('What the tool was given.'),
  })
  .meta({ id: 'ChatToolEvent', description: 'The model uses a tool.' })

export const ChatDoneEvent = z
  .object({ type: z.literal('done').describe('Always `done`.'), timestamp: instant('When the stream ended.') })
  .meta({ id: 'ChatDoneEvent', description: 'The stream is complete.' })

export const chat = {
  send: post('/api/chat', {
    summary: 'Send a message and wait for the answer',
    description:
      'Adds a message to a conversation and answers with what the model says. `chat.stream` answers piece by piece.',
    body,
    returns: ChatMessage,
    throws: [ValidationFailed, NotFound, ...model],
    timeout: '120s',
    idempotency: 'key',
    examples: { answered: { request: { body: question }, response: exampleAnswer } },
  }),
  stream: post('/api/chat/stream', {
    summary: 'Send a message and stream the answer',
    description:
      'Adds a message to a conversation and streams the answer. A comment every 15 seconds keeps the connection alive; ' +
      'a broken stream is taken up again with `Last-Event-ID`.',
    body,
    returns: sse(
      {
        connected: ChatConnectedEvent,
        chunk: ChatChunkEvent,
        tool: ChatToolEvent,
        message: ChatMessage,
        done: ChatDoneEvent,
        error: Problem,
      },
      {
        end: 'done',
        error: 'error',
        resume: 'last-event-id',
        final: 'message',
        text: 'chunk:/content',
        retry: 1000,
        description:
          'The answer as server-sent events: `connected`, many `chunk`, perhaps `tool`, then `message` and `done`.',
      },
    ),
    throws: [ValidationFailed, NotFound, ...model],
    timeout: '120s',
    idempotency: 'key',
    examples: {
      answered: {
        request: { body: question },
        response: [
          { event: 'connected', data: { type: 'connected', timestamp: '2026-03-01T09:30:00Z' }, id: '1' },
          { event: 'chunk', data: { content: 'Revenue grew', index: 0 }, id: '2' },
          { event: 'chunk', data: { content: ' by 12 %.', index: 1 }, id: '3' },
          { event: 'message', data: exampleAnswer, id: '4' },
          { event: 'done', data: { type: 'done', timestamp: '2026-03-01T09:30:02Z' }, id: '5' },
        ],
      },
    },
  }),
}
