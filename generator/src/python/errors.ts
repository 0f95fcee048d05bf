/** `_errors.py`: classes of declared codes, and the constants by which operations name what they declare. */
import type { ErrorType, OperationError } from '../ir/api.ts'
import { modelName, type Emission } from './emission.ts'
import { createImports, type Imports } from './imports.ts'
import { assignment, call, classHead, keyword, lambda, tuple, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import { renderModule } from './module.ts'
import { printType, type TypeScope } from './types.ts'
import { joinParagraphs, sentence } from './documentation.ts'

/** The runtime's class of each status that has one. */
const STATUS_CLASSES: { [status: number]: string } = {
  400: 'BadRequestError',
  401: 'AuthenticationError',
  403: 'PermissionDeniedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
}

export function statusClass(status: number): string {
  if (status >= 500 && status <= 599) return 'InternalServerError'
  return STATUS_CLASSES[status] ?? 'APIStatusError'
}

/** The class that a declared error raises. */
export function errorClass(emission: Emission, error: ErrorType): string {
  return error.isStatusClass
    ? statusClass(error.status)
    : (emission.names.errors[error.id] ?? statusClass(error.status))
}

/** Names of the constants of `_errors.py`. */
export interface ErrorConstants {
  /** The constant of what an operation declares; none where its type has no name to share. */
  nameOf: (error: OperationError) => string | undefined
  /** Declared codes by constant. */
  coded: ReadonlyMap<string, ErrorType>
  /** Statuses with a typed body and no code, by constant. */
  typed: ReadonlyMap<string, OperationError>
}

export function listErrorConstants(emission: Emission): ErrorConstants {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const claim = (key: string, status: string, word: string): string => {
    const base = `E${status.toUpperCase()}_${constantWord(word)}`.replace(/[^A-Z0-9_]/g, '_')
    let name = base
    for (let count = 2; taken.has(name); count++) name = `${base}_${count}`
    taken.add(name)
    names.set(key, name)
    return name
  }
  const coded = new Map(emission.api.errors.map((error) => [claim(error.id, String(error.status), error.code), error]))
  const typed = new Map<string, OperationError>()
  for (const error of emission.api.operations.flatMap((operation) => operation.errors)) {
    const key = keyOf(error)
    if (key === undefined || names.has(key) || error.type?.kind !== 'model') continue
    typed.set(claim(key, error.status, modelName(emission, error.type.id, 'response')), error)
  }
  return { coded, typed, nameOf: (error) => names.get(keyOf(error) ?? '') }
}

function keyOf(error: OperationError): string | undefined {
  if (error.error !== undefined) return error.error
  return error.type?.kind === 'model' ? `${error.status} ${error.type.id}` : undefined
}

const constantWord = (text: string): string =>
  text
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .slice(0, 60)
    .replace(/^_+|_+$/g, '')
    .toUpperCase()

/** Classes below a status's class, which `_errors.py` defines. */
export const declaredClasses = (emission: Emission): string[] =>
  emission.api.errors
    .filter((error) => !error.isStatusClass)
    .map((error) => errorClass(emission, error))
    .filter(
      (name, index, all) =>
        all.indexOf(name) === index &&
        statusClass(0) !== name &&
        !Object.values(STATUS_CLASSES).includes(name) &&
        name !== 'InternalServerError',
    )

/** The text of `_errors.py`. */
export function printErrors(emission: Emission, constants: ErrorConstants): string {
  const imports = createImports()
  const scope = errorScope(emission, imports)
  const own = new Set(declaredClasses(emission))
  const classes = emission.api.errors
    .filter((error, index, all) => own.has(errorClass(emission, error)) && isFirst(emission, error, all, index))
    .map((error) => classBlock(error, scope))
  const lines = [
    ...[...constants.coded].map(([name, error]) => constantLine(name, codedError(error, scope, own), imports)),
    ...[...constants.typed].map(([name, error]) => constantLine(name, typedError(error, scope), imports)),
  ]
  const gap = classes.length > 0 && lines.length > 0 ? '\n\n' : ''
  const body = classes.join('\n\n') + gap + lines.join('')
  imports.use('__future__', 'annotations')
  const description = `The errors that the ${emission.names.client.class} API declares.`
  return renderModule(emission, { description, imports: imports.render(), body })
}

const isFirst = (emission: Emission, error: ErrorType, all: ErrorType[], index: number): boolean =>
  all.findIndex((other) => !other.isStatusClass && errorClass(emission, other) === errorClass(emission, error)) ===
  index

function errorScope(emission: Emission, imports: Imports): TypeScope {
  return {
    emission,
    imports,
    direction: 'response',
    isEvaluated: true,
    reference: (id, direction) => `${imports.use('.', 'types')}.${modelName(emission, id, direction)}`,
    isHidden: () => false,
    runtime: '._runtime',
  }
}

function classBlock(error: ErrorType, scope: TypeScope): string {
  const { emission, imports } = scope
  const base = imports.use('._runtime.errors', statusClass(error.status))
  const description = joinParagraphs(
    `\`${error.code}\`${error.description === undefined ? '.' : `: ${sentence(error.description.trim())}`}`,
  )
  const body =
    error.type.kind === 'unknown'
      ? ''
      : assignment(4, 'body', { annotation: printType(error.type, { ...scope, isEvaluated: false }) })
  return emission.options.templates('class', {
    head: classHead(errorClass(emission, error), [base]),
    description,
    body,
  })
}

function constantLine(name: string, value: Doc, imports: Imports): string {
  return `${assignment(0, name, { annotation: imports.use('typing', 'Final'), value })}\n`
}

function codedError(error: ErrorType, scope: TypeScope, own: ReadonlySet<string>): Doc {
  const name = errorClass(scope.emission, error)
  const hasClass = own.has(name) || name !== 'APIStatusError'
  const spelled = own.has(name) ? name : hasClass ? scope.imports.use('._runtime.errors', name) : ''
  return call(scope.imports.use('._runtime.operation', 'DeclaredError'), [
    pythonString(String(error.status)),
    ...(hasClass ? [keyword('error', spelled)] : []),
    keyword('code', pythonString(error.code)),
    keyword('code_path', tuple(error.codePath.map(pythonString))),
    ...(error.type.kind === 'unknown' ? [] : [keyword('body', lambda(printType(error.type, scope)))]),
  ])
}

function typedError(error: OperationError, scope: TypeScope): Doc {
  const type = error.type ?? { kind: 'unknown' }
  return call(scope.imports.use('._runtime.operation', 'DeclaredError'), [
    pythonString(error.status),
    keyword('body', lambda(printType(type, scope))),
  ])
}
