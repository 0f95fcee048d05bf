import type { WebhookHeaders, WebhookPayload, WebhookScheme } from '../runtime/webhook/scheme.js'
import { verifyStandard } from '../runtime/webhook/standard.js'
import { unwrapSigned, verifySigned, type WebhookOptions } from '../runtime/webhooks.js'

/** An export is ready. */
export interface ExportFinishedWebhook {
  id: string
  type: 'export.finished'
  data: ExportFinishedWebhook.Data
}

export namespace ExportFinishedWebhook {
  export interface Data {
    exportId: string
  }
}

/** A user has gone. */
export interface UserDeletedWebhook {
  id: string
  type: 'user.deleted'
  data: UserDeletedWebhook.Data
}

export namespace UserDeletedWebhook {
  export interface Data {
    userId: string
  }
}

/** Any webhook event of the API, told apart by `type`. */
export type WebhookEvent = ExportFinishedWebhook | UserDeletedWebhook

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
