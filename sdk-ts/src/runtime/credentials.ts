/** A secret, or a function that gives one; it is called again after a 401 and may refresh. */
export type Credential = string | TokenProvider

/** Gives the secret for a call; `refresh` says that the last one was refused. */
export type TokenProvider = (context: { refresh: boolean }) => string | Promise<string>

export interface ResolvedCredentials {
  has: (scheme: string) => boolean
}
export declare function resolveCredentials(
  definition: import('./definition.js').ClientDefinition,
  options: Record<string, unknown>,
): ResolvedCredentials
