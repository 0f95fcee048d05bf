import { createCollector } from '../../diagnostics/collect.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { locate } from '../../document/locate.ts'
import type { LoadedDocument } from '../../document/loaded.ts'
import { child, entries, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Api, Operation } from '../api.ts'
import { buildCallbacks, buildLinks, settleLinks } from './callbacks.ts'
import { createBuildContext } from './build-context.ts'
import type { BuildContext, BuildOptions } from './build-context.ts'
import { markDirections, openEnums } from './directions.ts'
import { reportEndless } from './endless.ts'
import { createErrorRegistry } from './errors.ts'
import { settleNames } from './settle-names.ts'
import { withoutOrphans } from './orphans.ts'
import { completeOperation, draftOperation, optional } from './operations.ts'
import { findOperations } from './paths.ts'
import { createRegistry } from './registry.ts'
import { buildResources } from './resources.ts'
import { buildSecurity, buildSecuritySchemes } from './security.ts'
import { buildServers, buildServices } from './servers.ts'
import { settleFiles } from './settle-files.ts'
import { settleInputs } from './settle-inputs.ts'
import { settleResumes } from './settle-resumes.ts'
import { settleUnions } from './settle-unions.ts'
import { buildWebhooks, webhookDiscriminator } from './webhooks.ts'

export type { BuildOptions } from './build-context.ts'

/** Settles every question of meaning that a document leaves, and says what it could not settle. */
export function buildApi(
  document: LoadedDocument,
  options: BuildOptions = {},
): { api: Api; diagnostics: Diagnostic[] } {
  const collector = createCollector()
  const context = createBuildContext(document, collector, createRegistry(document, collector), options)
  const api = build(context)
  return { api, diagnostics: locate(collector.diagnostics, document) }
}

function build(context: BuildContext): Api {
  const root: Node = { value: context.document.files.get('')?.value, file: '', pointer: '' }
  declareComponents(context, root)
  const found = findOperations(context, root)
  reportNothing(context, root, found.length)
  const drafts = found.map((operation) => draftOperation(context, operation))
  const webhooks = buildWebhooks(context, root)
  const callbacks = drafts.flatMap(({ found: { id, node } }) => buildCallbacks(context, id, node))
  settleUnions(context, drafts, webhooks)
  settleFiles(context, drafts, webhooks)

  const schemes = buildSecuritySchemes(context, root)
  const security = buildSecurity(context, root, root, schemes)
  const errors = createErrorRegistry()
  const unnamed = drafts.map((draft) => completeOperation(context, draft, { root, schemes, errors }))
  const named = settleNames(context, drafts, unnamed)
  settleResumes(context, drafts, named)
  const links = settleLinks(
    drafts.flatMap(({ found: { id }, responses }) => buildLinks(context, id, responses)),
    named,
  )
  const { openness } = context.schemas
  const shared = withoutOrphans(context, named, [...(webhooks?.events ?? []), ...callbacks, ...errors.all()])
  reportEndless(context, shared)
  markDirections(shared, named, webhooks)
  const { models, operations } = settleInputs(shared, named, openness)
  markDirections(models, operations, webhooks)
  openEnums(models, operations, webhooks, openness)

  const servers = buildServers(context, root)
  const discriminator = webhooks === undefined ? undefined : webhookDiscriminator(context, webhooks)
  return {
    ir: 1,
    ...info(root),
    servers,
    services: buildServices(
      allServers(servers, operations),
      operations.map(({ service }) => service),
    ),
    securitySchemes: schemes,
    ...(security.length === 0 ? {} : { security }),
    root: buildResources(root, operations),
    operations,
    models,
    errors: errors.all(),
    ...(webhooks === undefined ? {} : { webhooks: { ...webhooks, ...optional('discriminator', discriminator) } }),
    callbacks,
    links,
  }
}

function declareComponents(context: BuildContext, root: Node): void {
  const schemas = child(child(root, 'components'), 'schemas')
  const names = entries(schemas)
    .map(([name]) => name)
    .toSorted()
  for (const name of names) {
    const pointer = child(schemas, name).pointer
    context.schemas.declare(`#${pointer.replaceAll('%', '%25').replaceAll('#', '%23')}`, root)
  }
  context.schemas.finish()
}

function reportNothing(context: BuildContext, root: Node, operations: number): void {
  const hasWebhooks = entries(child(root, 'webhooks')).length > 0 || entries(child(root, 'x-webhooks')).length > 0
  const isFaulty =
    context.document.isFaulty || context.collector.diagnostics.some(({ severity }) => severity === 'error')
  if (operations > 0 || hasWebhooks || isFaulty) return
  context.collector.error(
    'document/no-operations',
    root,
    'the document has no operations',
    'describe at least one operation under `paths`',
  )
}

function info(root: Node): Pick<Api, 'title' | 'version' | 'description'> {
  const node = child(root, 'info')
  const version = child(node, 'version').value
  return {
    title: textOf(node, 'title') ?? '',
    version: typeof version === 'string' || typeof version === 'number' ? String(version) : '',
    ...optional('description', textOf(node, 'description')),
  }
}

function allServers(servers: Api['servers'], operations: readonly Operation[]): Api['servers'] {
  return [...servers, ...operations.flatMap((operation) => operation.servers ?? [])]
}
