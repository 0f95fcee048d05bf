import type { Operation, TypeRef } from '../../ir/api.ts'
import type { EmitContext } from '../context.ts'
import { cleanText } from '../printer/doc-comment.ts'

/** Text of the document on one line, in which nothing has a meaning for Markdown or HTML. */
export function markdown(text: string): string {
  return cleanText(text)
    .join(' ')
    .replace(/([\\<>[\]*])/g, '\\$1')
    .replace(/(?<=^|[\s\p{P}])_+|_+(?=[\s\p{P}]|$)/gu, (run) => run.replaceAll('_', '\\_'))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

export function code(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}

/** A heading, what is to be said, and code. */
export function section(title: string, lines: string[], ...texts: string[]): string {
  return [`## ${title}`, ...texts, code('ts', lines.join('\n'))].join('\n\n')
}

/** The operation that reads best: with an example, then with few required arguments, a creation before others. */
export function pick(context: EmitContext, isWanted: (operation: Operation) => boolean): Operation | undefined {
  return context.api.operations
    .filter((operation) => operation.deprecated === undefined && isWanted(operation))
    .toSorted((a, b) => reading(a) - reading(b) || (a.id < b.id ? -1 : 1))[0]
}

function reading(operation: Operation): number {
  const required = operation.arguments.filter((argument) => argument.required).length
  const example = operation.examples[0]?.request ?? {}
  const isDescribed = Object.keys(example).length > 0 ? 0 : 20
  // A creation that says nothing of what is made shows little.
  const says = operation.arguments.some(({ source, key, required: isRequired }) => {
    return source !== 'path' && (isRequired || Object.hasOwn(example, key))
  })
  return isDescribed + required + (operation.method !== 'create' ? 3 : says ? 0 : 25) + operation.resource.length
}

/** Whether a value of the type is a file, or several. */
export function isFile(type: TypeRef): boolean {
  return (
    type.kind === 'file' ||
    (type.kind === 'array' && isFile(type.items)) ||
    (type.kind === 'nullable' && isFile(type.of))
  )
}
