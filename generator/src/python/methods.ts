/** One method of a resource: its signature, its documentation, the request it makes. */
import type { Argument, Operation } from '../ir/api.ts'
import { describe, describeOperation, sentence } from './documentation.ts'
import type { Documentation } from './docstring.ts'
import { errorClass } from './errors.ts'
import { call, dict, keyword, pipe, prefixed, signature, statement, subscript, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import { printResult, type PrintedResult, type ResultContext } from './results.ts'
import { builtin, joinTypes, printOmittable, printType } from './types.ts'
import { isMapOf, wireShapes } from './wire.ts'

const INDENT = 4
const BODY = 8

/** The methods' last arguments, as SURFACE has them. */
const OPTIONS = ['extra_headers', 'extra_query', 'extra_body', 'timeout', 'max_retries', 'base_url']

/** The block of a method, without a newline at its end. */
export function printMethod(context: ResultContext): string {
  const { operation } = context
  const { templates } = context.scope.emission.options
  const method = context.scope.emission.names.operations[operation.id]?.method ?? ''
  const flagged = flaggedResult(context)
  const result = printResult(operation.result, context)
  const isCoroutine = context.flavour === 'async' && result.isAwaited && flagged === undefined
  const head = `${isCoroutine ? 'async def' : 'def'} ${method}`
  const returns =
    flagged === undefined ? result.annotation : joinTypes([awaitable(result, context), awaitable(flagged, context)])
  return templates('method', {
    overloads: flagged === undefined ? [] : printOverloads(head, result, { flagged, context }),
    signature: signature(INDENT, head, { parameters: parametersOf(context), returns }),
    documentation: documentationOf(context),
    body: bodyLines(context, result, { isCoroutine, flagged }).join('\n'),
    overload: flagged === undefined ? '' : context.scope.imports.use('typing', 'overload'),
  })
}

function flaggedResult(context: ResultContext): PrintedResult | undefined {
  const { flagged } = context.operation
  return flagged === undefined
    ? undefined
    : printResult(flagged.result, { ...context, constant: context.flaggedConstant })
}

/** What a method that is no coroutine gives in place of one. */
function awaitable(result: PrintedResult, context: ResultContext): Doc {
  const isWrapped = context.flavour === 'async' && result.isAwaited
  return isWrapped
    ? subscript(context.scope.imports.use('collections.abc', 'Awaitable'), [result.annotation])
    : result.annotation
}

function printOverloads(
  head: string,
  result: PrintedResult,
  options: { flagged: PrintedResult; context: ResultContext },
): string[] {
  const { context } = options
  const { imports, runtime } = context.scope
  const omit = imports.use(`${runtime}.omit`, 'Omit')
  const literal = (value: string): Doc => subscript(imports.use('typing', 'Literal'), [value])
  const [absent, chosen] = flagValues(context)
  const plain = awaitable(result, context)
  const flagged = awaitable(options.flagged, context)
  const isOptional = flagArgument(context)?.required !== true
  const forms: { flag: Doc; returns: Doc; isOptional: boolean }[] = [
    {
      flag: isOptional ? pipe([literal(absent), omit, ...noneOf(context)]) : literal(absent),
      returns: plain,
      isOptional,
    },
    { flag: literal(chosen), returns: flagged, isOptional: false },
    { flag: builtin('bool', context.scope), returns: joinTypes([plain, flagged]), isOptional: false },
  ]
  return forms.map((form) =>
    signature(INDENT, head, { parameters: parametersOf(context, form), returns: form.returns, body: ' ...' }),
  )
}

/** The flag's value that is the same as none, and the one that chooses the other result. */
const flagValues = (context: ResultContext): [absent: string, chosen: string] =>
  context.operation.flagged?.value === false ? ['True', 'False'] : ['False', 'True']

/** A nullable flag may be None, which is the same as false. */
const noneOf = (context: ResultContext): Doc[] => (flagArgument(context)?.type.kind === 'nullable' ? ['None'] : [])

const flagArgument = (context: ResultContext): Argument | undefined =>
  context.operation.arguments.find((argument) => argument.key === `body:${context.operation.flagged?.property ?? ''}`)

function parametersOf(context: ResultContext, overloaded?: { flag: Doc; isOptional: boolean }): Doc[] {
  const { operation } = context
  const flag = flagArgument(context)
  const [positional, ...named] = [...operation.arguments].toSorted(
    (a, b) => Number(b.positional) - Number(a.positional),
  )
  const hasPositional = positional?.positional === true
  const rest = hasPositional ? named : positional === undefined ? [] : [positional, ...named]
  return [
    'self',
    ...(hasPositional ? [parameterOf(positional, context)] : []),
    '*',
    ...rest.map((argument) =>
      argument === flag && overloaded !== undefined
        ? flagParameter(argument, context, overloaded)
        : parameterOf(argument, context),
    ),
    ...optionParameters(context),
  ]
}

const nameOf = (argument: Argument, context: ResultContext): string =>
  context.scope.emission.names.operations[context.operation.id]?.arguments[argument.key] ?? argument.name

function parameterOf(argument: Argument, context: ResultContext): Doc {
  const scope = { ...context.scope, direction: 'request' as const, isEvaluated: false }
  const name = nameOf(argument, context)
  if (argument.required) return withDefault(name, printType(argument.type, scope))
  return withDefault(name, printOmittable(argument.type, scope), scope.imports.use(`${scope.runtime}.omit`, 'omit'))
}

function flagParameter(argument: Argument, context: ResultContext, form: { flag: Doc; isOptional: boolean }): Doc {
  const name = nameOf(argument, context)
  const omit = context.scope.imports.use(`${context.scope.runtime}.omit`, 'omit')
  return form.isOptional ? withDefault(name, form.flag, omit) : withDefault(name, form.flag)
}

const withDefault = (name: string, annotation: Doc, value?: string): Doc =>
  prefixed(`${name}: `, annotation, value === undefined ? '' : ` = ${value}`)

function optionParameters(context: ResultContext): Doc[] {
  const { imports, runtime } = context.scope
  const use = (name: string): string => imports.use(`${runtime}.options`, name)
  const omit = imports.use(`${runtime}.omit`, 'omit')
  const Omit = imports.use(`${runtime}.omit`, 'Omit')
  const named = (name: string): string => builtin(name, context.scope)
  return [
    `extra_headers: ${use('Headers')} | None = None`,
    `extra_query: ${use('Query')} | None = None`,
    `extra_body: ${use('Body')} | None = None`,
    `timeout: ${use('Timeout')} | ${named('float')} | ${Omit} | None = ${omit}`,
    `max_retries: ${named('int')} | ${Omit} = ${omit}`,
    `base_url: ${named('str')} | None = None`,
    ...(hasKey(context.operation) ? [`idempotency_key: ${named('str')} | None = None`] : []),
  ]
}

const hasKey = (operation: Operation): boolean => operation.idempotency.kind === 'key'

function documentationOf(context: ResultContext): Documentation {
  const { operation } = context
  const args = operation.arguments.map((argument) => ({
    name: nameOf(argument, context),
    text:
      describe(argument) ||
      `The ${PLACES[argument.source]}${argument.source === 'whole-body' ? '' : ` \`${argument.name}\``}.`,
  }))
  const sections = [
    { title: 'Args', entries: args },
    { title: 'Returns', entries: returnsOf(operation) },
    { title: 'Raises', entries: raisesOf(context) },
  ]
  return { text: describeOperation(operation), sections: sections.filter(({ entries }) => entries.length > 0) }
}

/** Classes with the declared codes that raise them. */
function raisesOf(context: ResultContext): { name: string; text: string }[] {
  const { emission } = context.scope
  const codes = new Map<string, string[]>()
  for (const { error } of context.operation.errors) {
    const declared = error === undefined ? undefined : emission.errors.get(error)
    if (declared === undefined) continue
    const name = errorClass(emission, declared)
    codes.set(name, [...(codes.get(name) ?? []), `\`${declared.code}\``])
  }
  return [...codes].map(([name, list]) => ({ name, text: `${list.join(', ')}.` }))
}

const PLACES = {
  path: 'path parameter',
  query: 'query parameter',
  header: 'header',
  cookie: 'cookie',
  querystring: 'query string',
  body: 'member',
  'whole-body': 'body',
} as const

/** What is answered, where the document says more than that it went well. */
function returnsOf(operation: Operation): { name: string; text: string }[] {
  const success = operation.responses.find((response) => response.status.startsWith('2'))
  const text = success?.description?.trim() ?? ''
  const words = text
    .replace(/[^A-Za-z ]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const isTelling = words.some((word) => !COMMONPLACES.has(word.toLowerCase()))
  return operation.result.kind === 'none' || !isTelling ? [] : [{ name: '', text: sentence(text) }]
}

const COMMONPLACES = new Set(
  'ok success successful successfully response request created accepted no content the a an operation completed default returned deleted updated'.split(
    ' ',
  ),
)

function bodyLines(
  context: ResultContext,
  result: PrintedResult,
  options: { isCoroutine: boolean; flagged: PrintedResult | undefined },
): string[] {
  const parts = requestParts(context)
  const flag = flagArgument(context)
  const lines = parts.flatMap((part) => part.lines)
  if (options.flagged !== undefined && flag !== undefined) {
    const branch = returnCall(context, options.flagged, {
      parts,
      constant: context.flaggedConstant,
      indent: BODY + INDENT,
      head: 'return ',
    })
    lines.push(`${pad(BODY)}if ${nameOf(flag, context)} is ${flagValues(context)[1]}:`, branch)
  }
  const head = options.isCoroutine ? 'return await ' : 'return '
  return [...lines, returnCall(context, result, { parts, constant: context.constant, indent: BODY, head })]
}

const pad = (indent: number): string => ' '.repeat(indent)

interface RequestPart {
  /** Keyword of the runtime's method. */
  keyword: string
  lines: string[]
  /** What is handed over. */
  value: Doc
}

function requestParts(context: ResultContext): RequestPart[] {
  const { operation } = context
  const of = (...sources: Argument['source'][]): Argument[] =>
    operation.arguments.filter((argument) => sources.includes(argument.source))
  const path = of('path')
  const whole = of('whole-body')[0]
  const body = of('body')
  const parts: RequestPart[] = []
  if (path.length > 0) parts.push({ keyword: 'path', lines: [], value: dict(pathEntries(operation, path, context)) })
  for (const [source, word] of [
    ['query', 'query'],
    ['querystring', 'querystring'],
    ['header', 'headers'],
    ['cookie', 'cookies'],
  ] as const) {
    const found = of(source)
    if (found.length > 0) parts.push(dictPart(word, found, context))
  }
  if (whole !== undefined) parts.push({ keyword: 'body', lines: [], value: wired(whole, context) })
  else if (body.length > 0 || hasObjectBody(operation)) parts.push(dictPart('body', body, context))
  return parts
}

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
  const local = localName(word, context)
  const { imports, runtime } = context.scope
  const required = found.filter((argument) => argument.required)
  const start = dict(required.map((argument) => [pythonString(argument.name), wired(argument, context)]))
  const type = `${plainName('dict', context)}[${plainName('str', context)}, ${plainName('object', context)}]`
  const lines = [statement(BODY, `${local}: ${type} = `, start)]
  for (const argument of found.filter((candidate) => !candidate.required)) {
    const omit = imports.use(`${runtime}.omit`, 'omit')
    lines.push(`${pad(BODY)}if ${nameOf(argument, context)} is not ${omit}:`)
    lines.push(statement(BODY + INDENT, `${local}[${pythonString(argument.name)}] = `, wired(argument, context)))
  }
  return { keyword: word, lines, value: local }
}

/** A local that no argument hides. */
function localName(word: string, context: ResultContext): string {
  const taken = new Set(context.operation.arguments.map((argument) => nameOf(argument, context)))
  const candidates = [word, `${word}_`, `_${word}`, `${word}_values`]
  return candidates.find((candidate) => !taken.has(candidate)) ?? `__${word}`
}

/** A built-in within a method, where an argument may have its name. */
function plainName(name: string, context: ResultContext): string {
  const isHidden = context.operation.arguments.some((argument) => nameOf(argument, context) === name)
  return isHidden ? `${context.scope.imports.useModule('builtins')}.${name}` : name
}

/** An argument as the wire has it: nested names are spelled anew where they differ. */
function wired(argument: Argument, context: ResultContext): Doc {
  const { imports, runtime, emission } = context.scope
  const name = nameOf(argument, context)
  const shapes = wireShapes(emission, argument.type)
  if (shapes.length === 0) return name
  const types = imports.use(runtime.replace(/_runtime$/, ''), 'types')
  const callee = imports.use(`${runtime}.wire`, isMapOf(emission, argument.type) ? 'wire_map' : 'wire')
  return call(callee, [name, ...shapes.map((shape) => `${types}.${shape}`)])
}

function returnCall(
  context: ResultContext,
  result: PrintedResult,
  options: { parts: RequestPart[]; constant: string; indent: number; head: string },
): string {
  const { imports, runtime } = context.scope
  const names = hasKey(context.operation) ? [...OPTIONS, 'idempotency_key'] : OPTIONS
  const request = call(imports.use(`${runtime}.options`, 'RequestOptions'), names)
  const parts = [
    options.constant,
    ...result.types,
    ...options.parts.map((part) => keyword(part.keyword, part.value)),
    keyword('options', request),
  ]
  return statement(options.indent, options.head, call(`${context.receiver ?? 'self'}.${result.callee}`, parts))
}
