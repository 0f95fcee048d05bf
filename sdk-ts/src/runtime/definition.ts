import type { WebhookScheme } from './webhooks.js'

/** What the runtime must know of an API: data of generated code. */
export interface ClientDefinition {
  /** Class of the client, such as `Artificer`. */
  name: string
  /** Name and version of the package, for `User-Agent`. */
  package: string
  version: string
  /** Prefix of environment variables: `<PREFIX>_BASE_URL`, `<PREFIX>_LOG`. */
  environmentPrefix: string
  /** Base URL of the document, where there is one. */
  baseURL?: string
  services?: { readonly [service: string]: ServiceDefinition }
  schemes?: { readonly [scheme: string]: SecuritySchemeDefinition }
  /** Alternatives of schemes for operations that do not say otherwise; absent or empty: public. */
  security?: readonly (readonly string[])[]
  webhooks?: WebhookScheme
}

export interface ServiceDefinition {
  /** Client option and environment variable of the service's base URL. */
  option: string
  environment: string
  /** Base URL of the document. */
  url?: string
}

interface SchemeOptions {
  /** Client option and environment variable of the secret. */
  option: string
  environment: string
}

export type SecuritySchemeDefinition = SchemeOptions &
  (
    | { kind: 'bearer' }
    | { kind: 'basic'; secondOption: string; secondEnvironment: string }
    | { kind: 'apiKey'; in: 'header' | 'query' | 'cookie'; name: string }
  )
