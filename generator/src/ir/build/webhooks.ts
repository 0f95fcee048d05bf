import { child, entries, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { WebhookEvent, WebhookSignature, Webhooks } from '../api.ts'
import type { JsonSchema, TypeRef } from '../models.ts'
import type { BuildContext } from './build-context.ts'
import { isJson } from './media-types.ts'
import { objectOf } from './shapes.ts'

const DEFAULT_TOLERANCE = 300

/** Events that the API sends by itself: `webhooks`, or `x-webhooks` before 3.1. */
export function buildWebhooks(context: BuildContext, root: Node): Webhooks | undefined {
  const sections = ['webhooks', 'x-webhooks'].map((key) => child(root, key))
  const operations = new Map<string, Node>()
  for (const section of sections) {
    for (const [name, item] of entries(section)) {
      const operation = webhookOperation(context.resolver.follow(item))
      if (operation !== undefined && !operations.has(name)) operations.set(name, operation)
    }
  }
  if (operations.size === 0) return undefined
  const events = [...operations]
    .map(([name, operation]) => buildEvent(context, name, operation))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return { signature: signatureOf(context, root, [...operations.values()]), events }
}

function webhookOperation(item: Node): Node | undefined {
  const method = ['post', 'put', 'get', 'patch', 'delete'].find((name) => isObject(member(item, name)))
  return method === undefined ? undefined : child(item, method)
}

function buildEvent(context: BuildContext, name: string, operation: Node): WebhookEvent {
  const body = context.resolver.follow(child(operation, 'requestBody'))
  const contents = entries(child(body, 'content'))
  const [, media] = contents.find(([mediaType]) => isJson(mediaType)) ?? contents[0] ?? []
  const schema = media === undefined ? undefined : child(context.resolver.follow(media), 'schema')
  const summary = textOf(operation, 'summary')
  const description = textOf(operation, 'description')
  return {
    name,
    ...payload(context, name, schema),
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
  }
}

function payload(
  context: BuildContext,
  event: string,
  schema: Node | undefined,
): { type: TypeRef; schema: JsonSchema } {
  if (schema === undefined) return { type: { kind: 'unknown' }, schema: true }
  const type = context.schemas.typeOf(schema, { kind: 'origin', origin: { kind: 'webhook', event } })
  return { type, schema: context.schemas.schemaOf(schema) }
}

/** One signature for all webhooks: the root's, else the first that an event has. */
function signatureOf(context: BuildContext, root: Node, operations: readonly Node[]): WebhookSignature {
  for (const node of [root, child(root, 'info'), ...operations]) {
    const place = context.extension(node, 'x-webhook-signature')
    if (place !== undefined) return readSignature(context, place)
  }
  return { kind: 'none' }
}

function readSignature(context: BuildContext, place: Node): WebhookSignature {
  const scheme = member(place, 'scheme')
  const written = member(place, 'tolerance')
  const tolerance = typeof written === 'number' && written > 0 ? written : DEFAULT_TOLERANCE
  if (written !== undefined && tolerance !== written)
    context.invalid(child(place, 'tolerance'), 'the tolerance is no positive number', 'give it in seconds')
  if (scheme === 'standard-webhooks') return { kind: 'standard-webhooks', tolerance }
  const header = textOf(place, 'header')
  const timestampHeader = textOf(place, 'timestampHeader')
  if (scheme === 'hmac-sha256' && header !== undefined) {
    return { kind: 'hmac-sha256', header, ...(timestampHeader === undefined ? {} : { timestampHeader }), tolerance }
  }
  const cure = "write { scheme: 'standard-webhooks' } or { scheme: 'hmac-sha256', header: 'x-signature' }"
  context.invalid(place, 'the signature scheme is not known, or its header is not named', cure)
  return { kind: 'none' }
}

/** The member that holds the event's own name in every payload, when each payload requires it to. */
export function webhookDiscriminator(context: BuildContext, { events }: Webhooks): string | undefined {
  const objects = events.map(({ type }) => objectOf(context.schemas, type))
  const candidates = objects[0]?.properties.map(({ name }) => name) ?? []
  return candidates.find((candidate) =>
    events.every(({ name }, index) => {
      const property = objects[index]?.properties.find((found) => found.name === candidate)
      return property?.required === true && property.type.kind === 'literal' && property.type.value === name
    }),
  )
}
