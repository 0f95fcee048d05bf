import { ConfigurationError, WebhookVerificationError } from '../errors.js'
import { concatBytes, decodeBase64, isEd25519, isHmac } from './bytes.js'
import { checkTimestamp, requireHeader, type WebhookHeaders, type WebhookTiming } from './headers.js'

type Bytes = Uint8Array<ArrayBuffer>

/** A secret or public key, and the version of signature that it can check. */
interface Key {
  version: 'v1' | 'v1a'
  bytes: Bytes
}

/**
 * Standard Webhooks: `webhook-id`, `webhook-timestamp` and `webhook-signature`, a list of `v1,` (HMAC-SHA-256, secret `whsec_…`) and `v1a,` (Ed25519, public key
 * `whpk_…`). Every signature is tried with every key, so that time does not tell which one fits.
 */
export async function verifyStandardWebhook(
  payload: Bytes,
  headers: WebhookHeaders,
  secrets: readonly string[],
  timing: WebhookTiming,
): Promise<{ id: string }> {
  const keys = secrets.map(parseKey)
  const id = requireHeader(headers, 'webhook-id')
  const timestamp = requireHeader(headers, 'webhook-timestamp')
  const signatures = parseSignatures(requireHeader(headers, 'webhook-signature'))
  checkTimestamp(timestamp, timing)
  const content = concatBytes(new TextEncoder().encode(`${id}.${timestamp}.`), payload)
  const checks = keys.flatMap((key) =>
    signatures.filter(({ version }) => version === key.version).map(({ bytes }) => check(key, bytes, content)),
  )
  const results = await Promise.all(checks)
  if (!results.includes(true)) throw new WebhookVerificationError('No signature fits')
  return { id }
}

function check(key: Key, signature: Bytes, content: Bytes): Promise<boolean> {
  return key.version === 'v1' ? isHmac(key.bytes, signature, content) : isEd25519(key.bytes, signature, content)
}

/** Throws `ConfigurationError`, without the secret in it, for one that is malformed or too short to be safe. */
function parseKey(secret: string): Key {
  const isPublic = secret.startsWith('whpk_')
  const bytes = decodeBase64(secret.replace(/^(?:whsec_|whpk_)/, ''))
  if (bytes === undefined || bytes.byteLength === 0) throw new ConfigurationError('A webhook secret is not Base64')
  if (isPublic && bytes.byteLength !== 32) throw new ConfigurationError('A webhook public key must have 32 bytes')
  if (!isPublic && bytes.byteLength < 24) throw new ConfigurationError('A webhook secret must have at least 24 bytes')
  return { version: isPublic ? 'v1a' : 'v1', bytes }
}

/** Unknown versions are passed over, as the standard asks. */
function parseSignatures(header: string): Key[] {
  return header.split(' ').flatMap((one) => {
    const [version, text = ''] = one.split(',', 2)
    const bytes = decodeBase64(text)
    return bytes !== undefined && (version === 'v1' || version === 'v1a') ? [{ version, bytes }] : []
  })
}
