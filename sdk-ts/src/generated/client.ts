import { APIClient } from '../runtime/api-client.js'
import { resumeStreams } from '../runtime/stream/resume.js'
import { defaultTransport } from '../runtime/transport/ky.js'
import { type ClientOptions, definition } from './create-client.js'
import * as errors from './errors.js'
import { APIKeys } from './resources/api-keys.js'
import { Auth } from './resources/auth.js'
import { Batch } from './resources/batch.js'
import { Chat } from './resources/chat.js'
import { Conversations } from './resources/conversations/conversations.js'
import { Documents } from './resources/documents.js'
import { Exports } from './resources/exports.js'
import { HealthResource } from './resources/health.js'
import { Images } from './resources/images.js'
import { Models } from './resources/models.js'
import { Monitoring } from './resources/monitoring.js'
import { Orchestration } from './resources/orchestration.js'
import { Projects } from './resources/projects/projects.js'
import { Search } from './resources/search.js'
import { Usage } from './resources/usage.js'
import { Webhooks } from './resources/webhooks/webhooks.js'

/**
 * People hold conversations with models, group them and their documents into projects, extract text from PDFs and
 * images, and run the same pipeline over thousands of items. Two services answer: `typescript` and `python`.
 */
export class Artificer extends APIClient<ClientOptions> {
  static readonly ArtificerError = errors.ArtificerError

  /** Keys to the API. */
  readonly apiKeys: APIKeys = new APIKeys(this)
  /** Who calls. */
  readonly auth: Auth = new Auth(this)
  /** The same pipeline over many texts. */
  readonly batch: Batch = new Batch(this)
  /** Questions to a model within a conversation. */
  readonly chat: Chat = new Chat(this)
  /** Conversations with a model. */
  readonly conversations: Conversations = new Conversations(this)
  /** Conversion of documents. */
  readonly documents: Documents = new Documents(this)
  /** Conversations as files. */
  readonly exports: Exports = new Exports(this)
  /** Whether the service answers. */
  readonly health: HealthResource = new HealthResource(this)
  /** Text and contents of images and PDFs. */
  readonly images: Images = new Images(this)
  /** The models that answer. */
  readonly models: Models = new Models(this)
  /** How models and services are doing. */
  readonly monitoring: Monitoring = new Monitoring(this)
  /** Queries that are answered by the model that fits. */
  readonly orchestration: Orchestration = new Orchestration(this)
  /** Conversations and documents that belong together. */
  readonly projects: Projects = new Projects(this)
  /** Search over all documents. */
  readonly search: Search = new Search(this)
  /** What was used, and what it cost. */
  readonly usage: Usage = new Usage(this)
  readonly webhooks: Webhooks = new Webhooks(this)

  constructor(options: ClientOptions = {}) {
    super(definition, options, defaultTransport, resumeStreams)
  }
}
