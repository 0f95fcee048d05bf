import { APIClient } from '../runtime/api-client.js'
import { defaultTransport } from '../runtime/transport/ky.js'
import { type ClientOptions, definition } from './create-client.js'
import * as errors from './errors.js'
import { LampsResource } from './resources/lamps.js'

/** Lamps */
export class Lamps extends APIClient<ClientOptions> {
  static readonly LampsError = errors.LampsError

  readonly lamps: LampsResource = new LampsResource(this)

  constructor(options: ClientOptions = {}) {
    super(definition, options, defaultTransport)
  }
}
