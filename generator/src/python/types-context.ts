/** What the printers of a module below `types/` share. */
import type { Emission } from './emission.ts'
import type { Imports } from './imports.ts'

/** Path from these modules to the runtime. */
export const RUNTIME = '.._runtime'

/** Where each name below `types/` is defined, by file. */
export type Homes = ReadonlyMap<string, string>

/** One module while it is printed. */
export interface TypesContext {
  emission: Emission
  imports: Imports
  homes: Homes
  file: string
  /** Names of this module that are already defined where the next one is printed. */
  defined: Set<string>
  own: ReadonlySet<string>
  /** Those of them that are classes. */
  classes: ReadonlySet<string>
}

/** A name of `types/`: imported from its module, or quoted while this module has not come to it. */
export function referenceName(name: string, context: TypesContext): string {
  if (context.own.has(name)) return context.defined.has(name) ? name : `"${name}"`
  return context.imports.useExact(`.${context.homes.get(name) ?? ''}`, name)
}

/** A name that is used after everything of this module is defined. */
export const importedName = (name: string, context: TypesContext): string =>
  context.own.has(name) ? name : context.imports.useExact(`.${context.homes.get(name) ?? ''}`, name)
