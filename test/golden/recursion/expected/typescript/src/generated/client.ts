import { APIClient } from '../runtime/api-client.js'
import { defaultTransport } from '../runtime/transport/ky.js'
import { type ClientOptions, definition } from './create-client.js'
import * as errors from './errors.js'
import { FoldersResource } from './resources/folders.js'
import { Trees } from './resources/trees.js'

/** Folders */
export class Folders extends APIClient<ClientOptions> {
  static readonly FoldersError = errors.FoldersError
  static readonly APIError = errors.APIError
  static readonly APIStatusError = errors.APIStatusError
  static readonly APIConnectionError = errors.APIConnectionError
  static readonly APITimeoutError = errors.APITimeoutError
  static readonly APIAbortError = errors.APIAbortError
  static readonly BadRequestError = errors.BadRequestError
  static readonly AuthenticationError = errors.AuthenticationError
  static readonly PermissionDeniedError = errors.PermissionDeniedError
  static readonly NotFoundError = errors.NotFoundError
  static readonly ConflictError = errors.ConflictError
  static readonly UnprocessableEntityError = errors.UnprocessableEntityError
  static readonly RateLimitError = errors.RateLimitError
  static readonly InternalServerError = errors.InternalServerError

  readonly folders: FoldersResource = new FoldersResource(this)
  readonly trees: Trees = new Trees(this)

  constructor(options: ClientOptions = {}) {
    super(definition, options, defaultTransport)
  }
}
