import { APIResource } from './resource.js'

/** How an API signs its webhooks. Tolerances are seconds. */
export type WebhookScheme =
  | { kind: 'standard-webhooks'; tolerance: number }
  | { kind: 'hmac-sha256'; header: string; timestampHeader?: string; tolerance: number }
  | { kind: 'none' }

export interface WebhookOptions {
  secret?: string | readonly string[] | undefined
  /** Seconds that the timestamp may lie in the past or the future. */
  tolerance?: number | undefined
}

type WebhookHeaders = Headers | Record<string, string | string[] | undefined>

export declare function unwrapWebhook<T>(
  payload: string | Uint8Array,
  headers: WebhookHeaders,
  options: WebhookOptions & { scheme?: WebhookScheme },
): Promise<T>
export declare function verifyWebhook(
  payload: string | Uint8Array,
  headers: WebhookHeaders,
  options: WebhookOptions & { scheme?: WebhookScheme },
): Promise<void>

/** Webhooks of an API: `unwrap` gives the typed event after its signature held. */
export declare class WebhookReceiver<Event> extends APIResource {
  unwrap(payload: string | Uint8Array, headers: WebhookHeaders, options?: WebhookOptions): Promise<Event>
  verify(payload: string | Uint8Array, headers: WebhookHeaders, options?: WebhookOptions): Promise<void>
}
