/** Any emitted module: the fixed two lines, its docstring, its imports, its body. */
import type { Emission } from './emission.ts'

export interface ModuleView {
  /** Docstring; empty for none. */
  description: string
  /** Import statements with the newline of each. */
  imports: string
  /** Code with its last newline. */
  body: string
}

export function renderModule(emission: Emission, view: ModuleView): string {
  const startsWithClass = /^(?:class |def |async def |@)/.test(view.body)
  const gap = view.imports !== '' && startsWithClass ? '\n' : ''
  return `${emission.options.templates('module', { ...view, imports: view.imports.trimEnd(), body: gap + view.body }).trimEnd()}\n`
}
