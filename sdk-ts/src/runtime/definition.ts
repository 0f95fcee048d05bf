import type { SchemeChooser } from './credentials.js'
import type { SecurityWriter } from './schemes.js'

/** What the runtime must know of an API: data of generated code. */
export interface ClientDefinition {
  /** Class of the client, such as `Artificer`. */
  name: string
  /** Headers of every request by lower-case name: `user-agent` is name and version of the package, and the language. Not sent from a browser. */
  headers?: Readonly<Record<string, string>>
  /** Prefix of environment variables: `<PREFIX>_BASE_URL`, `<PREFIX>_LOG`. */
  environment: string
  /** Base URL of the document, where there is one. */
  baseURL?: string
  services?: { readonly [service: string]: ServiceDefinition }
  schemes?: { readonly [scheme: string]: SecuritySchemeDefinition }
  /** Chooses among schemes; absent where there is one at most, of one secret. */
  choose?: SchemeChooser
  /** Alternatives of schemes for operations that do not say otherwise; absent or empty: public. */
  security?: readonly (readonly string[])[]
}

/** Client option and environment variable of a service's base URL, and the base URL of the document. */
export type ServiceDefinition = readonly [option: string, environment: string, url?: string]

/** How callers prove who they are. */
export interface SecuritySchemeDefinition {
  /** Puts the secrets into a request. */
  write: SecurityWriter
  /** Environment variable of each secret by client option. */
  options: { readonly [option: string]: string }
  /** Name of the header, query parameter or cookie that carries a key. */
  name?: string
}
