import { APIClient } from '../runtime/api-client.js'
import { defaultTransport } from '../runtime/transport/ky.js'
import { type ClientOptions, definition } from './create-client.js'
import * as errors from './errors.js'
import { Class } from './resources/class.js'

/** Names, *hard* ones */
export class NamesHardOnes extends APIClient<ClientOptions> {
  static readonly NamesHardOnesError = errors.NamesHardOnesError

  readonly class: Class = new Class(this)

  constructor(options: ClientOptions = {}) {
    super(definition, options, defaultTransport)
  }
}
