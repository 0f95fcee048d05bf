/** The body as it was received: its bytes, or the text before it was parsed. */
export type WebhookPayload = string | Uint8Array

/** Headers as servers have them: of Fetch, of Node, of any framework. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>

/** How an API signs its webhooks. */
export interface WebhookScheme {
  /** Checks signature and time; imported, so that a program ships only the scheme of its API. */
  verify: WebhookVerifier
  /** Seconds that the timestamp may lie in the past or in the future. */
  tolerance: number
  /** Header of the signature, where the scheme has no name of its own. */
  header?: string
  /** Header of the timestamp, where one is signed. */
  timestampHeader?: string
}

/**
 * Gives the webhook's id, where it has one. `now` is in milliseconds since 1970, `scheme.tolerance` what the caller allows.
 *
 * @throws {WebhookVerificationError} The signature or the timestamp is wrong.
 * @throws {ConfigurationError} A secret is malformed or too short to be safe; it is not in the message.
 */
export type WebhookVerifier = (
  payload: WebhookPayload,
  headers: WebhookHeaders,
  secrets: readonly string[],
  now: number,
  scheme: WebhookScheme,
) => Promise<string | undefined>
