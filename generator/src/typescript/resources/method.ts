import type { Operation } from '../../ir/api.ts'
import { chosenMediaTypes } from '../../ir/body-choices.ts'
import type { TypeRef } from '../../ir/models.ts'
import { argumentNames, positionalOf } from '../arguments.ts'
import { type EmitContext, named } from '../context.ts'
import { areParamsOptional, type Flag, flagOf, hasParams } from '../declarations/params.ts'
import { docComment } from '../printer/doc-comment.ts'
import { brokenGroup, type Doc, group, ifBreak, indent, join, line, printDoc, softline } from '../printer/layout.ts'
import { identifier, propertyKey, stringLiteral } from '../printer/sinks.ts'
import { mustBreak, NameValue, type Value, valueDoc } from '../printer/value.ts'
import { runtime } from '../runtime-symbols.ts'
import type { Scope } from '../scope.ts'
import { type Arm, genericOf, labelled, labelledArms } from '../types/type-doc.ts'
import { methodDocumentation } from './method-documentation.ts'
import { acceptOf, operationRecord } from './operation-record.ts'
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
  const params = `params${areParamsOptional(context, operation) ? '?' : ''}: ${paramsType(context, operation, scope)}`
  const head = signature(
    names.method,
    argumentDocs(context, operation, hasParams(operation) ? params : undefined, scope),
    [type],
  )
  const record = sentRecord(context, operation, scope)
  return `  ${head} {\n    ${printDoc(['return ', callExpression(operation, call, client, record)], 4)}\n  }`
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
    argumentDocs(context, operation, `params${isOptional ? '?' : ''}: ${scope.type(params)}`, scope),
    either,
  )
  return [
    `  ${head(`${params}NonStreaming`, isOptional && !flag.isDefault, [plain.type])}`,
    `  ${head(`${params}Streaming`, isOptional && flag.isDefault, [streamed.type])}`,
    `  ${head(params, isOptional, either)}`,
    `  ${last} {\n${flaggedBody(context, operation, flag, plain, streamed, scope, client)}\n  }`,
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
  scope: Scope,
  client: string,
): string {
  const isPlain = propertyKey(flag.name) === flag.name
  const dot = areParamsOptional(context, operation) ? '?.' : isPlain ? '.' : ''
  const member = `params${dot}${isPlain ? flag.name : `[${stringLiteral(flag.name)}]`}`
  const choose = (whole: Doc, stream: Doc): Doc =>
    flag.isDefault
      ? group([`${member} === false`, indent([line, '? ', indent(whole), line, ': ', indent(stream)])])
      : group([member, indent([line, '? ', indent(stream), line, ': ', indent(whole)])])
  const record = (accept: string | undefined): Record => ({ ...sentRecord(context, operation, scope), accept })
  if (plain.accept !== streamed.accept) {
    const printed = ({ call, argument, accept }: FlaggedResult): Doc =>
      callExpression(operation, [call, argument], client, record(accept))
    return `    ${printDoc(['return ', choose(printed(plain), printed(streamed))], 4)}`
  }
  const choice = choose([plain.call, plain.argument], [streamed.call, streamed.argument])
  const chosen = printDoc(['const call =', flag.isDefault ? group(indent([line, choice])) : [' ', choice]], 4)
  return `    ${chosen}\n    ${printDoc(['return ', callExpression(operation, 'call', client, record(plain.accept))], 4)}`
}

type Record = { [member: string]: Value | undefined }

/** What the method sends: the operation's record with the positional argument, its path and what belongs to it last. */
function sentRecord(context: EmitContext, operation: Operation, scope: Scope): Record {
  const { path, ...members } = operationRecord(context, operation, scope)
  const positional = positionalOf(operation)
  const at = positional && new NameValue(identifier(argumentNames(context, operation)(positional.key)))
  return { ...members, path, at }
}

/** `request(this._client, { method: 'GET', path: '/things' }, params, options)`. */
function callExpression(operation: Operation, call: Doc, client: string, record: Record): Doc {
  const list = [client, valueDoc(record), hasParams(operation) ? 'params' : '{}', 'options']
  const contents = ['(', indent([softline, join([',', line], list)]), ifBreak(','), softline, ')']
  return [call, mustBreak(record) ? brokenGroup(contents) : group(contents)]
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
    optionsDoc(operation, scope),
  ]
}

function optionsDoc({ body }: Operation, scope: Scope): Doc {
  const mediaTypes = chosenMediaTypes(body)
  if (mediaTypes.length === 0) return `options?: ${scope.runtime(runtime.RequestOptions)}`
  const arms = mediaTypes.map((value): TypeRef => ({ kind: 'literal', value }))
  const chosen: TypeRef = arms.length === 1 ? (arms[0] as TypeRef) : { kind: 'union', variants: arms }
  return ['options?: ', genericOf(scope.runtime(runtime.BodyOptions), [chosen], scope)]
}

/** `name(a: A, b?: B): Result`, arguments one a line where it does not fit. */
function signature(method: string, parameters: Doc[], result: Arm[]): string {
  const list = ['(', indent([softline, join([',', line], parameters)]), ifBreak(','), softline, ')']
  return printDoc([group([propertyKey(method), labelledArms([list, ':'], result)]), ' {'], 2).replace(/ \{$/, '')
}
