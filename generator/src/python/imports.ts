/**
 * Imports of one emitted module, collected while its body is printed: printing a symbol is what imports it. Rendered in the order that isort
 * (ruff's `I` rules) wants.
 */
import { LINE_WIDTH } from './layout.ts'
import { byCodePoint } from './order.ts'

export interface Imports {
  /** Imports a name and gives its spelling here: an alias where the module has a definition, member or import of that name. */
  use: (module: string, name: string) => string
  /** Imports a name that must keep its spelling: what an alias makes way for. */
  useExact: (module: string, name: string) => string
  /** The same, for annotations only. */
  useType: (module: string, name: string) => string
  /** Imports a module whole. */
  useModule: (module: string) => string
  /** The import statements; those for annotations stand in a `TYPE_CHECKING` block. */
  render: () => string
}

/** `taken`: names that the module defines at its top level or as members of its classes. */
export function createImports(taken: ReadonlySet<string> = new Set()): Imports {
  const real = new Map<string, Set<string>>()
  const types = new Map<string, Set<string>>()
  const modules = new Set<string>()
  const use = (module: string, name: string): string => {
    if (!taken.has(name)) return exact(real, module, name)
    exact(real, module, `${name} as _${name}`)
    return `_${name}`
  }
  return {
    use,
    useExact: (module, name) => exact(real, module, name),
    useType: (module, name) => exact(types, module, name),
    useModule: (module) => {
      modules.add(module)
      return module
    },
    render: () => {
      const onlyTypes = without(types, real)
      if (onlyTypes.size > 0) exact(real, 'typing', 'TYPE_CHECKING')
      const block = renderSections(modules, real, 0)
      if (onlyTypes.size === 0) return block
      return `${block}\nif TYPE_CHECKING:\n${renderSections(new Set(), onlyTypes, 4)}`
    },
  }
}

function exact(map: Map<string, Set<string>>, module: string, name: string): string {
  map.set(module, (map.get(module) ?? new Set()).add(name))
  return name
}

/** What is imported for annotations and not for use. */
function without(types: Map<string, Set<string>>, real: Map<string, Set<string>>): Map<string, Set<string>> {
  const left = new Map<string, Set<string>>()
  for (const [module, names] of types) {
    const rest = [...names].filter((name) => real.get(module)?.has(name) !== true)
    if (rest.length > 0) left.set(module, new Set(rest))
  }
  return left
}

const STANDARD = new Set(['builtins', 'collections', 'datetime', 'functools', 'logging', 'os', 'typing', '__future__'])

/** 0: `__future__`, 1: standard library, 2: installed packages, 3: this package. */
function section(module: string): number {
  if (module === '__future__') return 0
  if (module.startsWith('.')) return 3
  return STANDARD.has(module.split('.')[0] ?? '') ? 1 : 2
}

function renderSections(modules: Set<string>, from: Map<string, Set<string>>, indent: number): string {
  const pad = ' '.repeat(indent)
  const blocks = ['', '', '', '']
  for (const module of [...modules].toSorted(byCodePoint)) blocks[section(module)] += `${pad}import ${module}\n`
  for (const [module, names] of [...from].toSorted(([a], [b]) => compareModules(a, b)))
    blocks[section(module)] += renderFrom(module, [...names], indent)
  return blocks.filter((block) => block !== '').join('\n')
}

/** `from module import a, b`, one name a line when it does not fit; what has an alias stands in a statement of its own. */
export function renderFrom(module: string, names: string[], indent: number): string {
  if (names.length === 1) return renderStatement(module, names, indent)
  const plain = names.filter((name) => !name.includes(' as ')).toSorted(compareMembers)
  const statements = [
    ...(plain.length > 0 ? [plain] : []),
    ...names.filter((name) => name.includes(' as ')).map((name) => [name]),
  ]
  return statements
    .toSorted(([a = ''], [b = '']) => compareMembers(importedName(a), importedName(b)))
    .map((group) => renderStatement(module, group, indent))
    .join('')
}

const importedName = (text: string): string => text.split(' ')[0] ?? text

function renderStatement(module: string, names: string[], indent: number): string {
  const pad = ' '.repeat(indent)
  const one = `${pad}from ${module} import ${names.join(', ')}`
  // A star stands in no parentheses.
  if (one.length <= LINE_WIDTH || names[0] === '*') return `${one}\n`
  return `${pad}from ${module} import (\n${names.map((name) => `${pad}    ${name},\n`).join('')}${pad})\n`
}

/** Relative modules: the furthest first. */
export const compareModules = (a: string, b: string): number => dotsOf(b) - dotsOf(a) || compareNatural(a, b)

const dotsOf = (module: string): number => /^\.*/.exec(module)?.[0].length ?? 0

/** Constants, then classes, then the rest; within a rank in natural order. */
export function compareMembers(a: string, b: string): number {
  return rank(a) - rank(b) || compareNatural(a, b)
}

/** The order of `__all__`: as members, but upper case before lower. */
export function compareExports(a: string, b: string): number {
  return rank(a) - rank(b) || compareParts(a, b)
}

function rank(name: string): number {
  if (name.length > 1 && /^[^a-z]*$/.test(name) && /[A-Z]/.test(name)) return 0
  return /^[A-Z]/.test(name) ? 1 : 2
}

/** Case-insensitive, digits by their value; then by code point. */
const compareNatural = (a: string, b: string): number =>
  compareParts(a.toLowerCase(), b.toLowerCase()) || byCodePoint(a, b)

function compareParts(a: string, b: string): number {
  // Most names have no digits, and sorting thousands of them part by part is slow.
  if (!/\d/.test(a) && !/\d/.test(b)) return byCodePoint(a, b)
  const left = a.match(/\d+|\D/g) ?? []
  const right = b.match(/\d+|\D/g) ?? []
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = comparePart(left[index] ?? '', right[index] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length || byCodePoint(a, b)
}

function comparePart(a: string, b: string): number {
  const isNumber = /^\d/.test(a) && /^\d/.test(b)
  return isNumber ? Number(a) - Number(b) || byCodePoint(a, b) : byCodePoint(a, b)
}
