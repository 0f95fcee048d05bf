/** Handlebars with the two helpers through which text of a document reaches a template: `py` (a literal) and `doc` (a docstring). */
import Handlebars from 'handlebars'
import type { TemplateSet } from '../emit.ts'
import type { Json } from '../ir/api.ts'
import { pythonDocstring, type Documentation } from './docstring.ts'
import { flat } from './layout.ts'
import { pythonValue } from './literal.ts'

const OPTIONS: CompileOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { py: true, doc: true },
}

/** The helpers, for an instance that runs precompiled templates. */
export const templateHelpers = {
  /** `{{py value}}`: a JSON value as a literal on one line. */
  py: (value: Json): string => flat(pythonValue(value)),
  /** `{{doc documentation indent}}`: a docstring, indented. */
  doc: (documentation: string | Documentation, indent: number): string => pythonDocstring(documentation, indent),
}

/** Compiles templates once, by name. */
export function compileTemplates(sources: { [name: string]: string }): TemplateSet {
  const instance = Handlebars.create()
  instance.registerHelper(templateHelpers)
  const compiled = new Map(Object.entries(sources).map(([name, source]) => [name, instance.compile(source, OPTIONS)]))
  return (name, view) => {
    const template = compiled.get(name)
    if (template === undefined) throw new Error(`There is no template ${name}`)
    return template(view)
  }
}

/** JavaScript source of each template, for `runTemplates` in a package that does not carry the compiler. */
export function precompileTemplates(sources: { [name: string]: string }): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [name, String(Handlebars.precompile(source, OPTIONS))]),
  )
}
