/** Credentials of every case; they must be seen in requests and nowhere else. */
export const CANARY = 'sk_canary_0123456789abcdef'

/** Whether a text shows a credential. */
export function showsCanary(text: string): boolean {
  return text.includes('canary') || text.includes(Buffer.from(CANARY).toString('base64').slice(0, 24))
}
