import { ConfigurationError } from '../errors.js'
import { decodeBase64, hmac, isSigned, type KeyAlgorithm, signedBytes } from './bytes.js'
import { checkAny, checkTime, readHeader } from './checks.js'
import type { WebhookVerifier } from './scheme.js'

/**
 * Standard Webhooks: `webhook-id`, `webhook-timestamp` and `webhook-signature`, a list of `v1,` (HMAC-SHA-256, secret `whsec_…`) and `v1a,` (Ed25519, public key
 * `whpk_…`). Unknown versions are passed over, as the standard asks.
 */
export const verifyStandard: WebhookVerifier = async (payload, headers, secrets, now, { tolerance }) => {
  const keys = secrets.map(readKey)
  const header = (name: string): string => readHeader(headers, `webhook-${name}`)
  const id = header('id')
  const timestamp = header('timestamp')
  const signatures = header('signature').split(' ')
  checkTime(timestamp, now, tolerance)
  const content = await signedBytes(`${id}.${timestamp}.`, payload)
  const fits = async ([version, algorithm, key]: Key, signature: string): Promise<boolean> =>
    signature.startsWith(version) && isSigned(content, algorithm, key, decodeBase64(signature.slice(version.length)))
  await checkAny(keys.flatMap((key) => signatures.map((signature) => fits(key, signature))))
  return id
}

/** What can check the signatures that begin with `version`. */
type Key = [version: string, algorithm: KeyAlgorithm, key: Uint8Array<ArrayBuffer>]

function readKey(secret: string): Key {
  const isPublic = secret.startsWith('whpk_')
  const key = decodeBase64(secret.replace(/^wh(?:sec|pk)_/, ''))
  if (isPublic ? key.length !== 32 : key.length < 24)
    throw new ConfigurationError('A webhook secret has 24 bytes or more in Base64, a public key 32')
  return isPublic ? ['v1a,', { name: 'Ed25519' }, key] : ['v1,', hmac, key]
}
