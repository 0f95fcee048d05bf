import type { BaseClientOptions, CoreOptions } from './client-options.js'
import { type ClientConfig, resolveConfig } from './config.js'
import type { ClientDefinition } from './definition.js'

/**
 * What operations run on: settings, credentials and a transport. It has no methods of its own, so that a program ships only what it calls; resources are
 * constructed over it.
 */
export class Client {
  // A private member: neither JSON nor a logger that walks an object comes across it.
  readonly #config: ClientConfig

  constructor(definition: ClientDefinition, options: CoreOptions<BaseClientOptions>) {
    this.#config = resolveConfig(definition, options)
  }

  /** @internal */
  get _config(): ClientConfig {
    return this.#config
  }
}
