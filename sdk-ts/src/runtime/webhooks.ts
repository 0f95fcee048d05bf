import type { Client } from './client.js'
import { ConfigurationError, WebhookVerificationError } from './errors.js'
import { APIResource } from './resource.js'
import type { WebhookHeaders, WebhookPayload, WebhookScheme } from './webhook/scheme.js'

export interface WebhookOptions {
  /** The secret, or several of which one must fit, such as the old and the new one while they are exchanged. */
  secret?: string | readonly string[] | undefined
  /** Seconds that the timestamp may lie in the past or in the future. */
  tolerance?: number | undefined
  /** Milliseconds since 1970. @default the clock */
  now?: number | undefined
}

/**
 * Verifies a webhook and gives its event. Needs no client.
 *
 * @throws {WebhookVerificationError} The signature, the timestamp or the body is wrong.
 */
export async function unwrapSigned<Event>(
  scheme: WebhookScheme,
  payload: WebhookPayload,
  headers: WebhookHeaders,
  options?: WebhookOptions,
): Promise<Event> {
  await verifySigned(scheme, payload, headers, options)
  try {
    return (await new Response(payload as BodyInit).json()) as Event
  } catch (cause) {
    throw new WebhookVerificationError('The webhook is signed and not JSON', { cause })
  }
}

/**
 * Verifies a webhook's signature and time. Gives its id, by which a receiver tells a repeated delivery. Needs no client.
 *
 * @throws {WebhookVerificationError} The signature or the timestamp is wrong.
 */
export async function verifySigned(
  scheme: WebhookScheme,
  payload: WebhookPayload,
  headers: WebhookHeaders,
  { secret = [], tolerance = scheme.tolerance, now = Date.now() }: WebhookOptions = {},
): Promise<{ id: string | undefined }> {
  const secrets = [secret].flat()
  if (secrets.length === 0) throw new ConfigurationError('There is no webhook secret')
  return { id: await scheme.verify(payload, headers, secrets, now, { ...scheme, tolerance }) }
}

/** Webhooks of an API: `unwrap` gives the typed event once its signature has held. */
export class WebhookReceiver<Event> extends APIResource {
  readonly #scheme: WebhookScheme

  constructor(client: Client, scheme: WebhookScheme) {
    super(client)
    this.#scheme = scheme
  }

  /**
   * Verifies a webhook and gives its event.
   *
   * @param payload The body as it was received, not parsed.
   * @throws {WebhookVerificationError} The signature, the timestamp or the body is wrong.
   */
  unwrap(payload: WebhookPayload, headers: WebhookHeaders, options?: WebhookOptions): Promise<Event> {
    return unwrapSigned(this.#scheme, payload, headers, this.#settled(options))
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
    options?: WebhookOptions,
  ): Promise<{ id: string | undefined }> {
    return verifySigned(this.#scheme, payload, headers, this.#settled(options))
  }

  #settled({ secret, tolerance, now }: WebhookOptions = {}): WebhookOptions {
    const { options, clock } = this._client._config
    return { secret: secret ?? options().webhookSecret, tolerance, now: now ?? clock.now() }
  }
}
