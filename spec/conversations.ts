import { created, del, get, nothing, page, patch, post } from '@artificer/contract'
import { z } from 'zod'
import { NotFound, ValidationFailed, model } from './errors.ts'
import { exampleMessage, messages } from './messages.ts'
import { ConversationId, Metadata, ModelId, ProjectId, count, instant, usd } from './shared.ts'

const title = z.string().max(200).describe('Shown in lists; at most 200 characters.')
const systemPrompt = z.string().max(20_000).describe('Instructions that precede every message.')
const temperature = z.number().min(0).max(2).describe('How freely the model answers: 0 is the most exact.')
const maxTokens = z.int().min(1).max(4000).describe('Greatest length of an answer in tokens.')

export const Conversation = z
  .object({
    id: ConversationId,
    title: title.nullable(),
    model: ModelId,
    systemPrompt: systemPrompt.nullable(),
    temperature,
    maxTokens,
    projectId: ProjectId.nullable().describe('Project that the conversation belongs to.'),
    metadata: Metadata,
    messageCount: count('Number of messages.'),
    cost: usd('Cost of all answers.'),
    createdAt: instant('When it was started.'),
    updatedAt: instant('When it last changed.'),
  })
  .meta({ id: 'Conversation', description: 'A conversation with a model.' })

export const exampleConversation = {
  id: 'conv_01j9x4q2m7',
  title: 'Quarterly report',
  model: 'gpt-4o-mini',
  systemPrompt: 'Answer briefly.',
  temperature: 0.7,
  maxTokens: 1000,
  projectId: 'proj_01j9x4q2m7',
  metadata: { team: 'finance' },
  messageCount: 2,
  cost: 0.0021,
  createdAt: '2026-03-01T09:30:00Z',
  updatedAt: '2026-03-01T09:31:12Z',
}

const params = { conversationId: ConversationId }

export const conversations = {
  list: get('/api/conversations', {
    summary: 'List conversations',
    description: 'Lists conversations, newest first.',
    query: {
      projectId: ProjectId.optional().describe('Only conversations of this project.'),
      model: ModelId.optional().describe('Only conversations with this model.'),
      q: z
        .string()
        .min(1)
        .max(200)
        .optional()
        .describe('Only conversations whose title or messages contain this text.'),
    },
    returns: page(Conversation),
    throws: [ValidationFailed],
    examples: {
      first: {
        request: { query: { limit: 20 } },
        response: { data: [exampleConversation], nextCursor: 'eyJpZCI6ImNvbnZfMDEifQ' },
      },
    },
  }),
  create: post('/api/conversations', {
    summary: 'Start a conversation',
    description: 'Starts a conversation. All members are optional; the default model answers when none is named.',
    body: z.object({
      title: title.optional(),
      model: ModelId.optional(),
      systemPrompt: systemPrompt.optional(),
      temperature: temperature.optional(),
      maxTokens: maxTokens.optional(),
      projectId: ProjectId.optional().describe('Project to put the conversation into.'),
      metadata: Metadata.optional(),
    }),
    returns: created(Conversation),
    throws: [ValidationFailed, NotFound],
    idempotency: 'key',
    examples: {
      titled: {
        request: { body: { title: 'Quarterly report', model: 'gpt-4o-mini', temperature: 0.7 } },
        response: exampleConversation,
      },
    },
  }),
  retrieve: get('/api/conversations/{conversationId}', {
    summary: 'Get a conversation',
    description: 'Gets a conversation without its messages.',
    params,
    returns: Conversation,
    throws: [NotFound],
    examples: { found: { request: { params: { conversationId: 'conv_01j9x4q2m7' } }, response: exampleConversation } },
  }),
  update: patch('/api/conversations/{conversationId}', {
    summary: 'Change a conversation',
    description: 'Changes the members that are sent; `null` clears one.',
    params,
    body: z.object({
      title: title.nullable().optional(),
      model: ModelId.optional(),
      systemPrompt: systemPrompt.nullable().optional(),
      temperature: temperature.nullable().optional(),
      maxTokens: maxTokens.nullable().optional(),
      projectId: ProjectId.nullable().optional().describe('Project to move the conversation into.'),
      metadata: Metadata.nullable().optional(),
    }),
    returns: Conversation,
    throws: [ValidationFailed, NotFound],
    examples: {
      renamed: {
        request: { params: { conversationId: 'conv_01j9x4q2m7' }, body: { title: 'Annual report', projectId: null } },
        response: { ...exampleConversation, title: 'Annual report', projectId: null },
      },
    },
  }),
  delete: del('/api/conversations/{conversationId}', {
    summary: 'Delete a conversation',
    description: 'Deletes a conversation and its messages. It cannot be undone.',
    params,
    returns: nothing({ description: 'The conversation is gone.' }),
    throws: [NotFound],
    examples: { deleted: { request: { params: { conversationId: 'conv_01j9x4q2m7' } } } },
  }),
  generateTitle: post('/api/conversations/{conversationId}/title', {
    summary: 'Generate a title',
    description: 'Asks a model for a title that fits the first message, and sets it.',
    params,
    body: z.object({ firstMessage: z.string().min(1).max(100_000).describe('First message of the conversation.') }),
    returns: z.object({ title: title.describe('The title that was set.') }),
    throws: [ValidationFailed, NotFound, ...model],
    idempotency: 'key',
    examples: {
      generated: {
        request: { params: { conversationId: 'conv_01j9x4q2m7' }, body: { firstMessage: exampleMessage.content } },
        response: { title: 'Quarterly report' },
      },
    },
  }),
  messages,
}
