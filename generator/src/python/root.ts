/** The lazy packages: the root with everything a user imports, `types/`, `resources/` and its folders. */
import type { Result } from '../ir/api.ts'
import type { OutputFile } from '../emit.ts'
import { hasReceiver } from './client-members.ts'
import type { Emission } from './emission.ts'
import { declaredClasses } from './errors.ts'
import { printExportingPackage, type ExportingModule } from './exports.ts'
import { printLazyPackage, type LazyName } from './lazy.ts'
import { renderModule } from './module.ts'
import type { TypesModule } from './modules.ts'
import { listResources, namesOf } from './resources.ts'
import { WEBHOOK_RECEIVER, webhookFunctions } from './webhooks.ts'

/** What the root offers from the runtime, by module; `when` says which parts of an API need it. */
const RUNTIME_EXPORTS: readonly { module: string; names: readonly string[]; when?: Feature }[] = [
  { module: 'binary', names: ['AsyncBinaryResponse', 'BinaryResponse'], when: 'binary' },
  { module: 'circuit', names: ['CircuitBreaker'] },
  { module: 'client_options', names: ['ClientOptions'] },
  {
    module: 'errors',
    names: [
      'APIConnectionError',
      'APIError',
      'APIResponseError',
      'APIStatusError',
      'APITimeoutError',
      'AuthenticationError',
      'BadRequestError',
      'CircuitOpenError',
      'ConfigurationError',
      'ConflictError',
      'DecodeError',
      'InternalServerError',
      'InvalidArgumentError',
      'NotFoundError',
      'PageError',
      'PermissionDeniedError',
      'RateLimitError',
      'ResponseTooLargeError',
      'ResumeExpiredError',
      'StreamDecodeError',
      'StreamError',
      'StreamEventTooLargeError',
      'StreamIncompleteError',
      'StreamInterruptedError',
      'UnexpectedContentTypeError',
      'UnprocessableEntityError',
      'WebhookVerificationError',
    ],
  },
  { module: 'files', names: ['FileTypes'] },
  { module: 'model', names: ['Model'] },
  { module: 'omit', names: ['Omit', 'omit'] },
  { module: 'options', names: ['Timeout'] },
  { module: 'pages', names: ['AsyncPaginator'], when: 'page' },
  { module: 'pages', names: ['AsyncCursorPage', 'SyncCursorPage'], when: 'cursor' },
  { module: 'pages', names: ['AsyncOffsetPage', 'SyncOffsetPage'], when: 'offset' },
  { module: 'pages', names: ['AsyncNumberPage', 'SyncNumberPage'], when: 'number' },
  { module: 'pages', names: ['AsyncLinkPage', 'SyncLinkPage'], when: 'link' },
  { module: 'preload', names: ['preload'] },
  { module: 'response', names: ['APIResponse', 'AsyncAPIResponse'] },
  { module: 'streams', names: ['AsyncStream', 'AsyncStreamManager', 'Stream'], when: 'stream' },
  { module: 'events', names: ['StreamEvent', 'UnknownEvent'], when: 'stream' },
  { module: 'tee', names: ['AsyncStreamBranch', 'StreamBranch'], when: 'stream' },
  { module: 'unions', names: ['Unknown'] },
]

type Feature = 'binary' | 'page' | 'cursor' | 'offset' | 'number' | 'link' | 'stream'

/** Parts of the runtime that the API uses. */
export function usedFeatures(emission: Emission): ReadonlySet<Feature> {
  const found = new Set<Feature>()
  for (const operation of emission.api.operations) {
    for (const result of [operation.result, operation.flagged?.result])
      if (result !== undefined) addFeatures(result, found)
  }
  return found
}

function addFeatures(result: Result, found: Set<Feature>): void {
  if (result.kind === 'binary' || result.kind === 'stream' || result.kind === 'page') found.add(result.kind)
  if (result.kind === 'page') found.add(result.pagination.style === 'page' ? 'number' : result.pagination.style)
}

export function printRoot(emission: Emission): string {
  const { client } = emission.names
  const features = usedFeatures(emission)
  const runtime = RUNTIME_EXPORTS.filter(({ when }) => when === undefined || features.has(when))
  const names: LazyName[] = [
    { module: '.resources', name: 'resources' },
    { module: '.types', name: 'types' },
    ...defined('._client', [client.class, client.asyncClass]),
    ...defined('._errors', declaredClasses(emission)),
    ...runtime.flatMap(({ module, names: list }) => defined(`._runtime.${module}`, list)),
    { module: '._runtime.errors', source: 'SDKError', name: client.error },
    ...defined('._webhooks', webhookFunctions(emission)),
  ]
  const description = `The ${client.class} API.`
  return printLazyPackage(emission, {
    description,
    names,
    runtime: '._runtime',
    version: emission.options.packageVersion,
  })
}

const defined = (module: string, names: readonly string[]): LazyName[] =>
  names.map((name) => ({ module, source: name, name }))

export function printTypesPackage(emission: Emission, modules: TypesModule[]): string {
  const description = `The types of the ${emission.names.client.class} API.`
  return printExports(emission, {
    description,
    modules: modules.map(({ file, entities }) => ({
      module: `.${file}`,
      names: entities.map(({ name }) => name),
      isWhole: true,
    })),
  })
}

/** Every resource, and the receiver of webhooks where the client has one: annotations of their accessors name them here. */
export function printResourcesPackage(emission: Emission): string {
  const resources = listResources(emission).map(({ key }) => {
    const { file, class: name, asyncClass } = namesOf(emission, key)
    return { module: `.${file.replaceAll('/', '.')}`, names: [asyncClass, name], isWhole: false }
  })
  const receiver = { module: '.._webhooks', names: [WEBHOOK_RECEIVER], isWhole: false }
  return printExports(emission, {
    description: `The resources of the ${emission.names.client.class} API.`,
    modules: [...resources, ...(hasReceiver(emission) ? [receiver] : [])],
  })
}

function printExports(emission: Emission, what: { description: string; modules: ExportingModule[] }): string {
  const runtime = '.._runtime'
  return what.modules.length === 0
    ? printLazyPackage(emission, { description: what.description, names: [], runtime })
    : printExportingPackage(emission, { ...what, runtime })
}

/** `__init__.py` of each folder of nested resources. */
export function resourceFolders(emission: Emission): OutputFile[] {
  const folders = new Set(
    listResources(emission).flatMap(({ key }) => {
      const parts = namesOf(emission, key).file.split('/').slice(0, -1)
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
    }),
  )
  return [...folders].map((folder) => ({
    path: `resources/${folder}/__init__.py`,
    content: renderModule(emission, {
      description: `The resource \`${folder.replaceAll('/', '.')}\` and those below it.`,
      imports: '',
      body: '',
    }),
  }))
}
