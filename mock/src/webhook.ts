import { createHash, createHmac } from 'node:crypto'
import type { Api, Json, WebhookSignature } from '@artificer/generator/ir'
import type { Generator } from './data/generate.ts'
import { overlaid } from './data/overlay.ts'
import { digest } from './hash.ts'
import { isObject } from './json.ts'
import type { Schemas } from './schemas.ts'
import { MockUsageError } from './usage-error.ts'

export interface WebhookOptions {
  /** Payload. @default made, valid, the same for the same seed */
  data?: Json
  /** @default the mock's `webhookSecret` */
  secret?: string
  /** Id of the delivery. @default made of the seed and the event */
  id?: string
  /** Seconds since the epoch. @default now */
  timestamp?: number
}

/** A delivery as a service would send it. */
export interface WebhookDelivery {
  method: 'POST'
  headers: { [name: string]: string }
  /** Exactly what was signed. */
  body: string
  /** Secret that verifies it. */
  secret: string
}

export type WebhookMaker = (event: string, options?: WebhookOptions) => WebhookDelivery

interface Parts {
  schemas: Schemas
  generator: Generator
  seed: number
  secret: string | undefined
  now: () => number
}

export const createWebhookMaker =
  (api: Api, { schemas, generator, seed, secret, now }: Parts): WebhookMaker =>
  (event, options = {}) => {
    const declared = api.webhooks?.events.find(({ name }) => name === event)
    if (api.webhooks === undefined || declared === undefined) {
      const known = api.webhooks?.events.map(({ name }) => name).join(', ') ?? ''
      throw new MockUsageError(`The API declares no webhook \`${event}\`.${known === '' ? '' : ` Known: ${known}.`}`)
    }
    const [fault] = options.data === undefined ? [] : schemas.faults(declared.schema, options.data)
    if (fault !== undefined)
      throw new MockUsageError(
        `The data of webhook \`${event}\` does not fit: ${fault.pointer || '/'} ${fault.message}.`,
      )
    const made = options.data ?? generator.value(declared.schema, 'webhook', event) ?? null
    const { discriminator } = api.webhooks
    const named =
      discriminator !== undefined && options.data === undefined
        ? overlaid(made, [discriminator], event, declared.schema, schemas)
        : made
    const key = options.secret ?? secret ?? defaultSecret(seed)
    const id = options.id ?? idOf(named) ?? `msg_${digest(seed, event).slice(0, 20)}`
    const body = JSON.stringify(named)
    const timestamp = options.timestamp ?? Math.floor(now() / 1000)
    const signed = signatureHeaders(api.webhooks.signature, { id, timestamp, body, secret: key })
    return { method: 'POST', headers: { 'content-type': 'application/json', ...signed }, body, secret: key }
  }

const defaultSecret = (seed: number): string =>
  `whsec_${createHash('sha256').update(`webhook ${seed}`).digest('base64')}`

const idOf = (payload: Json): string | undefined =>
  isObject(payload) && typeof payload['id'] === 'string' ? payload['id'] : undefined

interface Signed {
  id: string
  timestamp: number
  body: string
  secret: string
}

/** Standard Webhooks: `id.timestamp.body` under the decoded secret. `hmac-sha256`, under the secret's text: hexadecimal, over `timestamp.body` where a timestamp header is declared, else over the body. */
const signatureHeaders = (
  signature: WebhookSignature,
  { id, timestamp, body, secret }: Signed,
): { [name: string]: string } => {
  switch (signature.kind) {
    case 'standard-webhooks': {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
      const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
      return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${mac}` }
    }
    case 'hmac-sha256': {
      const content = signature.timestampHeader === undefined ? body : `${timestamp}.${body}`
      const stamp = signature.timestampHeader === undefined ? {} : { [signature.timestampHeader]: String(timestamp) }
      return { [signature.header]: createHmac('sha256', secret).update(content).digest('hex'), ...stamp }
    }
    case 'none':
      return {}
  }
}
