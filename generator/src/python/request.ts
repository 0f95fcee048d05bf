/** The request that a method makes of its arguments. */
import type { Argument, Operation } from '../ir/api.ts'
import { bodyShape } from '../ir/bodies.ts'
import { call, dict, statement, tuple, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import type { ResultContext } from './results.ts'
import { isMapOf, wireShapes } from './wire.ts'

const INDENT = 4
const BODY = 8

const pad = (indent: number): string => ' '.repeat(indent)

/** The name of an argument in the method. */
export const nameOf = (argument: Argument, context: ResultContext): string =>
  context.scope.emission.names.operations[context.operation.id]?.arguments[argument.key] ?? argument.name

/** One part of a request, as a method hands it to the runtime. */
export interface RequestPart {
  /** Keyword of the runtime's method. */
  keyword: string
  lines: string[]
  /** What is handed over. */
  value: Doc
  /** Whether a line names a module of the standard library that the chosen form has to import. */
  namesBuiltins?: boolean
  /** The same by way of a local, where what is handed over can have a name. */
  named?: () => RequestPart
}

/** The ways to write the parts: in the call, or what is not the path, or all, in locals before it; most requests need the first alone. */
export function* requestForms(parts: RequestPart[]): Generator<RequestPart[]> {
  yield parts
  yield parts.map((part) => (part.keyword === 'path' ? part : (part.named?.() ?? part)))
  yield parts.map((part) => part.named?.() ?? part)
}

/** Path, query, headers, cookies and body from the arguments, in this order. */
export function requestParts(context: ResultContext): RequestPart[] {
  const { operation } = context
  const of = (...sources: Argument['source'][]): Argument[] =>
    operation.arguments.filter((argument) => sources.includes(argument.source))
  const path = of('path')
  const whole = of('whole-body')[0]
  const body = of('body')
  const parts: RequestPart[] = []
  if (path.length > 0) parts.push(inPlace('path', dict(pathEntries(operation, path, context)), context))
  for (const { word, sources } of PLACES) {
    const found = of(...sources)
    if (found.length > 0) parts.push(dictPart(word, found, context))
  }
  const isMember = bodyShape(operation.body)?.kind !== 'whole'
  if (whole !== undefined && !isMember) parts.push({ keyword: 'body', lines: [], value: wired(whole, context) })
  else if (body.length > 0 || hasObjectBody(operation))
    parts.push(dictPart('body', whole === undefined ? body : [...body, whole], context))
  return parts
}

/** A whole query string goes where queries go; the operation says that it is one. */
const PLACES: readonly { word: string; sources: readonly Argument['source'][] }[] = [
  { word: 'query', sources: ['query', 'querystring'] },
  { word: 'headers', sources: ['header'] },
  { word: 'cookies', sources: ['cookie'] },
]

/** An object body without any member that can be given is still sent. */
const hasObjectBody = (operation: Operation): boolean =>
  operation.body !== undefined && operation.body.content.length > 0

function pathEntries(operation: Operation, path: Argument[], context: ResultContext): [string, Doc][] {
  const order = (argument: Argument): number => operation.path.indexOf(`{${argument.name}}`)
  return [...path]
    .toSorted((a, b) => order(a) - order(b))
    .map((argument) => [pythonString(argument.name), nameOf(argument, context)])
}

function dictPart(word: string, found: Argument[], context: ResultContext): RequestPart {
  const late = found.filter((argument) => !argument.required && isRespelled(argument, context))
  const start = dict(
    found
      .filter((argument) => !late.includes(argument))
      .toSorted((a, b) => Number(b.required) - Number(a.required))
      .map((argument) => [pythonString(argument.name), wired(argument, context)]),
  )
  if (late.length === 0 && context.operation.flagged === undefined) return inPlace(word, start, context)
  const { lines, value: local, ...rest } = inLocal(word, start, context)
  for (const argument of late) {
    const omit = context.scope.imports.use(`${context.scope.runtime}.omit`, 'omit')
    lines.push(`${pad(BODY)}if ${nameOf(argument, context)} is not ${omit}:`)
    lines.push(statement(BODY + INDENT, `${local}[${pythonString(argument.name)}] = `, wired(argument, context)))
  }
  return { ...rest, lines, value: local }
}

const inPlace = (word: string, value: Doc, context: ResultContext): RequestPart => ({
  keyword: word,
  lines: [],
  value,
  named: () => inLocal(word, value, context),
})

function inLocal(word: string, value: Doc, context: ResultContext): RequestPart & { value: string } {
  const local = localName(word, context)
  const type = `${plainName('dict', context)}[${plainName('str', context)}, ${plainName('object', context)}]`
  const lines = [statement(BODY, `${local}: ${type} = `, value)]
  return { keyword: word, lines, value: local, namesBuiltins: type.includes(BUILTINS) }
}

/** Whether the types of its keys are asked for, which are loaded only when the argument is given. */
const isRespelled = (argument: Argument, context: ResultContext): boolean =>
  wireShapes(context.scope.emission, argument.type).length > 0

/** A local that no argument hides. */
function localName(word: string, context: ResultContext): string {
  const taken = new Set(context.operation.arguments.map((argument) => nameOf(argument, context)))
  const candidates = [word, `${word}_`, `_${word}`, `${word}_values`]
  return candidates.find((candidate) => !taken.has(candidate)) ?? `__${word}`
}

const BUILTINS = 'builtins.'

/** A built-in within a method, where an argument may have its name. */
function plainName(name: string, context: ResultContext): string {
  const isHidden = context.operation.arguments.some((argument) => nameOf(argument, context) === name)
  return isHidden ? BUILTINS + name : name
}

/** An argument as the wire has it: nested names are spelled anew where they differ. */
function wired(argument: Argument, context: ResultContext): Doc {
  const { imports, runtime, emission } = context.scope
  const name = nameOf(argument, context)
  const shapes = wireShapes(emission, argument.type)
  if (shapes.length === 0) return name
  const types = imports.use(runtime.replace(/_runtime$/, ''), 'types')
  const callee = imports.use(`${runtime}.wire`, isMapOf(emission, argument.type) ? 'wire_map' : 'wire')
  const spelled = shapes.map((shape) => `${types}.${shape}`)
  if (spelled.length <= MOST_IN_PLACE) return call(callee, [name, ...spelled])
  return call(callee, [
    name,
    `*${context.helpers.shapes(`${context.constant}_${name.toUpperCase()}`, tuple(spelled))}()`,
  ])
}

/** More types than these stand above the classes, where both flavours find them. */
const MOST_IN_PLACE = 3
