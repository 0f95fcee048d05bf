import { ConfigurationError, WebhookVerificationError } from '../errors.js'
import { concatBytes, decodeBase64, decodeHex, isHmac } from './bytes.js'
import { checkTimestamp, requireHeader, type WebhookHeaders, type WebhookTiming } from './headers.js'

export interface HmacScheme extends WebhookTiming {
  header: string
  timestampHeader?: string
}

/**
 * HMAC-SHA-256 of the body, or of `<timestamp>.<body>` where a header carries a timestamp; hexadecimal or Base64, with or without `sha256=` before it.
 */
export async function verifyHmac(
  payload: Uint8Array<ArrayBuffer>,
  headers: WebhookHeaders,
  secrets: readonly string[],
  scheme: HmacScheme,
): Promise<void> {
  const keys = secrets.map((secret) => new TextEncoder().encode(secret))
  if (keys.some((key) => key.byteLength < 24)) {
    throw new ConfigurationError('A webhook secret must have at least 24 bytes')
  }
  const text = requireHeader(headers, scheme.header).replace(/^(?:sha256|v1)[=,]/, '')
  const signature = decodeHex(text) ?? decodeBase64(text)
  if (signature === undefined) throw new WebhookVerificationError('The signature is malformed')
  let content = payload
  if (scheme.timestampHeader !== undefined) {
    const timestamp = requireHeader(headers, scheme.timestampHeader)
    checkTimestamp(timestamp, scheme)
    content = concatBytes(new TextEncoder().encode(`${timestamp}.`), payload)
  }
  const results = await Promise.all(keys.map((key) => isHmac(key, signature, content)))
  if (!results.includes(true)) throw new WebhookVerificationError('No signature fits')
}
