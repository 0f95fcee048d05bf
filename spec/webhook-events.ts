import { z } from 'zod'
import { BatchJobAnalytics, BatchProgress } from './batch-schemas.ts'
import { ConversationId, DocumentId, EventId, JobId, KeyId, ProjectId, count, instant } from './shared.ts'

/** A delivery: what happened, when, and its data. */
function event<const Type extends string, Data extends z.ZodType>(
  type: Type,
  id: string,
  description: string,
  data: Data,
) {
  return z
    .object({
      id: EventId.describe('Id of the event; the same on every delivery of it.'),
      type: z.literal(type).describe(`Always \`${type}\`.`),
      createdAt: instant('When it happened.'),
      data: data.describe('What it happened to.'),
    })
    .meta({ id, description })
}

export const BatchCompleted = event(
  'batch.completed',
  'BatchCompletedWebhook',
  'A batch job is done.',
  z.object({
    jobId: JobId,
    name: z.string().describe('Name of the job.'),
    progress: BatchProgress.describe('How far the job came.'),
    analytics: BatchJobAnalytics.describe('Costs and times of the job.'),
  }),
)

export const BatchFailed = event(
  'batch.failed',
  'BatchFailedWebhook',
  'A batch job has failed.',
  z.object({
    jobId: JobId,
    name: z.string().describe('Name of the job.'),
    progress: BatchProgress.describe('How far the job came.'),
    error: z.string().describe('Why it failed.'),
  }),
)

export const BatchPaused = event(
  'batch.paused',
  'BatchPausedWebhook',
  'A batch job was paused.',
  z.object({
    jobId: JobId,
    name: z.string().describe('Name of the job.'),
    progress: BatchProgress.describe('How far the job came.'),
  }),
)

export const BatchItemFailed = event(
  'batch.item.failed',
  'BatchItemFailedWebhook',
  'An item of a batch job has failed.',
  z.object({
    jobId: JobId,
    itemIndex: count('Number of the item in the job, from 0.'),
    errors: z.array(z.string()).describe('What went wrong, in order of time.'),
    retryCount: count('How often the item was tried again.'),
  }),
)

const document = {
  documentId: DocumentId,
  projectId: ProjectId,
  name: z.string().describe('File name.'),
}

export const DocumentProcessed = event(
  'document.processed',
  'DocumentProcessedWebhook',
  'A document was processed and can be searched.',
  z.object({ ...document, chunks: count('Number of indexed passages.') }),
)

export const DocumentFailed = event(
  'document.failed',
  'DocumentFailedWebhook',
  'A document could not be processed.',
  z.object({ ...document, error: z.string().describe('Why it could not be processed.') }),
)

export const ConversationCreated = event(
  'conversation.created',
  'ConversationCreatedWebhook',
  'A conversation was started.',
  z.object({
    conversationId: ConversationId,
    title: z.string().nullable().describe('Title, if it has one.'),
    projectId: ProjectId.nullable().describe('Project that it belongs to.'),
  }),
)

export const ApiKeyExpiring = event(
  'apiKey.expiring',
  'ApiKeyExpiringWebhook',
  'An API key will soon expire.',
  z.object({
    keyId: KeyId,
    name: z.string().describe('Name of the key.'),
    expiresAt: instant('When it stops to work.'),
  }),
)

/** Payloads by event name. */
export const webhookEvents = {
  'apiKey.expiring': ApiKeyExpiring,
  'batch.completed': BatchCompleted,
  'batch.failed': BatchFailed,
  'batch.item.failed': BatchItemFailed,
  'batch.paused': BatchPaused,
  'conversation.created': ConversationCreated,
  'document.failed': DocumentFailed,
  'document.processed': DocumentProcessed,
}
