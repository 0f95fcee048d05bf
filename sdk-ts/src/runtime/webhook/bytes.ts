import type { WebhookPayload } from './scheme.js'

type Bytes = Uint8Array<ArrayBuffer>

/** An algorithm of WebCrypto and, for an HMAC, its hash. */
export interface KeyAlgorithm {
  name: string
  hash?: string
}

export const hmac: KeyAlgorithm = { name: 'HMAC', hash: 'SHA-256' }

/** Bytes of Base64 or Base64url; none when the text is neither. */
export function decodeBase64(text: string): Bytes {
  try {
    const plain = atob(text.replace(/[-_]/g, (character) => (character === '-' ? '+' : '/')))
    return Uint8Array.from(plain, (character) => character.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}

/** What is signed: a body with what stands before it. */
export function signedBytes(prefix: string, payload: WebhookPayload): Promise<ArrayBuffer> {
  return new Blob([prefix, payload as BlobPart]).arrayBuffer()
}

/** Whether a signature is that of the content under a key; WebCrypto compares in constant time. */
export async function isSigned(
  content: ArrayBuffer,
  algorithm: KeyAlgorithm,
  key: Bytes,
  signature: Bytes,
): Promise<boolean> {
  const { subtle } = crypto
  return subtle.verify(algorithm, await subtle.importKey('raw', key, algorithm, false, ['verify']), signature, content)
}
