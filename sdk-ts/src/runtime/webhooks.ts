import { WebhookVerificationError } from './errors.js'
import { APIResource } from './resource.js'
import { verifyHmac } from './webhook/hmac.js'
import { readWebhookHeader, type WebhookHeaders } from './webhook/headers.js'
import { verifyStandardWebhook } from './webhook/standard.js'

/** How an API signs its webhooks. Tolerances are seconds. */
export type WebhookScheme =
  | { kind: 'standard-webhooks'; tolerance: number }
  | { kind: 'hmac-sha256'; header: string; timestampHeader?: string; tolerance: number }
  | { kind: 'none' }

export interface WebhookOptions {
  /** The secret, or several of which one must fit, such as the old and the new one while they are exchanged. */
  secret?: string | readonly string[] | undefined
  /** Seconds that the timestamp may lie in the past or in the future. */
  tolerance?: number | undefined
  /** Milliseconds since 1970. @default the clock */
  now?: number | undefined
}

/** The body as it was received: its bytes, or the text before it was parsed. */
export type WebhookPayload = string | Uint8Array

/**
 * Verifies a webhook and gives its event. Needs no client.
 *
 * @throws {WebhookVerificationError} The signature, the timestamp or the body is wrong.
 */
export async function unwrapWebhook<Event>(
  payload: WebhookPayload,
  headers: WebhookHeaders,
  options: WebhookOptions & { scheme?: WebhookScheme } = {},
): Promise<Event> {
  await verifyWebhook(payload, headers, options)
  const text = typeof payload === 'string' ? payload : new TextDecoder().decode(payload)
  try {
    return JSON.parse(text) as Event
  } catch (cause) {
    throw new WebhookVerificationError('The webhook is signed and not JSON', { cause })
  }
}

/**
 * Verifies a webhook's signature and time, by default after Standard Webhooks. Gives its id, by which a receiver tells a repeated delivery.
 *
 * @throws {WebhookVerificationError} The signature or the timestamp is wrong.
 */
export async function verifyWebhook(
  payload: WebhookPayload,
  headers: WebhookHeaders,
  options: WebhookOptions & { scheme?: WebhookScheme } = {},
): Promise<{ id: string | undefined }> {
  const { scheme = { kind: 'standard-webhooks', tolerance: 300 } } = options
  if (scheme.kind === 'none') throw new WebhookVerificationError('The API does not sign its webhooks')
  const bytes = typeof payload === 'string' ? new TextEncoder().encode(payload) : Uint8Array.from(payload)
  const given = options.secret ?? []
  const secrets = typeof given === 'string' ? [given] : given
  if (secrets.length === 0) throw new WebhookVerificationError('There is no webhook secret')
  const timing = { now: options.now ?? Date.now(), tolerance: options.tolerance ?? scheme.tolerance }
  if (scheme.kind === 'standard-webhooks') return verifyStandardWebhook(bytes, headers, secrets, timing)
  await verifyHmac(bytes, headers, secrets, { ...timing, ...scheme, tolerance: timing.tolerance })
  return { id: readWebhookHeader(headers, 'webhook-id') }
}

/** Webhooks of an API: `unwrap` gives the typed event once its signature has held. */
export class WebhookReceiver<Event> extends APIResource {
  /**
   * Verifies a webhook and gives its event.
   *
   * @param payload The body as it was received, not parsed.
   * @throws {WebhookVerificationError} The signature, the timestamp or the body is wrong.
   */
  unwrap(payload: WebhookPayload, headers: WebhookHeaders, options: WebhookOptions = {}): Promise<Event> {
    return unwrapWebhook(payload, headers, this.#settled(options))
  }

  /**
   * Verifies a webhook, and gives its id.
   *
   * @param payload The body as it was received, not parsed.
   * @throws {WebhookVerificationError} The signature or the timestamp is wrong.
   */
  verify(
    payload: WebhookPayload,
    headers: WebhookHeaders,
    options: WebhookOptions = {},
  ): Promise<{ id: string | undefined }> {
    return verifyWebhook(payload, headers, this.#settled(options))
  }

  #settled(options: WebhookOptions): WebhookOptions & { scheme?: WebhookScheme } {
    const { options: clientOptions, clock, definition } = this._client._config
    const { webhooks: scheme } = definition
    return {
      now: clock.now(),
      secret: clientOptions().webhookSecret,
      ...defined(options),
      ...(scheme === undefined ? {} : { scheme }),
    }
  }
}

function defined(options: WebhookOptions): WebhookOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
