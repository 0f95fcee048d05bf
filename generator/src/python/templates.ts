/** Handlebars with the two helpers through which text of a document reaches a template: `py` (a literal) and `doc` (a docstring). */
import { createRequire } from 'node:module'
import type Handlebars from 'handlebars'
import type { TemplateSet } from '../emit.ts'
import type { Json } from '../ir/models.ts'
import { pythonDocstring, type Documentation } from './docstring.ts'
import { flat } from './layout.ts'
import { pythonValue } from './literal.ts'

const OPTIONS: CompileOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { py: true, doc: true },
}

const load = createRequire(import.meta.url)

/** The whole of Handlebars, loaded where text is compiled and nowhere else: it is most of what there is to load. */
const compiler = (): typeof Handlebars => load('handlebars') as typeof Handlebars

/** What runs compiled templates, as the one file that it also comes as. */
const runner = (): typeof Handlebars => load('handlebars/dist/handlebars.runtime.min.js') as typeof Handlebars

const HELPERS = {
  /** `{{py value}}`: a JSON value as a literal on one line. */
  py: (value: Json): string => flat(pythonValue(value)),
  /** `{{doc documentation indent}}`: a docstring, indented. */
  doc: (documentation: string | Documentation, indent: number): string => pythonDocstring(documentation, indent),
}

/** Helpers of the library that no template uses; each would be made ready again for every text. */
const UNUSED = ['blockHelperMissing', 'helperMissing', 'log', 'lookup', 'unless', 'with']

function prepare(instance: typeof Handlebars): typeof Handlebars {
  for (const name of UNUSED) instance.unregisterHelper(name)
  instance.registerHelper(HELPERS)
  return instance
}

/** Compiles templates once, by name. */
export function compileTemplates(sources: { [name: string]: string }): TemplateSet {
  const instance = prepare(compiler().create())
  return templateSet(Object.entries(sources).map(([name, source]) => [name, instance.compile(source, OPTIONS)]))
}

/** Templates that `precompileTemplates` has compiled; the compiler is not loaded for them. */
export function runTemplates(specifications: { [name: string]: TemplateSpecification }): TemplateSet {
  const instance = prepare(runner().create())
  return templateSet(Object.entries(specifications).map(([name, compiled]) => [name, instance.template(compiled)]))
}

function templateSet(entries: [name: string, template: (view: object) => string][]): TemplateSet {
  const templates = new Map(entries)
  return (name, view) => {
    const template = templates.get(name)
    if (template === undefined) throw new Error(`There is no template ${name}`)
    return template(view)
  }
}

/** JavaScript source of each template, for `runTemplates` in a package that does not carry the compiler. */
export function precompileTemplates(sources: { [name: string]: string }): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [name, String(compiler().precompile(source, OPTIONS))]),
  )
}
