/** Gathers what methods need above the classes of their module. */
import type { Operation } from '../ir/api.ts'
import { attributeDocstring } from './docstring.ts'
import type { Emission } from './emission.ts'
import { assignment, call, classHead, flat, subscript, type Doc } from './layout.ts'
import type { OperationContext } from './operation-context.ts'
import { byCodePoint } from './order.ts'
import { decoderCall, lazily, type PageClassView, type ResultHelpers } from './results.ts'

/** What is printed above the classes while their methods are printed. */
export interface ResourcePrinter extends OperationContext {
  helpers: ResultHelpers
  /** Operations, decoders and lists of types. */
  constants: () => string
  /** Page classes. */
  above: () => string[]
  define: (name: string, value: Doc) => void
  /** The name, or one like it where an operation's constant has it. */
  free: (name: string) => string
}

/** `own`: the operations of the module. */
export function createPrinter(context: OperationContext, own: Operation[]): ResourcePrinter {
  const taken = new Set(own.map((operation) => context.scope.emission.names.operations[operation.id]?.constant))
  const free = (name: string): string => (taken.has(name) ? free(`${name}_`) : name)
  const operations = new Map<string, string>()
  const decoders = new Map<string, string>()
  const shapes = new Map<string, string>()
  const shapeNames = new Map<string, string>()
  const pages = new Map<string, string>()
  const { imports, runtime, emission } = context.scope
  return {
    ...context,
    free,
    helpers: {
      decoder: (wanted, type) => {
        const base = free(wanted)
        const name = imports.use(`${runtime}.decode`, 'Decoder')
        const annotation = subscript(imports.use('typing', 'Final'), [subscript(name, [type])])
        decoders.set(base, `${assignment(0, base, { annotation, value: decoderCall(name, type) })}\n`)
        return base
      },
      shapes: (wanted, types) => {
        const known = shapeNames.get(flat(types))
        if (known !== undefined) return known
        const name = unused(free(wanted), shapes)
        const annotation = imports.use('typing', 'Final')
        const value = call(imports.use('functools', 'cache'), [lazily(types)])
        shapes.set(name, `${assignment(0, name, { annotation, value })}\n`)
        shapeNames.set(flat(types), name)
        return name
      },
      pageClass: (name, page) => {
        if (!pages.has(name)) pages.set(name, printPageClass(emission, name, page))
        return name
      },
    },
    define: (name, value) => {
      operations.set(name, `${assignment(0, name, { annotation: imports.use('typing', 'Final'), value })}\n`)
    },
    constants: () => [sorted(operations), sorted(decoders), sorted(shapes)].filter((lines) => lines !== '').join('\n'),
    above: () => [...pages].toSorted(([a], [b]) => byCodePoint(a, b)).map(([, text]) => text),
  }
}

const unused = (name: string, taken: ReadonlyMap<string, string>): string =>
  taken.has(name) ? unused(`${name}_`, taken) : name

const sorted = (lines: Map<string, string>): string =>
  [...lines]
    .toSorted(([a], [b]) => byCodePoint(a, b))
    .map(([, line]) => line)
    .join('')

/** A page gives what its class annotates from the envelope. */
function printPageClass(emission: Emission, name: string, page: PageClassView): string {
  return emission.options.templates('class', {
    head: classHead(name, [page.parent]),
    description: page.description,
    body: page.members
      .flatMap(({ name: member, annotation, description }) => [
        assignment(4, member, { annotation }),
        attributeDocstring(description, 4),
      ])
      .join('\n'),
  })
}
