/** The docstring of a method, before it is escaped. */
import type { Argument, Operation } from '../ir/api.ts'
import { bodySentence } from '../body-sentence.ts'
import { width } from './columns.ts'
import { deprecation, describe, describeOperation, joinParagraphs, sentence } from './documentation.ts'
import type { Documentation } from './docstring.ts'
import { errorClass } from './errors.ts'
import { LINE_WIDTH } from './layout.ts'
import { nameOf } from './request.ts'
import type { ResultContext } from './results.ts'

/** What stands under a method's name: text, arguments, what is given and what is raised. */
export const documentationOf = (context: ResultContext): Documentation =>
  context.flavour === 'async' ? twinDocumentation(context) : fullDocumentation(context)

/** Documentation stands once: an asynchronous method sums it up and names the synchronous one. */
function twinDocumentation(context: ResultContext): Documentation {
  const { operation, twin } = context
  const route = `\`${operation.id}\`, as \`${twin}\`.`
  const said = operation.summary?.trim() || firstSentence(operation.description ?? '')
  const summary = said === '' ? '' : sentence(said)
  const isOneLine = !summary.includes('\n') && width(summary) + 1 + width(route) <= LINE_WIDTH - 8 - 6
  const head = summary === '' || !isOneLine ? route : `${summary} ${route}`
  return { text: joinParagraphs(head, deprecation(operation.deprecated)), sections: [] }
}

/** Up to the first full stop before a blank. */
const firstSentence = (text: string): string => /^[^\n]*?[.!?](?=\s|$)/.exec(text.trim())?.[0] ?? ''

function fullDocumentation(context: ResultContext): Documentation {
  const { operation } = context
  const args = operation.arguments
    .map((argument) => ({ name: nameOf(argument, context), text: describe(argument) || placeOf(argument) }))
    .filter(({ text }) => text !== '')
  const sections = [
    { title: 'Args', entries: args },
    { title: 'Returns', entries: returnsOf(operation) },
    { title: 'Raises', entries: raisesOf(context) },
  ]
  const text = joinParagraphs(describeOperation(operation), ...bodySentence(operation, 'content_type'))
  return { text, sections: sections.filter(({ entries }) => entries.length > 0) }
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

/** What a name alone does not tell of an argument that the document is silent about. */
function placeOf(argument: Argument): string {
  switch (argument.source) {
    case 'header':
    case 'cookie':
      return `The ${argument.source} \`${argument.name}\`.`
    case 'querystring':
      return 'The whole query string.'
    case 'whole-body':
      return 'The body.'
    default:
      return ''
  }
}

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
