import type { BaseClientOptions, CoreOptions } from '../runtime/client-options.js'
import { Client } from '../runtime/client.js'
import type { Credential } from '../runtime/credentials.js'
import type { ClientDefinition } from '../runtime/definition.js'
import { bearer } from '../runtime/schemes.js'

/** Options of the client. */
export interface ClientOptions extends BaseClientOptions {
  /**
   * Bearer token, or a function that gives one; `null` sends none.
   *
   * @default process.env['USERS_API_KEY']
   */
  apiKey?: Credential | null | undefined
}

/** What the runtime must know of this API. */
export const definition: ClientDefinition = {
  name: 'Users',
  headers: { 'user-agent': 'users/1.0.0 typescript' },
  environment: 'USERS',
  schemes: { bearer: { write: bearer, options: { apiKey: 'USERS_API_KEY' } } },
  security: [['bearer']],
}

/**
 * Makes a client over a transport; resources are constructed on it: `new UsersResource(createClient({ transport }))`.
 */
export function createClient(options: CoreOptions<ClientOptions>): Client {
  return new Client(definition, options)
}
