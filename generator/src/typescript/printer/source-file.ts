import { identifier, stringLiteral } from './sinks.ts'
import { lineWidth } from './layout.ts'

/** A name that a file of the package exports. Printing it is what imports it. */
export interface ExportedSymbol {
  name: string
  /** Path of the file in the package: `src/runtime/page.ts`. */
  file: string
  /** Whether it is a type, so that its import must be erased. */
  isType: boolean
}

interface ImportedName {
  name: string
  local: string
  isType: boolean
}

/** A TypeScript file while it is printed. */
export interface SourceFile {
  /** Path in the package. */
  readonly path: string
  /** Declarations and re-exports, in order, each without its last line break. */
  readonly blocks: string[]
  /** Imported names by file and name. */
  readonly imports: Map<string, Map<string, ImportedName>>
  /** Files that are imported whole, by the name they have here. */
  readonly namespaces: Map<string, string>
  /** Names of this file that are hidden where they are needed, by the alias that stands for them. */
  readonly aliases: Map<string, string>
}

export function createSourceFile(path: string): SourceFile {
  return { path, blocks: [], imports: new Map(), namespaces: new Map(), aliases: new Map() }
}

/** Names that are asked for one at a time. */
export type Names = Pick<ReadonlySet<string>, 'has'>

/** Prints a symbol where the names `hidden` mean something else: imports it and gives its name in this file. */
export function use(file: SourceFile, symbol: ExportedSymbol, hidden: Names): string {
  const name = identifier(symbol.name)
  const local = hidden.has(name) ? `$${name}` : name
  if (symbol.file === file.path) {
    if (local !== name) file.aliases.set(local, name)
    return local
  }
  const names = file.imports.get(symbol.file) ?? new Map<string, ImportedName>()
  file.imports.set(symbol.file, names)
  const known = names.get(local)
  names.set(local, { name, local, isType: symbol.isType && (known?.isType ?? true) })
  return local
}

/** The text of the file: imports, aliases, declarations. */
export function renderFile(file: SourceFile): string {
  const named = [...file.imports].map(([target, names]): [string, string] => {
    const path = modulePath(file.path, target)
    return [path, importStatement(path, [...names.values()])]
  })
  const whole = [...file.namespaces].map(([name, target]): [string, string] => {
    const path = modulePath(file.path, target)
    return [path, `import * as ${identifier(name)} from ${stringLiteral(path)}`]
  })
  const imports = [...named, ...whole]
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, statement]) => statement)
  const aliases = [...file.aliases].map(([alias, name]) => `type ${alias} = ${name}`)
  return `${[...(imports.length > 0 ? [imports.join('\n')] : []), ...aliases, ...file.blocks].join('\n\n')}\n`
}

/** Module specifier of a file of the package as another imports it. */
export function modulePath(from: string, to: string): string {
  const origin = from.split('/').slice(0, -1)
  const target = to.split('/')
  let common = 0
  while (common < origin.length && common < target.length - 1 && origin[common] === target[common]) common++
  const up = origin.length - common
  const start = up === 0 ? './' : '../'.repeat(up)
  return `${start}${target.slice(common).join('/').replace(/\.ts$/, '.js')}`
}

function importStatement(path: string, names: ImportedName[]): string {
  const areTypes = names.every(({ isType }) => isType)
  const specifiers = names.toSorted(bySpecifier).map(({ name, local, isType }) => {
    return `${isType && !areTypes ? 'type ' : ''}${local === name ? name : `${name} as ${local}`}`
  })
  return braced(areTypes ? 'import type' : 'import', specifiers, ` from ${stringLiteral(path)}`)
}

/** Specifiers in braces, one a line when they do not fit on one. */
export function braced(start: string, specifiers: string[], end: string): string {
  const single = `${start} { ${specifiers.join(', ')} }${end}`
  if (single.length <= lineWidth || specifiers.length === 1) return single
  return `${start} {\n${specifiers.map((specifier) => `  ${specifier},\n`).join('')}}${end}`
}

/** Alphabetic, upper case before lower. */
function bySpecifier(a: ImportedName, b: ImportedName): number {
  const [lowerA, lowerB] = [a.local.toLowerCase(), b.local.toLowerCase()]
  if (lowerA !== lowerB) return lowerA < lowerB ? -1 : 1
  return a.local < b.local ? -1 : 1
}
