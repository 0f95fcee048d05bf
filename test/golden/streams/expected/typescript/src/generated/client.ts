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

  readonly answers: Answers = new Answers(this)
  readonly rows: Rows = new Rows(this)

  constructor(options: ClientOptions = {}) {
    super(definition, options, defaultTransport, resumeStreams)
  }
}
