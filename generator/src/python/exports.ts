/** `types/__init__.py`: a package with everything that its modules export, each imported when a name of it is first used. */
import type { Emission } from './emission.ts'
import { compareModules } from './imports.ts'
import { LINE_WIDTH } from './layout.ts'
import { renderModule } from './module.ts'
import { byCodePoint } from './order.ts'

/** A module of the package and what stands in its `__all__`. */
export interface ExportingModule {
  /** `._item`. */
  module: string
  names: string[]
}

export function printExportingPackage(
  emission: Emission,
  { description, modules, runtime }: { description: string; modules: ExportingModule[]; runtime: string },
): string {
  const sorted = modules.toSorted((a, b) => compareModules(a.module, b.module))
  const body = emission.options.templates('exports', {
    runtime,
    modules: sorted.map(({ module }) => module),
    table: sorted.flatMap(tableLines),
  })
  return renderModule(emission, { description, imports: '', body })
}

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
