import type { WebhookEvent } from '../ir/api.ts'
import type { ModelId } from '../ir/ids.ts'
import { type NameContext, typeName } from './context.ts'
import type { ModelPlace } from './models.ts'
import type { NameTable } from './table.ts'
import { settle } from './scope.ts'

/** The type of each event: that of its model where it has one, else a name of its own. */
export function buildWebhookNames(
  context: NameContext,
  places: ReadonlyMap<ModelId, ModelPlace>,
): NameTable['webhooks'] {
  const events = context.api.webhooks?.events ?? []
  const unnamed = events.filter((event) => modelPath(event, places) === undefined)
  const names = settle(
    context.models,
    unnamed.map((event) => {
      const name = typeName(context, event.name)
      return {
        key: event.name,
        wire: event.name,
        pointer: event.name,
        candidates: [`${name}Webhook`, `${name}WebhookEvent`],
      }
    }),
  )
  const candidates = ['WebhookEvent', 'AnyWebhookEvent', `${context.client.class}WebhookEvent`]
  const union = settle(context.models, [{ key: '', wire: '', pointer: '/webhooks', candidates }]).get('')!
  return {
    union,
    events: Object.fromEntries(events.map((event) => [event.name, modelPath(event, places) ?? names.get(event.name)!])),
  }
}

function modelPath(event: WebhookEvent, places: ReadonlyMap<ModelId, ModelPlace>): string | undefined {
  return event.type.kind === 'model' ? places.get(event.type.id)?.path.join('.') : undefined
}
