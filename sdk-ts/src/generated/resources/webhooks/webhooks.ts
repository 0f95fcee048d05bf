import type { Client } from '../../../runtime/client.js'
import { WebhookReceiver } from '../../../runtime/webhooks.js'
import { type WebhookEvent, webhookScheme } from '../../webhooks.js'
import { Endpoints } from './endpoints.js'

export class Webhooks extends WebhookReceiver<WebhookEvent> {
  constructor(client: Client) {
    super(client, webhookScheme)
  }

  /** Servers of yours that events are delivered to. */
  get endpoints(): Endpoints {
    return new Endpoints(this._client)
  }
}
