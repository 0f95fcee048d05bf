import { APIClient } from '../runtime/api-client.js'
import { defaultTransport } from '../runtime/transport/ky.js'
import { type ClientOptions, definition } from './create-client.js'
import * as errors from './errors.js'
import { Books } from './resources/books.js'
import { Loans } from './resources/loans.js'
import { Shelves } from './resources/shelves.js'
import { Visits } from './resources/visits.js'

/** Library */
export class Library extends APIClient<ClientOptions> {
  static readonly LibraryError = errors.LibraryError
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

  readonly books: Books = new Books(this)
  readonly loans: Loans = new Loans(this)
  readonly shelves: Shelves = new Shelves(this)
  readonly visits: Visits = new Visits(this)

  constructor(options: ClientOptions = {}) {
    super(definition, options, defaultTransport)
  }
}
