/** Packages whose names are imported when they are first used: the root, `types/`, `resources/`. */
import type { Emission } from './emission.ts'
import { compareExports, compareMembers, compareModules, renderFrom } from './imports.ts'
import { assignment, dict, list, render, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import { renderModule } from './module.ts'
import { byCodePoint } from './order.ts'

/** A name that a package offers. */
export interface LazyName {
  /** Module that defines it, such as `._client`; a module that is itself the name has no `source`. */
  module: string
  /** What it is called there. */
  source?: string
  name: string
}

export interface LazyPackage {
  description: string
  names: LazyName[]
  /** Path to the runtime: `._runtime`. */
  runtime: string
  version?: string
}

export function printLazyPackage(emission: Emission, package_: LazyPackage): string {
  const names = [...package_.names].toSorted(
    (a, b) =>
      compareModules(folder(a), folder(b)) ||
      compareMembers(a.source ?? a.name, b.source ?? b.name) ||
      byCodePoint(a.name, b.name),
  )
  const shown = [...new Set(names.map(({ name }) => name))].toSorted(compareExports)
  const body = emission.options.templates('lazy', {
    imports: importLines(names, package_.runtime),
    version: package_.version ?? '',
    all: assignment(0, '__all__', {
      value: list(shown.map(pythonString)),
      ...(shown.length === 0 && { annotation: 'list[str]' }),
    }),
    table: render(lazyTable(names), 8, 8, 1),
  })
  return renderModule(emission, { description: package_.description, imports: '', body })
}

/** The module that the import statement names. */
const folder = (name: LazyName): string => (name.source === undefined ? name.module.replace(/[^.]+$/, '') : name.module)

function importLines(names: LazyName[], runtime: string): string {
  const typed = names.map((name) => renderFrom(folder(name), [`${name.source ?? name.name} as ${name.name}`], 4))
  const block = typed.length === 0 ? '' : `\nif TYPE_CHECKING:\n${typed.join('')}`
  const head = 'from __future__ import annotations\n\nfrom typing import TYPE_CHECKING\n\n'
  return `${head}from ${runtime}.lazy import lazy_attributes\n${block}`.trimEnd()
}

/** Names by the module that defines them; `a as b` offers `a` under another name. */
function lazyTable(names: LazyName[]): Doc {
  const modules = new Map<string, string[]>()
  for (const { module, source, name } of names) {
    const entries = modules.get(module) ?? []
    if (source !== undefined) entries.push(source === name ? name : `${source} as ${name}`)
    modules.set(module, entries)
  }
  const sorted = [...modules].toSorted(([a], [b]) => byCodePoint(a, b))
  return dict(sorted.map(([module, entries]) => [pythonString(module), list(entries.map(pythonString))]))
}
