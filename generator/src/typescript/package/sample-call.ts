import type { Argument, Operation } from '../../ir/api.ts'
import type { Json } from '../../ir/models.ts'
import { sampleFile } from '../../sample-file.ts'
import { argumentNames, argumentOf, positionalOf } from '../arguments.ts'
import { type EmitContext, named, resourceKey } from '../context.ts'
import { printDoc } from '../printer/layout.ts'
import { stringLiteral } from '../printer/sinks.ts'
import { expandedObject, NameValue, type Value, valueDoc } from '../printer/value.ts'
import { isFile } from './readme-parts.ts'
import { sampleArgument } from './sample-value.ts'

type Chosen = { [argumentKey: string]: Json }

/**
 * A call of an operation as an example shows it, with what stands before and after it on its line.
 *
 * @param chosen values that win over those of the example.
 */
export function sampleCall(
  context: EmitContext,
  operation: Operation,
  before: string,
  after = '',
  chosen: Chosen = {},
): string {
  const positional = positionalOf(operation)
  const example = { ...operation.examples[0]?.request, ...chosen }
  const params = paramsOf(context, operation, example)
  const first = positional === undefined ? [] : [flat(sampled(context, operation, positional, example))]
  const head = `${before}${clientPath(context, operation)}(${first.join(', ')}`
  if (Object.keys(params).length === 0) return fitting(`${before}${clientPath(context, operation)}`, first, after)
  const separator = first.length === 0 ? '' : ', '
  const single = `${head}${separator}${printDoc(valueDoc(params), 0)})${after}`
  if (single.length <= 100 && !single.includes('\n')) return single
  return `${head}${separator}${printDoc(expandedObject(params), 0)})${after}`
}

/** A call whose only argument goes to a line of its own where it would make the line too long for the formatter. */
function fitting(callee: string, args: readonly string[], after: string): string {
  const single = `${callee}(${args.join(', ')})${after}`
  return single.length <= LINE_WIDTH || args.length === 0 ? single : `${callee}(\n  ${args.join(', ')},\n)${after}`
}

const LINE_WIDTH = 120

/** `client.conversations.messages.create`. */
export function clientPath({ names }: EmitContext, operation: Operation): string {
  const properties = operation.resource.map((_, index) => {
    return named(names.resources, resourceKey(operation.resource.slice(0, index + 1))).property
  })
  return ['client', ...properties, named(names.operations, operation.id).method].join('.')
}

/** Arguments of the document's first example, or those without which the call cannot be made. A list is shown from its start. */
function paramsOf(context: EmitContext, operation: Operation, example: Chosen): { [name: string]: Value } {
  const names = argumentNames(context, operation)
  const position = operation.result.kind === 'page' ? operation.result.pagination.position : undefined
  const start = position && argumentOf(operation, position)?.key
  const shown = operation.arguments.filter(({ positional, key, required }) => {
    return !positional && (required || (key !== start && Object.hasOwn(example, key)))
  })
  return Object.fromEntries(
    shown.map((argument) => [names(argument.key), sampled(context, operation, argument, example)]),
  )
}

function sampled(context: EmitContext, operation: Operation, argument: Argument, example: Chosen): Value {
  const file = fileValue(operation, argument)
  if (isFile(argument.type)) return argument.type.kind === 'array' ? [file] : file
  const declared = Object.hasOwn(example, argument.key) ? example[argument.key] : undefined
  return sampleArgument(context, argument, declared)
}

function fileValue(operation: Operation, argument: Argument): Value {
  const { name, mediaType } = sampleFile(operation, argument)
  const options = mediaType === undefined ? '' : `, { type: ${stringLiteral(mediaType)} }`
  return new NameValue(`await fileFromPath(${stringLiteral(name)}${options})`)
}

function flat(value: Value): string {
  return typeof value === 'string' ? stringLiteral(value) : printDoc(valueDoc(value), 0)
}
