import type { WebhookHeaders, WebhookPayload, WebhookScheme } from '../runtime/webhook/scheme.js'
import { verifyStandard } from '../runtime/webhook/standard.js'
import { unwrapSigned, verifySigned, type WebhookOptions } from '../runtime/webhooks.js'
import type { BatchJobAnalytics, BatchProgress } from './shared.js'

/** An API key will soon expire. */
export interface ApiKeyExpiringWebhook {
  /** Id of the event; the same on every delivery of it. */
  id: string
  /** Always `apiKey.expiring`. */
  type: 'apiKey.expiring'
  /** When it happened. RFC 3339 time (`date-time`). */
  createdAt: string
  /** What it happened to. */
  data: ApiKeyExpiringWebhook.Data
}

export namespace ApiKeyExpiringWebhook {
  /** What it happened to. */
  export interface Data {
    /** Id of the API key. */
    keyId: string
    /** Name of the key. */
    name: string
    /** When it stops to work. RFC 3339 time (`date-time`). */
    expiresAt: string
  }
}

/** A batch job is done. */
export interface BatchCompletedWebhook {
  /** Id of the event; the same on every delivery of it. */
  id: string
  /** Always `batch.completed`. */
  type: 'batch.completed'
  /** When it happened. RFC 3339 time (`date-time`). */
  createdAt: string
  /** What it happened to. */
  data: BatchCompletedWebhook.Data
}

export namespace BatchCompletedWebhook {
  /** What it happened to. */
  export interface Data {
    /** Id of the batch job. */
    jobId: string
    /** Name of the job. */
    name: string
    /** How far the job came. */
    progress: BatchProgress
    /** Costs and times of the job. */
    analytics: BatchJobAnalytics
  }
}

/** A batch job has failed. */
export interface BatchFailedWebhook {
  /** Id of the event; the same on every delivery of it. */
  id: string
  /** Always `batch.failed`. */
  type: 'batch.failed'
  /** When it happened. RFC 3339 time (`date-time`). */
  createdAt: string
  /** What it happened to. */
  data: BatchFailedWebhook.Data
}

export namespace BatchFailedWebhook {
  /** What it happened to. */
  export interface Data {
    /** Id of the batch job. */
    jobId: string
    /** Name of the job. */
    name: string
    /** How far the job came. */
    progress: BatchProgress
    /** Why it failed. */
    error: string
  }
}

/** An item of a batch job has failed. */
export interface BatchItemFailedWebhook {
  /** Id of the event; the same on every delivery of it. */
  id: string
  /** Always `batch.item.failed`. */
  type: 'batch.item.failed'
  /** When it happened. RFC 3339 time (`date-time`). */
  createdAt: string
  /** What it happened to. */
  data: BatchItemFailedWebhook.Data
}

export namespace BatchItemFailedWebhook {
  /** What it happened to. */
  export interface Data {
    /** Id of the batch job. */
    jobId: string
    /** Number of the item in the job, from 0. */
    itemIndex: number
    /** What went wrong, in order of time. */
    errors: Array<string>
    /** How often the item was tried again. */
    retryCount: number
  }
}

/** A batch job was paused. */
export interface BatchPausedWebhook {
  /** Id of the event; the same on every delivery of it. */
  id: string
  /** Always `batch.paused`. */
  type: 'batch.paused'
  /** When it happened. RFC 3339 time (`date-time`). */
  createdAt: string
  /** What it happened to. */
  data: BatchPausedWebhook.Data
}

export namespace BatchPausedWebhook {
  /** What it happened to. */
  export interface Data {
    /** Id of the batch job. */
    jobId: string
    /** Name of the job. */
    name: string
    /** How far the job came. */
    progress: BatchProgress
  }
}

/** A conversation was started. */
export interface ConversationCreatedWebhook {
  /** Id of the event; the same on every delivery of it. */
  id: string
  /** Always `conversation.created`. */
  type: 'conversation.created'
  /** When it happened. RFC 3339 time (`date-time`). */
  createdAt: string
  /** What it happened to. */
  data: ConversationCreatedWebhook.Data
}

export namespace ConversationCreatedWebhook {
  /** What it happened to. */
  export interface Data {
    /** Id of the conversation. */
    conversationId: string
    /** Title, if it has one. */
    title: string | null
    /** Project that it belongs to. */
    projectId: string | null
  }
}

/** A document could not be processed. */
export interface DocumentFailedWebhook {
  /** Id of the event; the same on every delivery of it. */
  id: string
  /** Always `document.failed`. */
  type: 'document.failed'
  /** When it happened. RFC 3339 time (`date-time`). */
  createdAt: string
  /** What it happened to. */
  data: DocumentFailedWebhook.Data
}

export namespace DocumentFailedWebhook {
  /** What it happened to. */
  export interface Data {
    /** Id of the document. */
    documentId: string
    /** Id of the project. */
    projectId: string
    /** File name. */
    name: string
    /** Why it could not be processed. */
    error: string
  }
}

/** A document was processed and can be searched. */
export interface DocumentProcessedWebhook {
  /** Id of the event; the same on every delivery of it. */
  id: string
  /** Always `document.processed`. */
  type: 'document.processed'
  /** When it happened. RFC 3339 time (`date-time`). */
  createdAt: string
  /** What it happened to. */
  data: DocumentProcessedWebhook.Data
}

export namespace DocumentProcessedWebhook {
  /** What it happened to. */
  export interface Data {
    /** Id of the document. */
    documentId: string
    /** Id of the project. */
    projectId: string
    /** File name. */
    name: string
    /** Number of indexed passages. */
    chunks: number
  }
}

/** Any webhook event of the API, told apart by `type`. */
export type WebhookEvent =
  | ApiKeyExpiringWebhook
  | BatchCompletedWebhook
  | BatchFailedWebhook
  | BatchItemFailedWebhook
  | BatchPausedWebhook
  | ConversationCreatedWebhook
  | DocumentFailedWebhook
  | DocumentProcessedWebhook

/** How the API signs its webhooks. */
export const webhookScheme: WebhookScheme = { verify: verifyStandard, tolerance: 300 }

/**
 * Verifies a webhook and gives its event. Needs no client.
 *
 * @param payload The body as it was received, not parsed.
 * @throws {WebhookVerificationError} The signature, the timestamp or the body is wrong.
 */
export function unwrapWebhook(
  payload: WebhookPayload,
  headers: WebhookHeaders,
  options?: WebhookOptions,
): Promise<WebhookEvent> {
  return unwrapSigned(webhookScheme, payload, headers, options)
}

/**
 * Verifies a webhook and gives its id, by which a receiver tells a repeated delivery. Needs no client.
 *
 * @param payload The body as it was received, not parsed.
 * @throws {WebhookVerificationError} The signature or the timestamp is wrong.
 */
export function verifyWebhook(
  payload: WebhookPayload,
  headers: WebhookHeaders,
  options?: WebhookOptions,
): Promise<{ id: string | undefined }> {
  return verifySigned(webhookScheme, payload, headers, options)
}
