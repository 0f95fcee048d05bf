import { APIClient } from '../runtime/api-client.js'
import { defaultTransport } from '../runtime/transport/ky.js'
import { type ClientOptions, definition } from './create-client.js'
import * as errors from './errors.js'
import { PicturesResource } from './resources/pictures.js'

/** Pictures */
export class Pictures extends APIClient<ClientOptions> {
  static readonly PicturesError = errors.PicturesError

  readonly pictures: PicturesResource = new PicturesResource(this)

  constructor(options: ClientOptions = {}) {
    super(definition, options, defaultTransport)
  }
}
