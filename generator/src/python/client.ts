/** `_client.py`: what the runtime has to know of the API, and the client in both flavours. */
import type { Server } from '../ir/api.ts'
import { printMembers, RUNTIME, rootMembers, rootPrinter } from './client-members.ts'
import {
  changedCredential,
  credentialEntries,
  credentialSchemes,
  givenCredential,
  isCredentialRequired,
  printGrants,
  printScheme,
  type CredentialOption,
} from './credentials.ts'
import type { Documentation } from './docstring.ts'
import type { Emission } from './emission.ts'
import type { ErrorConstants } from './errors.ts'
import { createImports, type Imports } from './imports.ts'
import { assignment, call, dict, keyword, render, tuple, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import { renderModule } from './module.ts'
import { strings } from './operation-context.ts'
import { resolveServer } from './operations.ts'
import type { ResourcePrinter } from './resource-printer.ts'
import { argumentNames, namesOf, viewOf } from './resources.ts'
import type { Flavour } from './results.ts'
import { builtin, type TypeScope } from './types.ts'
import { hasWebhooks, isSigned } from './webhooks.ts'
import { printWrappers } from './wrappers.ts'

export function printClient(emission: Emission, errors: ErrorConstants): string {
  const imports = createImports(takenNames(emission))
  const printer = rootPrinter(emission, imports, errors)
  imports.use('__future__', 'annotations')
  const classes = (['sync', 'async'] as const).map((flavour) => printClass(emission, flavour, printer))
  const wrappers = printWrappers(viewOf(emission, emission.api.root), emission.names.client, printer)
  const spec = assignment(0, '_SPEC', {
    annotation: imports.use('typing', 'Final'),
    value: printSpec(emission, imports),
  })
  const grants = printGrants(emission, imports)
  const granted =
    grants === undefined
      ? ''
      : `\n${assignment(0, '_GRANTS', { annotation: imports.use('typing', 'Final'), value: grants })}`
  const blocks = [...printer.above(), ...classes, ...wrappers].join('\n\n')
  const constants = printer.constants()
  const body = `${spec}${granted}\n${constants === '' ? '' : constants}\n\n${blocks}`
  const description = `The client of the ${emission.names.client.class} API.`
  const hasMethods = emission.api.root.operations.length > 0
  return renderModule(emission, { description, imports: (hasMethods ? PRIVATE_USE : '') + imports.render(), body })
}

/** Methods of the client itself go through the resource of the root, whose insides they use. */
const PRIVATE_USE = '# pyright: reportPrivateUsage=false\n\n'

/** Spellings of the names that the template writes, each imported. */
function templateNames(scope: TypeScope): { [name: string]: string } {
  const { imports } = scope
  const use = (module: string, names: string[]): [string, string][] =>
    names.map((name) => [name, imports.use(module, name)])
  return Object.fromEntries([
    ...use('collections.abc', ['Mapping', 'Sequence']),
    ...use('logging', ['Logger']),
    ...use('typing_extensions', ['Self', 'Unpack']),
    ...use(`${RUNTIME}.client_options`, ['ClientOptions']),
    ...use(`${RUNTIME}.http`, ['httpx']),
    ...use(`${RUNTIME}.omit`, ['Omit', 'omit']),
    ...use(`${RUNTIME}.options`, ['Timeout']),
    ...['bool', 'float', 'int', 'object', 'str'].map((name): [string, string] => [name, builtin(name, scope)]),
  ])
}

/** Classes and members of the module, which imports must not hide. */
function takenNames(emission: Emission): Set<string> {
  const { api, names } = emission
  const children = api.root.children.map((child) => namesOf(emission, child.path.join('.')))
  const classes = children.flatMap(({ class: name, asyncClass }) => [name, asyncClass])
  const view = viewOf(emission, api.root)
  return new Set([
    names.client.class,
    names.client.asyncClass,
    ...classes,
    ...rootMembers(emission),
    ...argumentNames(emission, view),
  ])
}

function printSpec(emission: Emission, imports: Imports): Doc {
  const { api, names, options } = emission
  const { client } = names
  const base = baseURL(api.servers)
  const services = api.services.flatMap((service): [string, Doc][] => {
    const named = names.services[service.name]
    if (named === undefined) return []
    const url = service.url === undefined ? [] : [keyword('url', pythonString(service.url))]
    const parts = [
      keyword('option', pythonString(named.option)),
      keyword('environment', pythonString(named.environment)),
      ...url,
    ]
    return [[pythonString(service.name), call(imports.use(`${RUNTIME}.spec`, 'Service'), parts)]]
  })
  const security = credentialSchemes(emission).map(({ scheme }): [string, Doc] => [
    pythonString(scheme.id),
    printScheme(emission, scheme, imports),
  ])
  return call(imports.use(`${RUNTIME}.spec`, 'ClientSpec'), [
    keyword('name', pythonString(client.class)),
    keyword('user_agent', pythonString(`${client.package}-python/${options.packageVersion}`)),
    keyword('environment_prefix', pythonString(client.environmentPrefix)),
    ...(base === undefined ? [] : [keyword('base_url', pythonString(base))]),
    ...(services.length === 0 ? [] : [keyword('services', dict(services))]),
    ...(security.length === 0 ? [] : [keyword('security', dict(security))]),
    ...(emission.security.length === 0 ? [] : [keyword('default_security', tuple(emission.security.map(strings)))]),
    ...(isCredentialRequired(emission) ? [keyword('credential_required', 'True')] : []),
  ])
}

/** The first address that is whole; a relative one means nothing to a client. */
function baseURL(servers: Server[]): string | undefined {
  const general = servers.filter((server) => server.service === undefined)
  const urls = (general.length > 0 ? general : servers).map(resolveServer)
  return urls.find((url) => /^https?:\/\//i.test(url))?.replace(/\/+$/, '')
}

function printClass(emission: Emission, flavour: Flavour, printer: ResourcePrinter): string {
  const isAsync = flavour === 'async'
  const { imports } = printer.scope
  const { client } = emission.names
  const credentials = credentialSchemes(emission)
  const token = credentials.length > 0 ? imports.use(`${RUNTIME}.security`, isAsync ? 'AsyncToken' : 'Token') : ''
  const secrets = credentials.flatMap(({ option, second }) => [
    option,
    ...(second === undefined ? [] : [second.option]),
  ])
  const services = emission.api.services.flatMap((service) => emission.names.services[service.name] ?? [])
  return emission.options.templates('client', {
    name: isAsync ? client.asyncClass : client.class,
    base: imports.use(`${RUNTIME}.client`, isAsync ? 'AsyncClient' : 'SyncClient'),
    description: `The ${client.class} API, ${isAsync ? 'asynchronous' : 'synchronous'}.`,
    names: templateNames(printer.scope),
    http: isAsync ? 'AsyncClient' : 'Client',
    middleware: imports.use(`${RUNTIME}.middleware`, isAsync ? 'AsyncMiddleware' : 'Middleware'),
    options: [
      ...secrets.map((name) => ({ name, type: token })),
      { name: 'base_url', type: builtin('str', printer.scope) },
      ...services.map(({ option }) => ({ name: option, type: builtin('str', printer.scope) })),
    ],
    grants: credentials.flatMap(({ grant }) =>
      grant === undefined ? [] : [grant.clientId.option, grant.clientSecret.option, grant.scope.option],
    ),
    credentials: renderArgument(dict(credentials.map(givenCredential(imports, isAsync))), 'credentials='),
    changed: renderArgument(dict(credentials.map(changedCredential)), 'credentials='),
    services: renderArgument(
      dict(
        emission.api.services.flatMap((service): [string, Doc][] => {
          const option = emission.names.services[service.name]?.option
          return option === undefined ? [] : [[pythonString(service.name), option]]
        }),
      ),
      'service_urls=',
    ),
    isSigned: hasWebhooks(emission) && isSigned(emission),
    documentation: clientDocumentation(emission, credentials),
    members: printMembers(emission, flavour, printer),
  })
}

const renderArgument = (doc: Doc, head: string): string => render(doc, 12, 12 + head.length, 1)

function clientDocumentation(emission: Emission, credentials: CredentialOption[]): Documentation {
  const { names } = emission
  const prefix = names.client.environmentPrefix
  const services = emission.api.services.flatMap((service) => {
    const named = names.services[service.name]
    return named === undefined
      ? []
      : [
          {
            name: named.option,
            text: `Where the service \`${service.name}\` answers. Default: \`${named.environment}\`.`,
          },
        ]
  })
  const fallback =
    services.length > 0 ? 'then the address of each service' : 'then what the description of the API says'
  const entries = [
    ...credentials.flatMap(credentialEntries),
    {
      name: 'base_url',
      text: `Where ${services.length > 0 ? 'all services answer' : 'the API answers'}. Default: \`${prefix}_BASE_URL\`, ${fallback}.`,
    },
    ...services,
    ...OPTION_TEXTS.map(([name, text]) => ({ name, text: text.replace('PREFIX', prefix) })),
    ...(hasWebhooks(emission) && isSigned(emission) ? [WEBHOOK_SECRET] : []),
    MORE_OPTIONS,
  ]
  const raises = [{ name: 'ConfigurationError', text: 'No credential, or an address that cannot be used.' }]
  return {
    text: 'Make a client.',
    sections: [
      { title: 'Args', entries },
      { title: 'Raises', entries: raises },
    ],
  }
}

const WEBHOOK_SECRET = {
  name: 'webhook_secret',
  text: 'Secret of webhooks, or several, that `webhooks.unwrap` and `webhooks.verify` try when none is given.',
}

const MORE_OPTIONS = {
  name: 'options',
  text: '`max_concurrency`, `rate_limit`, `circuit_breaker`, `max_retry_after`, `max_response_bytes`, `max_event_size`, `telemetry_headers`; see `ClientOptions`.',
}

const OPTION_TEXTS: readonly (readonly [string, string])[] = [
  ['timeout', 'Seconds for a whole call, 60 unless told; a `Timeout` for finer control; None for no limit.'],
  ['max_retries', 'How often a failed call is repeated where that is safe.'],
  ['default_headers', 'Headers of every call.'],
  ['default_query', 'Query parameters of every call.'],
  ['http_client', 'A client of your own, for proxies, certificates and transports.'],
  ['middleware', 'Functions around every attempt, inside the retries, the first outermost.'],
  ['outer_middleware', 'Functions around every whole call, outside the retries, the first outermost.'],
  ['logger', 'Where to log. Default: the logger of this package, at the level of `PREFIX_LOG`.'],
  ['strict', 'Whether an answer that does not fit its type raises instead of being kept as it is.'],
  ['allow_insecure', 'Whether plain http is allowed beyond this machine.'],
]
