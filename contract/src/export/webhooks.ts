import { namedOf } from '../schema/metadata.ts'
import type { AnySchema } from '../schema/kinds.ts'
import type { JsonObject } from '../types.ts'
import type { WebhookSignature } from '../webhook.ts'
import type { ExportContext } from './context.ts'
import type { Route } from './operations.ts'
import type { Plan } from './plan.ts'

/** The operation that the user's server answers: the event is its body. */
export function webhookRoute(name: string, schema: AnySchema, { webhooks }: Plan, context: ExportContext): Route {
  const json = context.schemas.at(schema, 'response')
  const named = namedOf(schema, context.names)
  const description = named ? context.schemas.components[named.id]?.description : json.description
  return {
    operation: {
      operationId: `webhooks.${name}`,
      ...(description === undefined ? {} : { description }),
      security: [],
      ...(webhooks ? { 'x-webhook-signature': signatureExtension(webhooks.signature) } : {}),
    },
    requestBody: { required: true, content: { 'application/json': { schema: json } } },
    responses: { '2XX': { description: 'The delivery was taken.' } },
  }
}

/** `x-webhook-signature`. */
function signatureExtension({ scheme, header, timestampHeader, tolerance }: WebhookSignature): JsonObject {
  return {
    scheme,
    ...(header === undefined ? {} : { header }),
    ...(timestampHeader === undefined ? {} : { timestampHeader }),
    ...(tolerance === undefined ? {} : { tolerance }),
  }
}
