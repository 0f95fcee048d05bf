import { bearer, contract, service, webhooks } from '@artificer/contract'
import { z } from 'zod'
import { apiKeys } from './api-keys.ts'
import { auth } from './auth.ts'
import { batch } from './batch.ts'
import { chat } from './chat.ts'
import { conversations } from './conversations.ts'
import { documents } from './documents.ts'
import { common, problem } from './errors.ts'
import { exports } from './exports.ts'
import { health } from './health.ts'
import { images } from './images.ts'
import { models } from './models.ts'
import { monitoring } from './monitoring.ts'
import { orchestration } from './orchestration.ts'
import { projects } from './projects.ts'
import { search } from './search.ts'
import { usage } from './usage.ts'
import { webhookEvents } from './webhook-events.ts'
import { webhookEndpoints } from './webhooks.ts'

/** The API of Artificer. */
export const artificer = contract(
  {
    title: 'Artificer',
    version: '1.0.0',
    summary: 'AI workflows: conversations, documents, orchestration and batch processing.',
    description:
      'People hold conversations with models, group them and their documents into projects, extract text from PDFs and images, ' +
      'and run the same pipeline over thousands of items. Two services answer: `typescript` and `python`.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    auth: bearer({ format: 'sk_<64 hex>', description: 'API key: `Authorization: Bearer sk_…`.' }),
    throws: common,
    problem,
    responseHeaders: { 'X-Request-Id': z.string().describe('Id of the request, for support.') },
    services: {
      typescript: service('http://localhost:3001', 'Conversations, orchestration and everything that keeps state.'),
      python: service('http://localhost:8000', 'Document and image processing, and batch jobs.'),
    },
    tags: {
      apiKeys: 'Keys to the API.',
      auth: 'Who calls.',
      batch: 'The same pipeline over many texts.',
      chat: 'Questions to a model within a conversation.',
      conversations: 'Conversations with a model.',
      'conversations.messages': 'The messages of a conversation, a tree.',
      documents: 'Conversion of documents.',
      exports: 'Conversations as files.',
      health: 'Whether the service answers.',
      images: 'Text and contents of images and PDFs.',
      models: 'The models that answer.',
      monitoring: 'How models and services are doing.',
      orchestration: 'Queries that are answered by the model that fits.',
      projects: 'Conversations and documents that belong together.',
      'projects.conversations': 'The conversations of a project.',
      'projects.documents': 'The documents of a project.',
      search: 'Search over all documents.',
      usage: 'What was used, and what it cost.',
      'webhooks.endpoints': 'Servers of yours that events are delivered to.',
    },
    webhooks: webhooks(webhookEvents, { scheme: 'standard-webhooks', tolerance: 300 }),
  },
  {
    health,
    conversations,
    chat,
    orchestration,
    projects,
    search,
    batch,
    images,
    documents,
    exports,
    usage,
    monitoring,
    models,
    apiKeys,
    auth,
    webhooks: { endpoints: webhookEndpoints },
  },
)
