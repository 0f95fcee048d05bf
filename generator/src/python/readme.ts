/** `README.md`: what a user needs first, with calls that this API really has. */
import type { Argument, Operation } from '../ir/api.ts'
import { credentialSchemes } from './credentials.ts'
import { callPath } from './documentation.ts'
import type { Emission } from './emission.ts'
import { errorClass } from './errors.ts'
import { render, statement, type Doc } from './layout.ts'
import { sampleOperation } from '../sample-operation.ts'
import { namesOf, viewOf } from './resources.ts'
import { sampleCall } from './samples.ts'
import { hasWebhooks, isReceiver, isSigned } from './webhooks.ts'

export function printReadme(emission: Emission): string {
  const { names, options } = emission
  return options.templates('readme', {
    title: oneLine(names.client.class),
    package: names.client.package,
    module: names.client.module,
    client: names.client.class,
    asyncClient: names.client.asyncClass,
    error: names.client.error,
    prefix: names.client.environmentPrefix,
    python: options.httpLibrary === 'httpx2' ? '3.11' : '3.10',
    license: options.license ?? '',
    credentials: credentialLines(emission),
    hasWebhooks: hasWebhooks(emission) && isSigned(emission) && canReceive(emission),
    ...samples(emission),
  })
}

/** A call for each kind of operation that the API has; empty where it has none. */
function samples(emission: Emission): { [section: string]: string } {
  const operations = emission.api.operations.filter((operation) => !operation.skip.includes('python'))
  const pick = (isWanted: (operation: Operation) => boolean): Operation | undefined =>
    sampleOperation(operations, isWanted)
  const first =
    pick(({ result, arguments: given }) => result.kind === 'json' && !given.some(isFile)) ?? pick(() => true)
  const page = pick(({ result }) => result.kind === 'page')
  const stream = pick(({ result, flagged }) => [result, flagged?.result].some((one) => one?.kind === 'stream'))
  const upload = pick((operation) => operation.arguments.some(isFile))
  const download =
    pick(({ result, arguments: given }) => result.kind === 'binary' && !given.some(isFile)) ??
    pick(({ result }) => result.kind === 'binary')
  const declared = pick((operation) => declaredOf(emission, operation) !== undefined)
  const tried = declared ?? first
  const print = (operation: Operation | undefined, lines: (doc: Doc) => string): string =>
    operation === undefined ? '' : lines(sampleCall(emission, operation))
  return {
    first: print(first, (doc) => shown(first, doc)),
    firstAsync: print(first, (doc) => shown(first, doc, { head: 'await ', indent: 8 })),
    page: print(page, (doc) => iteration('for item in', doc)),
    stream: stream === undefined ? '' : iteration('with', streamCall(emission, stream), ' as stream'),
    upload: print(upload, (doc) => statement(0, '', doc)),
    download: print(download, (doc) => statement(0, 'content = ', doc)),
    tried: print(tried, (doc) => statement(4, '', doc)),
    path: first === undefined ? '' : callPath(emission, first.id),
    declaredError: (declared && declaredOf(emission, declared)) ?? '',
  }
}

/** The class of the first error of an operation that has a class of its own. */
function declaredOf(emission: Emission, operation: Operation): string | undefined {
  const errors = operation.errors.flatMap(({ error }) =>
    error === undefined ? [] : (emission.errors.get(error) ?? []),
  )
  const declared = errors.find((error) => !error.isStatusClass)
  return declared && errorClass(emission, declared)
}

/** The call that streams: with its flag, where a flag chooses. */
function streamCall(emission: Emission, operation: Operation): Doc {
  const { flagged } = operation
  if (flagged?.result.kind !== 'stream') return sampleCall(emission, operation)
  return sampleCall(emission, operation, { [`body:${flagged.property}`]: flagged.value ?? true })
}

/** Whether the client has `webhooks.unwrap`: by itself, or with the API's own resource of that name. */
function canReceive(emission: Emission): boolean {
  const own = emission.api.root.children.find(
    (child) => namesOf(emission, child.path.join('.')).property === 'webhooks',
  )
  if (own === undefined) return true
  const view = viewOf(emission, own)
  const members = [
    ...view.operations.map(({ id }) => emission.names.operations[id]?.method ?? ''),
    ...own.children.map((child) => namesOf(emission, child.path.join('.')).property),
  ]
  return isReceiver(emission, own.path, members)
}

const isFile = (argument: Argument): boolean =>
  argument.type.kind === 'file' || (argument.type.kind === 'array' && argument.type.items.kind === 'file')

/** The call with what it gives shown, where it gives something. */
function shown(operation: Operation | undefined, doc: Doc, { head = '', indent = 0 } = {}): string {
  if (operation?.result.kind === 'none') return statement(indent, head, doc)
  return `${statement(indent, `answer = ${head}`, doc)}\n${' '.repeat(indent)}print(answer)`
}

function iteration(head: string, doc: Doc, tail = ''): string {
  return `${head} ${render(doc, 0, head.length + 1, tail.length + 1)}${tail}:`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** `api_key`, the variable `X_API_KEY`, as the constructor lists them. */
const credentialLines = (emission: Emission): { option: string; environment: string }[] =>
  credentialSchemes(emission).flatMap(({ option, environment, second }) => [
    { option, environment },
    ...(second === undefined ? [] : [second]),
  ])
