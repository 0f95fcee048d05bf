import type { Operation } from '../../ir/api.ts'
import { argumentNames, positionalOf } from '../arguments.ts'
import { type EmitContext, named } from '../context.ts'
import { areParamsOptional, type Flag, flagOf, hasParams } from '../declarations/params.ts'
import { docComment } from '../printer/doc-comment.ts'
import { type Doc, group, ifBreak, indent, join, line, printDoc, softline } from '../printer/layout.ts'
import { identifier, propertyKey, stringLiteral } from '../printer/sinks.ts'
import { runtime } from '../runtime-symbols.ts'
import type { Scope } from '../scope.ts'
import { type Arm, labelled, labelledArms } from '../types/type-doc.ts'
import { methodDocumentation } from './method-documentation.ts'
import { acceptOf } from './operation-record.ts'
import { type PrintedResult, printResult } from './results.ts'

/**
 * A method of a resource with its documentation, indented, without its last line break.
 *
 * @param client the expression that is the client: `this._client`, or `this` on the client itself.
 */
export function printMethod(context: EmitContext, operation: Operation, scope: Scope, client: string): string {
  const comment = docComment(methodDocumentation(context, operation), 2)
  const flag = flagOf(context, operation)
  return (
    comment +
    (flag === undefined
      ? plainMethod(context, operation, scope, client)
      : flaggedMethod(context, operation, flag, scope, client))
  )
}

function plainMethod(context: EmitContext, operation: Operation, scope: Scope, client: string): string {
  const names = named(context.names.operations, operation.id)
  const { type, call } = printResult(context, operation, operation.result, scope)
  const params = areParamsOptional(context, operation)
    ? `params: ${paramsType(context, operation, scope)} = ${emptyParams(context, operation)}`
    : `params: ${paramsType(context, operation, scope)}`
  const head = signature(
    names.method,
    argumentDocs(context, operation, hasParams(operation) ? params : undefined, scope),
    [type],
  )
  return `  ${head} {\n    ${printDoc(['return ', callExpression(context, operation, call, client)], 4)}\n  }`
}

/** The value of params that are left out. An empty literal does not fit a type with a member such as `constructor`, which it inherits. */
function emptyParams(context: EmitContext, operation: Operation): string {
  const names = Object.values(named(context.names.operations, operation.id).arguments)
  return names.some((name) => name in Object.prototype) ? 'Object.create(null)' : '{}'
}

/** Three overloads: for a whole answer, for a stream, and for a flag that is known only when the program runs. */
function flaggedMethod(context: EmitContext, operation: Operation, flag: Flag, scope: Scope, client: string): string {
  const { method, params } = named(context.names.operations, operation.id)
  const results = [operation.result, operation.flagged?.result ?? operation.result].map((result) => ({
    ...printResult(context, operation, result, scope),
    accept: acceptOf(result),
  }))
  const [plain, streamed] = (flag.isDefault ? results.toReversed() : results) as [FlaggedResult, FlaggedResult]
  const isOptional = areParamsOptional(context, operation)
  const head = (type: string, isOmissible: boolean, result: Arm[]): string => {
    return signature(
      method,
      argumentDocs(context, operation, `params${isOmissible ? '?' : ''}: ${scope.type(type)}`, scope),
      result,
    )
  }
  const either = [plain.type, streamed.type]
  const last = signature(
    method,
    argumentDocs(context, operation, `params: ${scope.type(params)}${isOptional ? ' = {}' : ''}`, scope),
    either,
  )
  return [
    `  ${head(`${params}NonStreaming`, isOptional && !flag.isDefault, [plain.type])}`,
    `  ${head(`${params}Streaming`, isOptional && flag.isDefault, [streamed.type])}`,
    `  ${head(params, isOptional, either)}`,
    `  ${last} {\n${flaggedBody(context, operation, flag, plain, streamed, client)}\n  }`,
  ].join('\n')
}

/** A result and the media type that it is asked for by, where the runtime would ask for another. */
type FlaggedResult = PrintedResult & { accept: string | undefined }

function flaggedBody(
  context: EmitContext,
  operation: Operation,
  flag: Flag,
  plain: FlaggedResult,
  streamed: FlaggedResult,
  client: string,
): string {
  const member = propertyKey(flag.name) === flag.name ? `params.${flag.name}` : `params[${stringLiteral(flag.name)}]`
  const printed = ({ call, argument, accept }: FlaggedResult): Doc =>
    callExpression(context, operation, [call, argument], client, accept)
  const choice: Doc = flag.isDefault
    ? [`${member} === false`, indent([line, '? ', indent(printed(plain)), line, ': ', indent(printed(streamed))])]
    : [member, indent([line, '? ', indent(printed(streamed)), line, ': ', indent(printed(plain))])]
  return `    ${printDoc(['return ', group(choice)], 4)}`
}

/** `request(this._client, createOperation, { ...params, id }, options)`. */
function callExpression(context: EmitContext, operation: Operation, call: Doc, client: string, accept?: string): Doc {
  const constant = identifier(named(context.names.operations, operation.id).constant)
  const record = accept === undefined ? constant : `{ ...${constant}, accept: ${stringLiteral(accept)} }`
  const positional = positionalOf(operation)
  const members = [
    ...(hasParams(operation) ? ['...params'] : []),
    ...(positional === undefined ? [] : [identifier(argumentNames(context, operation)(positional.key))]),
  ]
  const params =
    members.length === 1 && members[0] === '...params'
      ? 'params'
      : members.length === 0
        ? '{}'
        : `{ ${members.join(', ')} }`
  const list = [client, record, params, 'options']
  return [call, group(['(', indent([softline, join([',', line], list)]), ifBreak(','), softline, ')'])]
}

function paramsType(context: EmitContext, operation: Operation, scope: Scope): string {
  return hasParams(operation) ? scope.type(named(context.names.operations, operation.id).params) : ''
}

function argumentDocs(context: EmitContext, operation: Operation, params: string | undefined, scope: Scope): Doc[] {
  const positional = positionalOf(operation)
  const name = positional && identifier(argumentNames(context, operation)(positional.key))
  return [
    ...(positional === undefined ? [] : [labelled(`${name}:`, positional.type, scope)]),
    ...(params === undefined ? [] : [params]),
    `options?: ${scope.runtime(runtime.RequestOptions)}`,
  ]
}

/** `name(a: A, b?: B): Result`, arguments one a line where it does not fit. */
function signature(method: string, parameters: Doc[], result: Arm[]): string {
  const list = ['(', indent([softline, join([',', line], parameters)]), ifBreak(','), softline, ')']
  return printDoc([group([propertyKey(method), labelledArms([list, ':'], result)]), ' {'], 2).replace(/ \{$/, '')
}
