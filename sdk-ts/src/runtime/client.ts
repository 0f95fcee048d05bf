import type { BaseClientOptions, CoreOptions } from './client-options.js'
import { type ClientConfig, resolveConfig } from './config.js'
import type { ClientDefinition } from './definition.js'

/**
 * What operations run on: settings, credentials and a transport. It has no methods of its own, so that a program ships only what it calls; resources are
 * constructed over it.
 */
export class Client {
  /** @internal */
  declare readonly _config: ClientConfig

  constructor(definition: ClientDefinition, options: CoreOptions<BaseClientOptions>) {
    // Not enumerable: neither JSON nor a logger that walks an object comes across them.
    Object.defineProperties(this, {
      _config: { value: resolveConfig(definition, options) },
      [Symbol.for('nodejs.util.inspect.custom')]: { value: () => `${definition.name} {}` },
    })
  }
}
