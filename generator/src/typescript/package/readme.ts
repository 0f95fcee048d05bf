import type { Operation, Result } from '../../ir/api.ts'
import { type EmitContext, named } from '../context.ts'
import { streamOf } from '../declarations/events.ts'
import { cleanText } from '../printer/doc-comment.ts'
import { stringLiteral } from '../printer/sinks.ts'
import { errorClass, errorsOf } from '../resources/declared-errors.ts'
import { canReceive, isSigned, webhooksResource } from '../webhooks/receiver.ts'
import { code, isFile, markdown, pick, section } from './readme-parts.ts'
import { sampleCall } from './sample-call.ts'

/** The package's first page, with calls that its API really has. */
export function printReadme(context: EmitContext): string {
  const sections = [
    introduction(context),
    quickStart(context),
    streaming(context),
    pages(context),
    uploads(context),
    downloads(context),
    errors(context),
    retries(context),
    guards(context),
    logging(context),
    webhooks(context),
    small(context),
    reference(context),
  ]
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`
}

function introduction({ api, names, options }: EmitContext): string {
  const text = cleanText(api.description ?? '')[0] ?? ''
  return [
    `# ${markdown(names.client.class)}`,
    `TypeScript SDK of ${markdown(api.title)}.`,
    markdown(text),
    code('sh', `npm install ${options.packageName}`),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function quickStart(context: EmitContext): string {
  const operation = pick(context, (candidate) => isPlain(candidate.result)) ?? context.api.operations[0]
  if (operation === undefined) return ''
  const [scheme] = Object.values(context.names.security)
  const note = scheme === undefined ? '' : ` // reads ${scheme.environment} unless told otherwise`
  const isVoid = operation.result.kind === 'none'
  const result = resultName(context, operation.result)
  const uses = usesFile(context, operation) ? `, fileFromPath` : ''
  return section('Quick start', [
    `import { ${context.names.client.class}${uses} } from ${stringLiteral(context.options.packageName)}`,
    '',
    `const client = new ${context.names.client.class}()${note}`,
    '',
    sampleCall(context, operation, isVoid ? 'await ' : `const ${result} = await `),
    ...(isVoid ? [] : [`console.log(${result})`]),
  ])
}

/** What a reader would call the result: `conversation`. */
function resultName({ names }: EmitContext, result: Result): string {
  const id = result.kind === 'json' && result.type.kind === 'model' ? result.type.id : undefined
  const name = id === undefined ? undefined : names.models[id]?.path.at(-1)
  return name !== undefined && /^[A-Z][a-z]/.test(name) && name !== 'Function'
    ? `${name.charAt(0).toLowerCase()}${name.slice(1)}`
    : 'result'
}

function isPlain({ kind }: Result): boolean {
  return kind === 'json'
}

function canStream({ result, flagged }: Operation): boolean {
  return [result, flagged?.result].some((one) => one?.kind === 'stream')
}

function streaming(context: EmitContext): string {
  const operation = pick(context, canStream)
  const stream = operation && streamOf(operation)
  if (operation === undefined || stream === undefined) return ''
  const item = stream.yields === 'event' ? 'event' : 'item'
  const { flagged } = operation
  const flag = flagged?.result.kind === 'stream' ? { [`body:${flagged.property}`]: flagged.value ?? true } : {}
  return section(
    'Streaming',
    [
      sampleCall(context, operation, 'const stream = await ', '', flag),
      `for await (const ${item} of stream) {`,
      `  console.log(${item})`,
      '}',
    ],
    'A stream is iterated once. Leaving the loop closes the connection.',
  )
}

function pages(context: EmitContext): string {
  const operation = pick(context, ({ result }) => result.kind === 'page')
  if (operation === undefined) return ''
  return section(
    'Pages',
    [sampleCall(context, operation, 'for await (const item of ', ') {'), '  console.log(item)', '}'],
    'A list is iterated over all its pages, which are fetched as they are needed; `await` gives one page, with `items`, `hasNextPage()` and `getNextPage()`.',
  )
}

function uploads(context: EmitContext): string {
  const operation = pick(context, (candidate) => candidate.arguments.some(({ type }) => isFile(type)))
  if (operation === undefined) return ''
  return section(
    'Uploads',
    [
      `import { fileFromPath } from ${stringLiteral(context.options.packageName)}`,
      '',
      sampleCall(context, operation, 'await '),
    ],
    'A file is a `File`, a `Blob`, bytes, a stream, or what `toFile` and `fileFromPath` make.',
  )
}

function isDownload({ result }: Operation): boolean {
  return result.kind === 'binary'
}

function downloads(context: EmitContext): string {
  const operation =
    pick(context, (candidate) => isDownload(candidate) && !candidate.arguments.some(({ type }) => isFile(type))) ??
    pick(context, isDownload)
  if (operation === undefined) return ''
  const uses = usesFile(context, operation)
    ? [`import { fileFromPath } from ${stringLiteral(context.options.packageName)}`, '']
    : []
  return section(
    'Downloads',
    [...uses, sampleCall(context, operation, 'const content = await '), "await content.toFile('file')"],
    'The bytes are taken once: by `toFile`, `bytes`, `blob`, `text` or as a `stream`.',
  )
}

function usesFile(context: EmitContext, operation: Operation): boolean {
  return sampleCall(context, operation, '').includes('fileFromPath')
}

function errors(context: EmitContext): string {
  const operation = pick(context, (candidate) => errorsOf(context, candidate).length > 0)
  const [declared] = operation === undefined ? [] : errorsOf(context, operation)
  const name = declared === undefined ? 'NotFoundError' : errorClass(context, declared)
  const called = operation ?? pick(context, ({ result }) => isPlain(result)) ?? context.api.operations[0]
  if (called === undefined) return ''
  return section(
    'Errors',
    [
      `import { ${[name, context.names.client.error].toSorted().join(', ')} } from ${stringLiteral(context.options.packageName)}`,
      '',
      'try {',
      indented(sampleCall(context, called, 'await ')),
      '} catch (error) {',
      `  if (error instanceof ${name}) console.error(error.status, error.code, error.requestId)`,
      `  else if (error instanceof ${context.names.client.error}) console.error(error.message)`,
      '  else throw error',
      '}',
    ],
    `Every error is an instance of \`${context.names.client.error}\`; each status has its class, and so has each error that the API declares.`,
  )
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n')
}

function retries(context: EmitContext): string {
  return section(
    'Retries and timeouts',
    [`const client = new ${context.names.client.class}({ maxRetries: 5, timeout: 120_000 })`],
    'A call that is safe to repeat is tried again twice, after a network failure, a 408, a 429 or a server error, with growing waits or when the server says so. A call has 60 seconds. Both can be set for the client and for a call.',
  )
}

function guards(context: EmitContext): string {
  return section(
    'Guards',
    [
      `import { circuitBreaker, rateLimit } from ${stringLiteral(context.options.packageName)}`,
      '',
      `const client = new ${context.names.client.class}({ circuitBreaker: circuitBreaker(), rateLimit: rateLimit(10) })`,
    ],
    [
      'What few programs need is imported and handed in. `circuitBreaker` lets calls fail at once while a service fails, or sends them to its `fallback`; `rateLimit` bounds the requests a second.',
      '`outerMiddleware: outerMiddleware(trace)` runs functions around whole calls, outside their retries, and `middleware: [log]` around every attempt. `retryBudget(client)` tells how many retries are left.',
    ].join(' '),
  )
}

function logging(context: EmitContext): string {
  const variable = `${context.names.client.environmentPrefix}_LOG`
  return section(
    'Logging',
    [`const client = new ${context.names.client.class}({ logLevel: 'debug', logger: console })`],
    `What the client does is told to \`logger\`, which is \`console\` unless it is pino, winston or the like. The level is \`logLevel\` or the variable \`${variable}\`: \`off\`, \`error\`, \`warn\` (the default), \`info\` or \`debug\`. Credentials are never logged.`,
  )
}

function webhooks(context: EmitContext): string {
  const own = webhooksResource(context)
  if (!isSigned(context) || (own !== undefined && !canReceive(context, own))) return ''
  return section(
    'Webhooks',
    ['const event = await client.webhooks.unwrap(await request.text(), request.headers)', 'console.log(event)'],
    'An event is given once its signature holds. The body is the text that came, before anything has parsed it; the secret is the option `webhookSecret`.',
  )
}

function reference({ options }: EmitContext): string {
  const license = options.license === undefined ? [] : ['## Licence', markdown(options.license)]
  return [
    '## Methods',
    '[api.md](./api.md) lists every method with its types.',
    '## Requirements',
    'Node.js 22.12 or later, or a browser; TypeScript 5.9 or later where types are wanted.',
    ...license,
  ].join('\n\n')
}

function small(context: EmitContext): string {
  const [resource] = context.api.root.children
  if (resource === undefined) return ''
  const { class: name, file } = named(context.names.resources, resource.path.join('.'))
  const path = file.replace(/(^|\/)([^/]+)\/\2$/, '$1$2')
  const packageName = context.options.packageName
  return section(
    'Smaller bundles',
    [
      `import { createClient } from ${stringLiteral(`${packageName}/client`)}`,
      `import { ${name} } from ${stringLiteral(`${packageName}/resources/${path}`)}`,
      `import { fetchTransport } from ${stringLiteral(`${packageName}/transport/fetch`)}`,
      '',
      `const resource = new ${name}(createClient({ transport: fetchTransport }))`,
    ],
    [
      'Resources can be constructed one by one, so that a bundle holds nothing else. What such a client does not do by itself it does when it is given an imported value:',
      '`use: [tokenProviders]` takes functions for credentials, `queryOptions` takes `query` and `defaultQuery`, `limitCalls(256)` bounds the calls at a time,',
      '`rateLimitHints` obeys `RateLimit-Reset`, `unsentErrors` repeats any call that was never sent, `resumeStreams` continues streams that were cut where the API offers that; `send: throughMiddleware(…)` runs middleware and follows redirects.',
    ].join(' '),
  )
}
