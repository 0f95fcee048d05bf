/** A way to show who calls. */
export type Auth = Bearer | ApiKey | Basic

/** `Authorization: Bearer <token>` (RFC 6750). */
export interface Bearer {
  readonly kind: 'bearer'
  /** Name of the scheme in the document. */
  readonly name: string
  /** Hint to the reader: `sk_…`, `JWT`. */
  readonly format?: string
  readonly description?: string
}

/** A key in a header, a query parameter or a cookie. */
export interface ApiKey {
  readonly kind: 'apiKey'
  readonly name: string
  readonly in: 'header' | 'query' | 'cookie'
  /** Name of the header, parameter or cookie. */
  readonly param: string
  readonly description?: string
}

/** `Authorization: Basic` (RFC 7617). */
export interface Basic {
  readonly kind: 'basic'
  readonly name: string
  readonly description?: string
}

/** No credential is needed. */
export interface NoAuth {
  readonly kind: 'none'
}

/** A bearer token. */
export function bearer(
  options: { readonly name?: string; readonly format?: string; readonly description?: string } = {},
): Bearer {
  return { kind: 'bearer', name: 'bearer', ...options }
}

/** A key in a header (`apiKey('X-Api-Key')`), a query parameter or a cookie. */
export function apiKey(
  param: string,
  options: { readonly name?: string; readonly in?: ApiKey['in']; readonly description?: string } = {},
): ApiKey {
  return { kind: 'apiKey', name: 'apiKey', in: 'header', param, ...options }
}

/** A user name and a password. */
export function basic(options: { readonly name?: string; readonly description?: string } = {}): Basic {
  return { kind: 'basic', name: 'basic', ...options }
}

/** A public endpoint in a contract that otherwise asks for a credential. */
export function none(): NoAuth {
  return { kind: 'none' }
}
