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

  readonly books: Books = new Books(this)
  readonly loans: Loans = new Loans(this)
  readonly shelves: Shelves = new Shelves(this)
  readonly visits: Visits = new Visits(this)

  constructor(options: ClientOptions = {}) {
    super(definition, options, defaultTransport)
  }
}
