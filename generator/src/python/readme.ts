/** `README.md`: what a user needs first, with calls that this API really has. */
import type { Argument, Operation } from '../ir/api.ts'
import { callPath } from './documentation.ts'
import type { Emission } from './emission.ts'
import { errorClass } from './errors.ts'
import { render, statement, type Doc } from './layout.ts'
import { sampleCall } from './samples.ts'
import { hasWebhooks, isSigned } from './webhooks.ts'

export function printReadme(emission: Emission): string {
  const { names, options, api } = emission
  const operations = api.operations.filter((operation) => !operation.skip.includes('python'))
  const first = quickStart(operations)
  const page = operations.find((operation) => operation.result.kind === 'page')
  const stream = operations.find((operation) => operation.result.kind === 'stream')
  const upload = operations.find((operation) => operation.arguments.some(isFile))
  const download = operations.find((operation) => operation.result.kind === 'binary')
  const declared = api.errors.find((error) => !error.isStatusClass)
  return options.templates('readme', {
    title: oneLine(names.client.class),
    package: names.client.package,
    module: names.client.module,
    client: names.client.class,
    asyncClient: names.client.asyncClass,
    error: names.client.error,
    prefix: names.client.environmentPrefix,
    license: options.license ?? '',
    credentials: credentialLines(emission),
    first: first === undefined ? '' : code(assigned(first, sampleCall(emission, first))),
    firstAsync: first === undefined ? '' : code(assigned(first, sampleCall(emission, first), 'await '), 8),
    page: page === undefined ? '' : iteration('for item in', sampleCall(emission, page)),
    stream: stream === undefined ? '' : iteration('with', sampleCall(emission, stream), ' as stream'),
    upload: upload === undefined ? '' : code(statement(0, '', sampleCall(emission, upload))),
    download: download === undefined ? '' : code(statement(0, 'answer = ', sampleCall(emission, download))),
    path: first === undefined ? '' : callPath(emission, first.id),
    declaredError: declared === undefined ? '' : errorClass(emission, declared),
    declaredCode: declared?.code ?? '',
    hasWebhooks: hasWebhooks(emission) && isSigned(emission),
  })
}

/** The operation that shows most: one with an example, else a JSON answer with few required arguments. */
function quickStart(operations: Operation[]): Operation | undefined {
  const json = operations.filter((operation) => operation.result.kind === 'json' && !operation.arguments.some(isFile))
  return [...json].toSorted((a, b) => rankOf(a) - rankOf(b) || operations.indexOf(a) - operations.indexOf(b))[0]
}

const rankOf = (operation: Operation): number =>
  operation.arguments.filter((argument) => argument.required).length +
  (operation.examples.length > 0 ? 0 : 10) +
  (operation.method === 'create' ? 0 : 5)

const isFile = (argument: Argument): boolean =>
  argument.type.kind === 'file' || (argument.type.kind === 'array' && argument.type.items.kind === 'file')

const assigned = (operation: Operation, doc: Doc, head = ''): string => {
  const hasValue = operation.result.kind !== 'none'
  return statement(0, `${hasValue ? 'answer = ' : ''}${head}`, doc)
}

const code = (text: string, indent = 0): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(indent) + line))
    .join('\n')

function iteration(head: string, doc: Doc, tail = ''): string {
  return `${head} ${render(doc, 0, head.length + 1, tail.length + 1)}${tail}:`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** `api_key`, the variable `X_API_KEY`. */
function credentialLines(emission: Emission): { option: string; environment: string }[] {
  return Object.entries(emission.names.security)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, names]) => [
      { option: names.option, environment: names.environment },
      ...(names.secondOption === undefined || names.secondEnvironment === undefined
        ? []
        : [{ option: names.secondOption, environment: names.secondEnvironment }]),
    ])
}
