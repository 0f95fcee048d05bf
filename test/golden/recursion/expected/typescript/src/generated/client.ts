import { APIClient } from '../runtime/api-client.js'
import { defaultTransport } from '../runtime/transport/ky.js'
import { type ClientOptions, definition } from './create-client.js'
import * as errors from './errors.js'
import { FoldersResource } from './resources/folders.js'
import { Trees } from './resources/trees.js'

/** Folders */
export class Folders extends APIClient<ClientOptions> {
  static readonly FoldersError = errors.FoldersError

  readonly folders: FoldersResource = new FoldersResource(this)
  readonly trees: Trees = new Trees(this)

  constructor(options: ClientOptions = {}) {
    super(definition, options, defaultTransport)
  }
}
