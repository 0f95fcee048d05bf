import { ConfigurationError } from '../errors.js'
import { decodeBase64, hmac, isSigned, signedBytes } from './bytes.js'
import { checkAny, checkTime, readHeader } from './checks.js'
import type { WebhookVerifier } from './scheme.js'

/**
 * HMAC-SHA-256 of the body, or of `<timestamp>.<body>` where a header carries a timestamp; hexadecimal or Base64, with or without `sha256=` before it.
 */
export const verifyHmac: WebhookVerifier = async (payload, headers, secrets, now, scheme) => {
  const { header = '', timestampHeader, tolerance } = scheme
  const keys = secrets.map((secret) => new TextEncoder().encode(secret))
  if (keys.some(({ length }) => length < 24)) throw new ConfigurationError('A webhook secret has 24 bytes or more')
  const signature = readSignature(readHeader(headers, header).replace(/^(?:sha256|v1)[=,]/, ''))
  let prefix = ''
  if (timestampHeader) {
    const timestamp = readHeader(headers, timestampHeader)
    checkTime(timestamp, now, tolerance)
    prefix = `${timestamp}.`
  }
  const content = await signedBytes(prefix, payload)
  await checkAny(keys.map((key) => isSigned(content, hmac, key, signature)))
  // In one spelling, since a delivery can be repeated with another; a header would not be signed.
  return Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The 32 bytes of a signature. */
function readSignature(text: string): Uint8Array<ArrayBuffer> {
  const pairs = /^[\da-f]{64}$/i.test(text) ? text.match(/../g) : undefined
  return pairs ? Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)) : decodeBase64(text)
}
