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
   * @default process.env['SAMPLE_API_KEY']
   */
  apiKey?: Credential | null | undefined
  /**
   * Base URL of the service `files`.
   *
   * @default process.env['SAMPLE_FILES_API_URL'] ?? 'http://localhost:8000'
   */
  filesApiUrl?: string | undefined
  /**
   * Base URL of the service `main`.
   *
   * @default process.env['SAMPLE_MAIN_API_URL'] ?? 'http://localhost:3001'
   */
  mainApiUrl?: string | undefined
}

/** What the runtime must know of this API. */
export const definition: ClientDefinition = {
  name: 'Sample',
  headers: { 'user-agent': 'sample/1.0.0 typescript' },
  environment: 'SAMPLE',
  services: {
    files: ['filesApiUrl', 'SAMPLE_FILES_API_URL', 'http://localhost:8000'],
    main: ['mainApiUrl', 'SAMPLE_MAIN_API_URL', 'http://localhost:3001'],
  },
  schemes: {
    bearerAuth: { write: bearer, options: { apiKey: 'SAMPLE_API_KEY' } },
  },
  security: [['bearerAuth']],
}

/** Makes a client over a transport; resources are constructed on it: `new Users(createClient({ transport }))`. */
export function createClient(options: CoreOptions<ClientOptions>): Client {
  return new Client(definition, options)
}
