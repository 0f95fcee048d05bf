/** `types/__init__.py` and `resources/__init__.py`: packages with names of their modules, each imported when it is first used. */
import type { Emission } from './emission.ts'
import { compareModules, renderFrom } from './imports.ts'
import { LINE_WIDTH } from './layout.ts'
import { renderModule } from './module.ts'
import { byCodePoint } from './order.ts'

/** A module of the package and what the package offers of it. */
export interface ExportingModule {
  /** `._item`. */
  module: string
  names: string[]
  /** Whether these are the names in the module's `__all__`. */
  isWhole: boolean
}

export function printExportingPackage(
  emission: Emission,
  { description, modules, runtime }: { description: string; modules: ExportingModule[]; runtime: string },
): string {
  const sorted = modules.toSorted((a, b) => compareModules(a.module, b.module))
  const body = emission.options.templates('exports', {
    runtime,
    imports: sorted.map(importLines).join(''),
    table: sorted.flatMap(tableLines),
  })
  return renderModule(emission, { description, imports: '', body })
}

/** What type checkers read. */
const importLines = ({ module, names, isWhole }: ExportingModule): string =>
  renderFrom(module, isWhole ? ['*'] : names.map((name) => `${name} as ${name}`), 4)

const INDENT = ' '.repeat(8)

/** The module and its names, as many in a line as fit. */
function tableLines({ module, names }: ExportingModule): string[] {
  const lines = [INDENT + module]
  for (const name of names.toSorted(byCodePoint)) {
    const last = lines.at(-1) ?? ''
    if (last.length + 1 + name.length <= LINE_WIDTH) lines[lines.length - 1] = `${last} ${name}`
    else lines.push(`${INDENT}${name}`)
  }
  return lines
}
