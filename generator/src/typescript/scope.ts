import type { ModelId } from '../ir/ids.ts'
import { type EmitContext, named } from './context.ts'
import { sharedFile } from './places.ts'
import { type ExportedSymbol, type Names, type SourceFile, use } from './printer/source-file.ts'
import { identifier, typeName } from './printer/sinks.ts'
import { runtime } from './runtime-symbols.ts'
import type { TypeScope } from './types/type-doc.ts'

/** A place in a file: prints symbols and types there. */
export interface Scope extends TypeScope {
  file: SourceFile
  /** Prints a name of the runtime. */
  runtime: (symbol: ExportedSymbol) => string
  /** Prints a type of the package by the first name of its path. */
  type: (root: string) => string
  /** Prints a value that a generated file exports. */
  value: (name: string, file: string) => string
  /** Prints a type that a generated file exports beside those of the document. */
  typeOf: (name: string, file: string) => string
}

/**
 * The scope of a file, or of a namespace in it.
 *
 * @param nested names that the enclosing namespaces declare, which hide those of the file.
 */
export function createScope(context: EmitContext, file: SourceFile, nested: ReadonlySet<string> = new Set()): Scope {
  const taken = eitherOf(context.publicNames, nested)
  const type = (root: string): string => {
    return use(file, { name: root, file: context.places.get(root) ?? sharedFile, isType: true }, nested)
  }
  return {
    file,
    int64: context.options.int64 ?? 'number',
    runtime: (symbol) => use(file, symbol, taken),
    type,
    value: (name, path) => use(file, { name, file: path, isType: false }, nested),
    typeOf: (name, path) => use(file, { name, file: path, isType: true }, nested),
    model: (id) => modelName(context, id, type),
    upload: () => use(file, runtime.Uploadable, taken),
    global: (name) => (taken.has(name) ? `globalThis.${identifier(name)}` : identifier(name)),
  }
}

function modelName(context: EmitContext, id: ModelId, type: (root: string) => string): string {
  const [root = '', ...rest] = named(context.names.models, id).path
  return [type(root), ...(rest.length > 0 ? [typeName(rest)] : [])].join('.')
}

/** What is in one of two sets; nothing is copied, since there is a scope for each namespace. */
function eitherOf(a: ReadonlySet<string>, b: ReadonlySet<string>): Names {
  return b.size === 0 ? a : { has: (name) => b.has(name) || a.has(name) }
}
