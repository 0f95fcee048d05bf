import type { BaseClientOptions } from './client-options.js'
import type { ClientDefinition } from './definition.js'
export declare function resolveBaseURLs(
  definition: ClientDefinition,
  options: BaseClientOptions,
): (service: string, own?: string) => string
