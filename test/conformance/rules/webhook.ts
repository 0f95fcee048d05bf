/** The shape of the table about webhooks. */
import type { Json } from '../../../generator/src/ir/models.ts'
import type { AnyCase } from './case.ts'

export interface WebhookCase extends AnyCase {
  scheme: { kind: 'standard' } | { kind: 'hmac'; header: string; timestampHeader?: string }
  /** The body as received, or a value that was parsed. */
  payload: string | { parsed: Json }
  headers: Record<string, string>
  secret: string | string[]
  /** Seconds since 1970. */
  now: number
  /** Seconds. @default 300 */
  tolerance?: number
  /** Asks for the event instead of the id. */
  unwrap?: boolean
  expect: SeenWebhook
}

export type SeenWebhook = { id: string | null } | { event: Json } | { error: string }
