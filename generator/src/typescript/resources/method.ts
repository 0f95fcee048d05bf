import type { Operation } from '../../ir/api.ts'
import { argumentNames, positionalOf } from '../arguments.ts'
import { type EmitContext, named } from '../context.ts'
import { areParamsOptional, flagOf, hasParams } from '../declarations/params.ts'
import { docComment } from '../printer/doc-comment.ts'
import { type Doc, group, ifBreak, indent, join, line, printDoc, softline } from '../printer/layout.ts'
import { identifier, propertyKey, stringLiteral } from '../printer/sinks.ts'
import { runtime } from '../runtime-symbols.ts'
import type { Scope } from '../scope.ts'
import { labelled } from '../types/type-doc.ts'
import { methodDocumentation } from './method-documentation.ts'
import { printResult } from './results.ts'

/**
 * A method of a resource with its documentation, indented, without its last line break.
 *
 * @param client the expression that is the client: `this._client`, or `this` on the client itself.
 */
export function printMethod(context: EmitContext, operation: Operation, scope: Scope, client: string): string {
  const comment = docComment(methodDocumentation(context, operation), 2)
  return comment + (flagOf(context, operation) === undefined ? plainMethod(context, operation, scope, client) : flaggedMethod(context, operation, scope, client))
}

function plainMethod(context: EmitContext, operation: Operation, scope: Scope, client: string): string {
  const names = named(context.names.operations, operation.id)
  const { type, call } = printResult(context, operation, operation.result, scope)
  const params = areParamsOptional(operation) ? `params: ${paramsType(context, operation, scope)} = {}` : `params: ${paramsType(context, operation, scope)}`
  const head = signature(names.method, argumentDocs(context, operation, hasParams(operation) ? params : undefined, scope), type)
  return `  ${head} {\n    return ${callExpression(context, operation, call, client)}\n  }`
}

/** Three overloads: without the flag, with it, and with a flag that is known only when the program runs. */
function flaggedMethod(context: EmitContext, operation: Operation, scope: Scope, client: string): string {
  const { method, params } = named(context.names.operations, operation.id)
  const plain = printResult(context, operation, operation.result, scope)
  const flagged = printResult(context, operation, operation.flagged?.result ?? operation.result, scope)
  const either: Doc = [plain.type, ' | ', flagged.type]
  const isOptional = areParamsOptional(operation)
  const withParams = (type: string, isOmissible: boolean, result: Doc): string => {
    scope.type(params)
    return signature(method, argumentDocs(context, operation, `params${isOmissible ? '?' : ''}: ${identifier(type)}`, scope), result)
  }
  const last = signature(method, argumentDocs(context, operation, `params: ${scope.type(params)}${isOptional ? ' = {}' : ''}`, scope), either)
  return [
    `  ${withParams(`${params}NonStreaming`, isOptional, plain.type)}`,
    `  ${withParams(`${params}Streaming`, false, flagged.type)}`,
    `  ${withParams(params, isOptional, either)}`,
    `  ${last} {\n${flaggedBody(context, operation, plain.call, flagged.call, client)}\n  }`,
  ].join('\n')
}

function flaggedBody(context: EmitContext, operation: Operation, plain: string, flagged: string, client: string): string {
  const flag = flagOf(context, operation)
  const member = flag === undefined ? '' : propertyKey(flag.name) === flag.name ? `.${flag.name}` : `[${stringLiteral(flag.name)}]`
  // Where the API streams unless told otherwise, a whole answer must be asked for.
  const asked = flag?.argument.default === true ? `${propertyKey(flag.name)}: false` : undefined
  return [
    `    return params${member}`,
    `      ? ${callExpression(context, operation, flagged, client)}`,
    `      : ${callExpression(context, operation, plain, client, asked)}`,
  ].join('\n')
}

/** `request(this._client, createOperation, { ...params, id }, options)`. */
function callExpression(context: EmitContext, operation: Operation, call: string, client: string, extra?: string): string {
  const { constant } = named(context.names.operations, operation.id)
  const positional = positionalOf(operation)
  const members = [
    ...(hasParams(operation) ? ['...params'] : []),
    ...(positional === undefined ? [] : [identifier(argumentNames(context, operation)(positional.key))]),
    ...(extra === undefined ? [] : [extra]),
  ]
  const params = members.length === 1 && members[0] === '...params' ? 'params' : members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
  return `${call}(${client}, ${identifier(constant)}, ${params}, options)`
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
function signature(method: string, parameters: Doc[], result: Doc): string {
  const list = ['(', indent([softline, join([',', line], parameters)]), ifBreak(','), softline, ')']
  return printDoc([group([propertyKey(method), list, ': ', result]), ' {'], 2).replace(/ \{$/, '')
}
