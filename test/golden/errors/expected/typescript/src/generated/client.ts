import { APIClient } from '../runtime/api-client.js'
import { defaultTransport } from '../runtime/transport/ky.js'
import { type ClientOptions, definition } from './create-client.js'
import * as errors from './errors.js'
import { UsersResource } from './resources/users.js'

/** Users */
export class Users extends APIClient<ClientOptions> {
  static readonly UsersError = errors.UsersError
  static readonly EmailTakenError = errors.EmailTakenError
  static readonly NameTakenError = errors.NameTakenError

  readonly users: UsersResource = new UsersResource(this)

  constructor(options: ClientOptions = {}) {
    super(definition, options, defaultTransport)
  }
}
