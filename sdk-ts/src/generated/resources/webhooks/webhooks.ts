import { WebhookReceiver } from '../../../runtime/webhooks.js'
import type { WebhookEvent } from '../../webhooks.js'
import { Endpoints } from './endpoints.js'

export class Webhooks extends WebhookReceiver<WebhookEvent> {
  /** Servers of yours that events are delivered to. */
  get endpoints(): Endpoints {
    return new Endpoints(this._client)
  }
}
