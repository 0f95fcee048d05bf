import type { ErrorType } from '../ir/api.ts'
import type { EmitContext } from './context.ts'
import { errorsFile } from './places.ts'
import { docComment } from './printer/doc-comment.ts'
import { group, indent, line, printDoc } from './printer/layout.ts'
import { braced, createSourceFile, type SourceFile } from './printer/source-file.ts'
import { identifier, stringLiteral } from './printer/sinks.ts'
import { ownClass } from './resources/declared-errors.ts'
import { runtime, statusClass } from './runtime-symbols.ts'
import { createScope, type Scope } from './scope.ts'
import { labelled } from './types/type-doc.ts'

// Names of the error tree by the file of the runtime that has them.
const general = [
  'APIAbortError',
  'APIConnectionError',
  'APIError',
  'APIResponseError',
  'APIStatusError',
  'APITimeoutError',
  'CircuitOpenError',
  'ConfigurationError',
  'DecodeError',
  'InvalidArgumentError',
  'ResponseTooLargeError',
  'UnexpectedContentTypeError',
  'WebhookVerificationError',
]
const statuses = [
  'AuthenticationError',
  'BadRequestError',
  'ConflictError',
  'InternalServerError',
  'NotFoundError',
  'PermissionDeniedError',
  'RateLimitError',
  'UnprocessableEntityError',
]
const streams = [
  'ResumeExpiredError',
  'StreamDecodeError',
  'StreamError',
  'StreamEventTooLargeError',
  'StreamIncompleteError',
  'StreamInterruptedError',
]
/** Errors that are static members of the client's class, beside those that it inherits. */
export function exportedErrors(context: EmitContext): string[] {
  return [context.names.client.error, ...ownErrors(context).map(({ name }) => name)]
}

function ownErrors(context: EmitContext): { name: string; error: ErrorType }[] {
  return context.api.errors.flatMap((error) => {
    const name = ownClass(context, error)
    return name === undefined ? [] : [{ name, error }]
  })
}

/** What of the runtime an emitted package needs beside its calls. */
export interface UsedFeatures {
  hasPages: boolean
  hasStreams: boolean
}

/** The file of the errors: those of the runtime under the client's name, and the declared ones. */
export function errorsSource(context: EmitContext, { hasPages, hasStreams }: UsedFeatures): SourceFile {
  const file = createSourceFile(errorsFile)
  const scope = createScope(context, file)
  file.blocks.push(
    [
      braced('export', general, " from '../runtime/errors.js'"),
      ...(hasPages ? [braced('export', ['PageError'], " from '../runtime/page-error.js'")] : []),
      braced('export', statuses, " from '../runtime/status-errors.js'"),
      ...(hasStreams ? [braced('export', streams, " from '../runtime/stream-errors.js'")] : []),
    ].join('\n'),
    printRoot(context, scope),
    ...ownErrors(context).map(({ name, error }) => printError(name, error, scope)),
  )
  return file
}

/** The root of the tree under the client's name; by it other copies of the package know their errors again. */
function printRoot({ names, options }: EmitContext, scope: Scope): string {
  const name = identifier(names.client.error)
  const root = scope.runtime(runtime.SDKError)
  const value = `/* @__PURE__ */ ${scope.runtime(runtime.acrossCopies)}(${root}, ${stringLiteral(options.packageName)})`
  const comment = docComment({ paragraphs: ['Root of every error of this package.'], tags: [] }, 0)
  return `${comment}export const ${name} = ${value}\nexport type ${name} = ${root}`
}

function printError(name: string, error: ErrorType, scope: Scope): string {
  const code = `\`${error.code}\` (${error.status})`
  const text = error.description === undefined ? `${code}.` : `${code}: ${error.description}`
  const body = printDoc(labelled('declare readonly body:', error.type, scope), 2)
  const head = `export class ${identifier(name)} extends ${scope.runtime(statusClass(error.status))}`
  const ownName = printDoc(group(['override readonly name: string =', indent([line, stringLiteral(name)])]), 2)
  return `${docComment({ paragraphs: [text], tags: [] }, 0)}${head} {\n  ${ownName}\n  ${body}\n}`
}
