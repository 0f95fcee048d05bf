import { callPlace, type CallPlace } from './place.ts'
import type { Schema } from './types.ts'

/** How a webhook is signed. `standard-webhooks`: the Standard Webhooks specification. */
export interface WebhookSignature {
  readonly scheme: 'standard-webhooks' | 'hmac-sha256'
  /** Header of the signature. @default 'webhook-signature' */
  readonly header?: string
  readonly timestampHeader?: string
  /** Greatest age of a delivery in seconds. */
  readonly tolerance?: number
}

/** The events that the API delivers, by name. */
export interface Webhooks<E extends Readonly<Record<string, Schema>> = Readonly<Record<string, Schema>>> {
  readonly kind: 'webhooks'
  readonly events: E
  readonly signature: WebhookSignature
  readonly place: CallPlace
}

/** Deliveries to the user's own server: the payload by event name, and the signature scheme. */
export function webhooks<const E extends Readonly<Record<string, Schema>>>(
  events: E,
  signature: WebhookSignature = { scheme: 'standard-webhooks' },
): Webhooks<E> {
  return { kind: 'webhooks', events, signature, place: callPlace(webhooks) }
}
