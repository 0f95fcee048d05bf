import { bodySentence } from '../../body-sentence.ts'
import type { Operation } from '../../ir/api.ts'
import { argumentNames, positionalOf } from '../arguments.ts'
import type { EmitContext } from '../context.ts'
import { deprecatedTag } from '../declarations/documentation.ts'
import type { Documentation, Tag } from '../printer/doc-comment.ts'
import { errorClass, errorsOf } from './declared-errors.ts'

/** Documentation of a method: what it does, the call it makes, the errors that the contract declares. */
export function methodDocumentation(context: EmitContext, operation: Operation): Documentation {
  return {
    paragraphs: [...describing(operation), ...bodySentence(operation, 'contentType'), `\`${operation.id}\``],
    tags: [
      ...positionalTag(context, operation),
      ...throwsTags(context, operation),
      ...deprecatedTag(operation.deprecated),
      ...(operation.externalDocs === undefined ? [] : [{ name: 'see', text: operation.externalDocs.url }]),
    ],
  }
}

/** Summary and description, without saying the same twice. */
function describing({ summary, description }: Operation): string[] {
  const texts = [summary?.trim() ?? '', description?.trim() ?? ''].filter((text) => text !== '')
  const [first = '', second] = texts
  return second !== undefined && second.startsWith(first.replace(/\.$/, '')) ? [second] : texts
}

/** One tag for each class, with the codes that it stands for. */
function throwsTags(context: EmitContext, operation: Operation): Tag[] {
  const codes = new Map<string, string[]>()
  for (const error of errorsOf(context, operation)) {
    const name = errorClass(context, error)
    codes.set(name, [...(codes.get(name) ?? []), `\`${error.code}\``])
  }
  return [...codes].map(([name, list]) => ({ name: 'throws', text: `{${name}} ${list.join(', ')}` }))
}

function positionalTag(context: EmitContext, operation: Operation): Tag[] {
  const argument = positionalOf(operation)
  const text = argument?.description?.trim() ?? ''
  return argument === undefined || text === ''
    ? []
    : [{ name: 'param', text: `${argumentNames(context, operation)(argument.key)} ${text}` }]
}
