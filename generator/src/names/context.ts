import type { Api } from '../ir/api.ts'
import type { Casing } from './casing.ts'
import type { NameOptions } from './options.ts'
import type { Collision, Scope } from './scope.ts'
import type { ClientNames, Language } from './table.ts'
import { legalType } from './legal.ts'

/** What every part of the pass reads; scopes and `collisions` grow from part to part, in a fixed order. */
export interface NameContext {
  api: Api
  language: Language
  options: NameOptions
  casing: Casing
  client: ClientNames
  /** Error classes. In TypeScript these three are one: everything is exported from the root of the package. */
  errors: Scope
  /** Models, params, events and webhooks. */
  models: Scope
  /** Classes of resources. */
  classes: Scope
  /** What is worth a warning. */
  collisions: Collision[]
}

/** A type name out of parts, each a name of the input or a list of words. */
export function typeName(context: Pick<NameContext, 'casing'>, ...parts: (string | readonly string[])[]): string {
  const words = parts.flatMap((part) => (typeof part === 'string' ? context.casing.words(part) : part))
  return legalType(context.casing.pascal(words))
}
