import { APIClient } from '../runtime/api-client.js'
import { resumeStreams } from '../runtime/stream/resume.js'
import { defaultTransport } from '../runtime/transport/ky.js'
import { type ClientOptions, definition } from './create-client.js'
import * as errors from './errors.js'
import { Answers } from './resources/answers.js'
import { Rows } from './resources/rows.js'

/** Streams */
export class Streams extends APIClient<ClientOptions> {
  static readonly StreamsError = errors.StreamsError
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

  readonly answers: Answers = new Answers(this)
  readonly rows: Rows = new Rows(this)

  constructor(options: ClientOptions = {}) {
    super(definition, options, defaultTransport, resumeStreams)
  }
}
