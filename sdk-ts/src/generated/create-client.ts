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
   * API key: `Authorization: Bearer sk_…`.
   *
   * @default process.env['ARTIFICER_API_KEY']
   */
  apiKey?: Credential | null | undefined
  /**
   * Base URL of the service `python`.
   *
   * @default process.env['ARTIFICER_PYTHON_API_URL'] ?? 'http://localhost:8000'
   */
  pythonApiUrl?: string | undefined
  /**
   * Base URL of the service `typescript`.
   *
   * @default process.env['ARTIFICER_TYPESCRIPT_API_URL'] ?? 'http://localhost:3001'
   */
  typescriptApiUrl?: string | undefined
}

/** What the runtime must know of this API. */
export const definition: ClientDefinition = {
  name: 'Artificer',
  headers: { 'user-agent': 'artificer/0.1.0 typescript' },
  environment: 'ARTIFICER',
  baseURL: 'http://localhost:3001',
  services: {
    python: ['pythonApiUrl', 'ARTIFICER_PYTHON_API_URL', 'http://localhost:8000'],
    typescript: ['typescriptApiUrl', 'ARTIFICER_TYPESCRIPT_API_URL', 'http://localhost:3001'],
  },
  schemes: { bearer: { write: bearer, options: { apiKey: 'ARTIFICER_API_KEY' } } },
  security: [['bearer']],
}

/** Makes a client over a transport; resources are constructed on it: `new APIKeys(createClient({ transport }))`. */
export function createClient(options: CoreOptions<ClientOptions>): Client {
  return new Client(definition, options)
}
