/** One method of a resource: its signature, its documentation, the request it makes. */
import type { Argument, Operation } from '../ir/api.ts'
import { chosenMediaTypes } from '../ir/body-choices.ts'
import { armsOf } from './body-arms.ts'
import { call, keyword, pipe, prefixed, signature, statement, subscript, type Doc } from './layout.ts'
import { documentationOf } from './method-documentation.ts'
import { nameOf, requestForms, requestParts, type RequestPart } from './request.ts'
import { printResult, type PrintedResult, type ResultContext } from './results.ts'
import { builtin, joinTypes, printOmittable, printType } from './types.ts'

const INDENT = 4
const BODY = 8

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
  const overloads = printOverloads(head, result, flagged, context)
  return templates('method', {
    overloads,
    signature: signature(INDENT, head, { parameters: parametersOf(context), returns }),
    documentation: documentationOf(context),
    body: bodyLines(context, { result, isCoroutine, flagged }).join('\n'),
    overload: overloads.length === 0 ? '' : context.scope.imports.use('typing', 'overload'),
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

/** One signature for each body and for each value of a flag; none where there is one alone. */
function printOverloads(
  head: string,
  result: PrintedResult,
  flagged: PrintedResult | undefined,
  context: ResultContext,
): string[] {
  const arms = armsOf(context.operation, context.scope.emission)
  if (arms.length === 1 && flagged === undefined) return []
  const forms = flagged === undefined ? [undefined] : flagForms(result, flagged, context)
  return forms.flatMap((form) =>
    arms
      .filter((arm) => form === undefined || form.isOptional || arm.some(({ key }) => key === flagKey(context)))
      .map((arm) =>
        signature(INDENT, head, {
          parameters: parametersOf(context, arm, form),
          returns: form === undefined ? result.annotation : form.returns,
          body: ' ...',
        }),
      ),
  )
}

interface FlagForm {
  flag: Doc
  returns: Doc
  isOptional: boolean
}

function flagForms(result: PrintedResult, flagged: PrintedResult, context: ResultContext): FlagForm[] {
  const { imports, runtime } = context.scope
  const omit = imports.use(`${runtime}.omit`, 'Omit')
  const literal = (value: string): Doc => subscript(imports.use('typing', 'Literal'), [value])
  const [absent, chosen] = flagValues(context)
  const [plain, other] = [awaitable(result, context), awaitable(flagged, context)]
  const isOptional = flagArgument(context)?.required !== true
  return [
    {
      flag: isOptional ? pipe([literal(absent), omit, ...noneOf(context)]) : literal(absent),
      returns: plain,
      isOptional,
    },
    { flag: literal(chosen), returns: other, isOptional: false },
    { flag: builtin('bool', context.scope), returns: joinTypes([plain, other]), isOptional: false },
  ]
}

/** The flag's value that is the same as none, and the one that chooses the other result. */
const flagValues = (context: ResultContext): [absent: string, chosen: string] =>
  context.operation.flagged?.value === false ? ['True', 'False'] : ['False', 'True']

/** A nullable flag may be None, which is the same as false. */
const noneOf = (context: ResultContext): Doc[] => (flagArgument(context)?.type.kind === 'nullable' ? ['None'] : [])

const flagArgument = (context: ResultContext): Argument | undefined =>
  context.operation.arguments.find(({ key }) => key === flagKey(context))

const flagKey = ({ operation }: ResultContext): string => `body:${operation.flagged?.property ?? ''}`

function parametersOf(context: ResultContext, args = context.operation.arguments, overloaded?: FlagForm): Doc[] {
  const [positional, ...named] = [...args].toSorted((a, b) => Number(b.positional) - Number(a.positional))
  const hasPositional = positional?.positional === true
  const rest = hasPositional ? named : positional === undefined ? [] : [positional, ...named]
  return [
    'self',
    ...(hasPositional ? [parameterOf(positional, context)] : []),
    ...(rest.length > 0 ? ['*'] : []),
    ...rest.map((argument) =>
      argument.key === flagKey(context) && overloaded !== undefined
        ? flagParameter(argument, context, overloaded)
        : parameterOf(argument, context),
    ),
    optionsParameter(context),
  ]
}

function parameterOf(argument: Argument, context: ResultContext): Doc {
  const scope = { ...context.scope, direction: 'request' as const, isEvaluated: false }
  const name = nameOf(argument, context)
  if (argument.required) return withDefault(name, printType(argument.type, scope))
  return withDefault(name, printOmittable(argument.type, scope), scope.imports.use(`${scope.runtime}.omit`, 'omit'))
}

function flagParameter(argument: Argument, context: ResultContext, form: FlagForm): Doc {
  const name = nameOf(argument, context)
  const omit = context.scope.imports.use(`${context.scope.runtime}.omit`, 'omit')
  return form.isOptional ? withDefault(name, form.flag, omit) : withDefault(name, form.flag)
}

const withDefault = (name: string, annotation: Doc, value?: string): Doc =>
  prefixed(`${name}: `, annotation, value === undefined ? '' : ` = ${value}`)

/** The last arguments of every method, of which all may be left out: a typed dict, so that they are told once. */
function optionsParameter(context: ResultContext): Doc {
  const { imports, runtime } = context.scope
  const { operation } = context
  const special = [
    ...(hasKey(operation) ? ['Keyed'] : []),
    ...(chosenMediaTypes(operation.body).length > 0 ? ['Body'] : []),
    ...(operation.result.kind === 'page' ? ['Page'] : []),
  ]
  const name = `${special.join('') || 'Call'}Options`
  const options = imports.use(`${runtime}.options`, name)
  return prefixed('**options: ', subscript(imports.use('typing_extensions', 'Unpack'), [options]))
}

const hasKey = (operation: Operation): boolean => operation.idempotency.kind === 'key'

/** The shortest form of the request, the earlier of two. */
function bodyLines(context: ResultContext, results: MethodResults): string[] {
  let shortest: { parts: RequestPart[]; lines: string[]; count: number } | undefined
  for (const parts of requestForms(requestParts(context))) {
    const lines = formLines(context, results, parts)
    const count = lineCount(lines)
    if (shortest === undefined || count < shortest.count) shortest = { parts, lines, count }
    if (count === 1) break
  }
  if (shortest?.parts.some((part) => part.namesBuiltins === true)) context.scope.imports.useModule('builtins')
  return shortest?.lines ?? []
}

const lineCount = (statements: string[]): number => statements.join('\n').split('\n').length

interface MethodResults {
  result: PrintedResult
  isCoroutine: boolean
  flagged: PrintedResult | undefined
}

function formLines(context: ResultContext, results: MethodResults, parts: RequestPart[]): string[] {
  const flag = flagArgument(context)
  const lines = parts.flatMap((part) => part.lines)
  if (results.flagged !== undefined && flag !== undefined) {
    const branch = returnCall(context, results.flagged, {
      parts,
      constant: context.flaggedConstant,
      indent: BODY + INDENT,
      head: 'return ',
    })
    lines.push(`${' '.repeat(BODY)}if ${nameOf(flag, context)} is ${flagValues(context)[1]}:`, branch)
  }
  const head = results.isCoroutine ? 'return await ' : 'return '
  return [...lines, returnCall(context, results.result, { parts, constant: context.constant, indent: BODY, head })]
}

function returnCall(
  context: ResultContext,
  result: PrintedResult,
  options: { parts: RequestPart[]; constant: string; indent: number; head: string },
): string {
  const parts = [
    options.constant,
    ...result.types,
    ...options.parts.map((part) => keyword(part.keyword, part.value)),
    keyword('options', 'options'),
  ]
  return statement(options.indent, options.head, call(`${context.receiver ?? 'self'}.${result.callee}`, parts))
}
