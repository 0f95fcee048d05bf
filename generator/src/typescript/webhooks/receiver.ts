import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Resource } from '../../ir/api.ts'
import { type EmitContext, named, resourceKey } from '../context.ts'
import { webhooksFile } from '../places.ts'
import { runtime } from '../runtime-symbols.ts'
import type { Scope } from '../scope.ts'

const receiverMembers = new Set(['unwrap', 'verify'])

/** The type that verified webhooks of the API have, with the class that verifies them. */
export function receiverType(context: EmitContext, scope: Scope): string {
  return `${scope.runtime(runtime.WebhookReceiver)}<${scope.type(context.names.webhooks.union)}>`
}

/** Whether the API signs its webhooks, so that they can be verified. */
export function isSigned({ api }: EmitContext): boolean {
  return api.webhooks !== undefined && api.webhooks.signature.kind !== 'none'
}

/** The constant that says how the API signs its webhooks. */
export function schemeName(scope: Scope): string {
  return scope.value('webhookScheme', webhooksFile)
}

/** The resource of the client that is called `webhooks`. */
export function webhooksResource(context: EmitContext): Resource | undefined {
  return context.api.root.children.find(
    ({ path }) => named(context.names.resources, resourceKey(path)).property === 'webhooks',
  )
}

/** Whether a resource of that name can verify webhooks as well: none of its own members has the name of a method for that. */
export function canReceive(context: EmitContext, resource: Resource): boolean {
  const members = [
    ...resource.children.map(({ path }) => named(context.names.resources, resourceKey(path)).property),
    ...resource.operations.map((id) => named(context.names.operations, id).method),
  ]
  return members.every((name) => !receiverMembers.has(name))
}

/** A warning where a resource keeps the client from verifying webhooks by itself. */
export function receiverDiagnostics(context: EmitContext): Diagnostic[] {
  const resource = webhooksResource(context)
  if (!isSigned(context) || resource === undefined || canReceive(context, resource)) return []
  return [
    {
      code: 'typescript/webhooks-shadowed',
      severity: 'warning',
      message:
        'the resource `webhooks` has a member called `unwrap` or `verify`, so the client has no method that verifies webhooks',
      cure: 'rename the method with `x-sdk`, or call `unwrapWebhook` of the package',
      place: { pointer: '/webhooks' },
    },
  ]
}

/** Whether a resource's class verifies webhooks: the one that has their name. */
export function isReceiver(context: EmitContext, resource: Resource): boolean {
  return isSigned(context) && webhooksResource(context) === resource && canReceive(context, resource)
}

/** The constructor of a resource's class that verifies webhooks. */
export function receiverConstructor(scope: Scope): string {
  return `  constructor(client: ${scope.runtime(runtime.ClientType)}) {\n    super(client, ${schemeName(scope)})\n  }`
}
