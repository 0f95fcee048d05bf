import { APIClient } from '../runtime/api-client.js'
import { resumeStreams } from '../runtime/stream/resume.js'
import { defaultTransport } from '../runtime/transport/ky.js'
import { WebhookReceiver } from '../runtime/webhooks.js'
import { type ClientOptions, definition } from './create-client.js'
import * as errors from './errors.js'
import { Chat } from './resources/chat.js'
import { Files } from './resources/files.js'
import { Health } from './resources/health.js'
import { Reports } from './resources/reports.js'
import { Tags } from './resources/tags.js'
import { Users } from './resources/users/users.js'
import { type WebhookEvent, webhookScheme } from './webhooks.js'

/** An API that uses every feature once. */
export class Sample extends APIClient<ClientOptions> {
  static readonly SampleError = errors.SampleError
  static readonly EmailTakenError = errors.EmailTakenError

  readonly chat: Chat = new Chat(this)
  readonly files: Files = new Files(this)
  readonly health: Health = new Health(this)
  readonly reports: Reports = new Reports(this)
  readonly tags: Tags = new Tags(this)
  readonly users: Users = new Users(this)
  readonly webhooks: WebhookReceiver<WebhookEvent> = new WebhookReceiver(this, webhookScheme)

  constructor(options: ClientOptions = {}) {
    super(definition, options, defaultTransport, resumeStreams)
  }
}
