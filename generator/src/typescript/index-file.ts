import { allResources, type EmitContext, resourceFile } from './context.ts'
import { indexFile } from './places.ts'
import { identifier, stringLiteral } from './printer/sinks.ts'
import { braced, createSourceFile, modulePath, type SourceFile } from './printer/source-file.ts'
import { isSigned } from './webhooks/receiver.ts'

/** What of the runtime the API makes use of. */
export interface UsedRuntime {
  pages: ReadonlySet<string>
  hasStreams: boolean
  /** Whether a client continues streams that were cut. */
  hasResume: boolean
  /** Streams that declare where text or the whole message stands. */
  hasMessageStreams: boolean
  hasUploads: boolean
  /** Whether an operation takes one of several bodies. */
  hasBodyChoices: boolean
  hasBinary: boolean
}

interface Export {
  file: string
  types?: string[]
  values?: string[]
  isUsed: boolean
}

/** Everything that a user may import from the root of the package. */
export function indexSource(context: EmitContext, files: SourceFile[], used: UsedRuntime): SourceFile {
  const file = createSourceFile(indexFile)
  const resources = allResources(context.api.root)
    .filter(({ path }) => path.length > 0)
    .map(({ path }) => resourceFile(context.names, path))
  const present = new Set(files.map(({ path }) => path))
  const stars = ['src/generated/errors.ts', ...resources].map(
    (path) => `export * from ${stringLiteral(modulePath(indexFile, path))}`,
  )
  const types = ['src/generated/shared.ts', 'src/generated/webhooks.ts'].filter((path) => present.has(path))
  const lines = [
    ...runtimeExports(context, used),
    `export { ${identifier(context.names.client.class)} } from './client.js'`,
    ...(hasClientTypes(context) ? [`export type * from './client.js'`] : []),
    `export { type ClientOptions, createClient } from './create-client.js'`,
    ...(isSigned(context) ? [`export { unwrapWebhook, verifyWebhook } from './webhooks.js'`] : []),
    ...stars,
    ...types.map((path) => `export type * from ${stringLiteral(modulePath(indexFile, path))}`),
  ]
  file.blocks.push(lines.toSorted(byModule).join('\n'))
  return file
}

/** Whether types stand in the client's file: those of the root's operations. */
function hasClientTypes({ api }: EmitContext): boolean {
  return api.root.operations.length > 0
}

function runtimeExports(context: EmitContext, used: UsedRuntime): string[] {
  const free = (name: string): boolean => !context.publicNames.has(name)
  return allExports(used)
    .filter(({ isUsed }) => isUsed)
    .flatMap(({ file, types = [], values = [] }) => {
      const names = [
        ...types.filter(free).map((name) => ({ name, isType: true })),
        ...values.filter(free).map((name) => ({ name, isType: false })),
      ].toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
      if (names.length === 0) return []
      const areTypes = names.every(({ isType }) => isType)
      const specifiers = names.map(({ name, isType }) => (isType && !areTypes ? `type ${name}` : name))
      return [braced(areTypes ? 'export type' : 'export', specifiers, ` from '../runtime/${file}.js'`)]
    })
}

function allExports({
  pages,
  hasStreams,
  hasResume,
  hasMessageStreams,
  hasUploads,
  hasBodyChoices,
  hasBinary,
}: UsedRuntime): Export[] {
  return [
    { file: 'api-promise', values: ['APIPromise'], types: ['WithRequestId', 'WithResponse'], isUsed: true },
    { file: 'binary', values: ['BinaryResponse'], isUsed: hasBinary },
    { file: 'circuit-breaker', values: ['circuitBreaker'], types: ['CircuitBreakerOptions'], isUsed: true },
    { file: 'client', values: ['Client'], isUsed: true },
    { file: 'client-options', types: ['BaseClientOptions', 'CoreOptions'], isUsed: true },
    { file: 'credentials', types: ['Credential'], isUsed: true },
    { file: 'definition', types: ['ClientDefinition'], isUsed: true },
    { file: 'encode/query-options', values: ['queryOptions'], isUsed: true },
    { file: 'errors', types: ['APIErrorInit'], isUsed: true },
    { file: 'logger', values: ['logTo'], types: ['Logger', 'LogLevel'], isUsed: true },
    { file: 'limit-depth', values: ['limitDepth'], isUsed: true },
    { file: 'limiter', values: ['limitCalls'], isUsed: true },
    { file: 'message-stream', values: ['MessageStream'], isUsed: hasMessageStreams },
    { file: 'middleware', types: ['Middleware'], isUsed: true },
    { file: 'operation', types: [...(hasBodyChoices ? ['BodyOptions'] : []), 'RequestOptions'], isUsed: true },
    {
      file: 'outer-middleware',
      values: ['outerMiddleware'],
      types: ['OuterMiddleware', 'OuterRequest'],
      isUsed: true,
    },
    { file: 'page', types: [...pages], values: ['Page', 'PagePromise'], isUsed: pages.size > 0 },
    { file: 'rate-limit', values: ['rateLimit'], isUsed: true },
    { file: 'resource', values: ['APIResource'], isUsed: true },
    { file: 'retry/gauge', values: ['retryBudget'], isUsed: true },
    { file: 'retry/rate-limit', values: ['rateLimitHints'], isUsed: true },
    { file: 'retry/unsent', values: ['unsentErrors'], isUsed: true },
    {
      file: 'stream',
      values: ['isUnknownEvent', 'Stream'],
      types: ['StreamEvent', 'UnknownEvent'],
      isUsed: hasStreams,
    },
    { file: 'through-middleware', values: ['throughMiddleware'], isUsed: true },
    { file: 'tokens', values: ['tokenProviders'], isUsed: true },
    { file: 'stream/from-readable', values: ['fromReadableStream'], isUsed: hasStreams },
    { file: 'stream/resume', values: ['resumeStreams'], isUsed: hasResume },
    { file: 'transport/fetch', values: ['fetchTransport'], isUsed: true },
    { file: 'transport/ky', values: ['kyTransport'], isUsed: true },
    { file: 'transport/transport', types: ['Transport'], isUsed: true },
    { file: 'upload-progress', values: ['withProgress'], types: ['UploadProgress'], isUsed: hasUploads },
    { file: 'uploads', values: ['fileFromPath', 'toFile'], types: ['Uploadable'], isUsed: hasUploads },
  ]
}

/** By the module, that of ky first: a bundle has its modules in this order, and the text of ky would part what is alike. */
function byModule(a: string, b: string): number {
  const [left, right] = [placeOf(a), placeOf(b)]
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : 1
}

function placeOf(line: string): string {
  const module = moduleOf(line)
  return module.endsWith("/ky.js'") ? '' : module
}

function moduleOf(line: string): string {
  return line.slice(line.lastIndexOf(' from '))
}
