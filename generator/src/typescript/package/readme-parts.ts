import type { Operation } from '../../ir/api.ts'
import type { TypeRef } from '../../ir/models.ts'
import { sampleOperation } from '../../sample-operation.ts'
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

/** The operation of the API that shows best what is wanted. */
export function pick(context: EmitContext, isWanted: (operation: Operation) => boolean): Operation | undefined {
  return sampleOperation(context.api.operations, isWanted)
}

/** Whether a value of the type is a file, or several. */
export function isFile(type: TypeRef): boolean {
  return (
    type.kind === 'file' ||
    (type.kind === 'array' && isFile(type.items)) ||
    (type.kind === 'nullable' && isFile(type.of))
  )
}
