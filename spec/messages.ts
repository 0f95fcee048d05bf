import { created, del, get, nothing, page, patch, post } from '@artificer/contract'
import { z } from 'zod'
import { NotFound, ValidationFailed } from './errors.ts'
import { ConversationId, MessageId, ModelId, Tokens, instant, usd } from './shared.ts'

export const MessageRole = z
  .enum(['user', 'assistant', 'system'])
  .meta({ id: 'MessageRole', description: 'Who speaks.' })

export const content = z.string().min(1).max(100_000).describe('Text of the message.')

export const Message = z
  .object({
    id: MessageId,
    conversationId: ConversationId,
    role: MessageRole.describe('Who wrote the message.'),
    content,
    parentId: MessageId.nullable().describe('Message that this one answers; null at the root of the tree.'),
    model: ModelId.nullable().describe('Model that wrote it; null for what a person wrote.'),
    tokens: Tokens.nullable().describe('Tokens of input and output together; null for what a person wrote.'),
    cost: usd('Cost of the answer.').nullable(),
    createdAt: instant('When it was written.'),
  })
  .meta({ id: 'Message', description: 'One turn of a conversation. Messages form a tree by `parentId`.' })

export const exampleMessage = {
  id: 'msg_01j9x4q2m7',
  conversationId: 'conv_01j9x4q2m7',
  role: 'user',
  content: 'Summarise the quarterly report.',
  parentId: null,
  model: null,
  tokens: null,
  cost: null,
  createdAt: '2026-03-01T09:30:00Z',
}

const params = { conversationId: ConversationId, messageId: MessageId }
const exampleParams = { conversationId: 'conv_01j9x4q2m7', messageId: 'msg_01j9x4q2m7' }

export const messages = {
  list: get('/api/conversations/{conversationId}/messages', {
    summary: 'List messages',
    description: 'Lists the messages of a conversation, oldest first.',
    params: { conversationId: ConversationId },
    returns: page(Message),
    throws: [ValidationFailed, NotFound],
    examples: {
      first: {
        request: { params: { conversationId: 'conv_01j9x4q2m7' } },
        response: { data: [exampleMessage], nextCursor: null },
      },
    },
  }),
  create: post('/api/conversations/{conversationId}/messages', {
    summary: 'Add a message',
    description: 'Adds a message without asking a model; `chat.send` asks for an answer.',
    params: { conversationId: ConversationId },
    body: z.object({
      role: MessageRole.describe('Who wrote the message.'),
      content,
      parentId: MessageId.optional().describe('Message that this one answers. Absent: the last one.'),
    }),
    returns: created(Message),
    throws: [ValidationFailed, NotFound],
    idempotency: 'key',
    examples: {
      added: {
        request: {
          params: { conversationId: 'conv_01j9x4q2m7' },
          body: { role: 'user', content: exampleMessage.content },
        },
        response: exampleMessage,
      },
    },
  }),
  retrieve: get('/api/conversations/{conversationId}/messages/{messageId}', {
    summary: 'Get a message',
    description: 'Gets one message of a conversation.',
    params,
    returns: Message,
    throws: [NotFound],
    examples: { found: { request: { params: exampleParams }, response: exampleMessage } },
  }),
  update: patch('/api/conversations/{conversationId}/messages/{messageId}', {
    summary: 'Change a message',
    description: 'Changes the text of a message. Answers to it stay as they are.',
    params,
    body: z.object({ content: content.optional() }),
    returns: Message,
    throws: [ValidationFailed, NotFound],
    examples: {
      changed: {
        request: { params: exampleParams, body: { content: 'Summarise the annual report.' } },
        response: { ...exampleMessage, content: 'Summarise the annual report.' },
      },
    },
  }),
  delete: del('/api/conversations/{conversationId}/messages/{messageId}', {
    summary: 'Delete a message',
    description: 'Deletes a message and all answers below it.',
    params,
    returns: nothing({ description: 'The message is gone.' }),
    throws: [NotFound],
    examples: { deleted: { request: { params: exampleParams } } },
  }),
}
