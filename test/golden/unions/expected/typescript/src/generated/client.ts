import { APIClient } from '../runtime/api-client.js'
import { defaultTransport } from '../runtime/transport/ky.js'
import { type ClientOptions, definition } from './create-client.js'
import * as errors from './errors.js'
import { DrawingsResource } from './resources/drawings.js'

/** Drawings */
export class Drawings extends APIClient<ClientOptions> {
  static readonly DrawingsError = errors.DrawingsError

  readonly drawings: DrawingsResource = new DrawingsResource(this)

  constructor(options: ClientOptions = {}) {
    super(definition, options, defaultTransport)
  }
}
