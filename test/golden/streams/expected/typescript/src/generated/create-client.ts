import type { BaseClientOptions, CoreOptions } from '../runtime/client-options.js'
import { Client } from '../runtime/client.js'
import type { ClientDefinition } from '../runtime/definition.js'

/** Options of the client. */
export interface ClientOptions extends BaseClientOptions {}

/** What the runtime must know of this API. */
export const definition: ClientDefinition = {
  name: 'Streams',
  headers: { 'user-agent': 'streams/1.0.0 typescript' },
  environment: 'STREAMS',
}

/** Makes a client over a transport; resources are constructed on it: `new Answers(createClient({ transport }))`. */
export function createClient(options: CoreOptions<ClientOptions>): Client {
  return new Client(definition, options)
}
