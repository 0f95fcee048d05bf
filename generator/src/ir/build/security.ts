import { child, elements, entries, has, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { SecurityRequirement, SecurityScheme } from '../api.ts'
import type { BuildContext } from './build-context.ts'

/** Schemes of the document, sorted by id. */
export function buildSecuritySchemes(context: BuildContext, root: Node): SecurityScheme[] {
  return entries(child(child(root, 'components'), 'securitySchemes'))
    .map(([id, node]) => buildScheme(context, id, context.resolver.follow(node)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function buildScheme(context: BuildContext, id: string, node: Node): SecurityScheme {
  const description = textOf(node, 'description')
  return { id, ...(description === undefined ? {} : { description }), ...schemeKind(context, node) }
}

type SchemeKind = SecurityScheme extends infer S ? (S extends unknown ? Omit<S, 'id' | 'description'> : never) : never

function schemeKind(context: BuildContext, node: Node): SchemeKind {
  const type = textOf(node, 'type') ?? ''
  switch (type) {
    case 'http':
      return httpKind(context, node)
    case 'apiKey':
      return apiKeyKind(context, node)
    case 'oauth2':
      return oauthKind(node)
    case 'openIdConnect':
      return { kind: 'openIdConnect', url: textOf(node, 'openIdConnectUrl') ?? '' }
    case 'mutualTLS':
      return { kind: 'mutualTls' }
    default:
      return unknownKind(context, node, type)
  }
}

function unknownKind(context: BuildContext, node: Node, type: string): SchemeKind {
  const cure = 'use apiKey, http, oauth2, openIdConnect or mutualTLS'
  context.collector.warning(
    'security/unknown',
    node,
    `the security scheme's type ${JSON.stringify(type)} is not known, so the SDKs send nothing for it`,
    cure,
  )
  return { kind: 'unknown', type }
}

function httpKind(context: BuildContext, node: Node): SchemeKind {
  const scheme = (textOf(node, 'scheme') ?? '').toLowerCase()
  const format = textOf(node, 'bearerFormat')
  if (scheme === 'bearer') return { kind: 'bearer', ...(format === undefined ? {} : { format }) }
  return scheme === 'basic' ? { kind: 'basic' } : unknownKind(context, node, `http ${scheme}`)
}

function apiKeyKind(context: BuildContext, node: Node): SchemeKind {
  const location = member(node, 'in')
  const name = textOf(node, 'name')
  if (name !== undefined && (location === 'header' || location === 'query' || location === 'cookie'))
    return { kind: 'apiKey', in: location, name }
  return unknownKind(context, node, 'apiKey')
}

/** Client credentials first: the one flow that an SDK can carry out by itself. */
function oauthKind(node: Node): SchemeKind {
  const flows = child(node, 'flows')
  const order = ['clientCredentials', 'authorizationCode', 'deviceAuthorization', 'password', 'implicit']
  const flow = order.find((name) => has(flows, name))
  const chosen = flow === undefined ? undefined : child(flows, flow)
  const tokenUrl = chosen === undefined ? undefined : textOf(chosen, 'tokenUrl')
  return {
    kind: 'oauth2',
    ...(tokenUrl === undefined ? {} : { tokenUrl }),
    ...(flow === undefined ? {} : { flow }),
    scopes: chosen === undefined ? [] : scopesOf(child(chosen, 'scopes')),
  }
}

function scopesOf(node: Node): { name: string; description?: string }[] {
  return entries(node).map(([name, { value }]) => ({
    name,
    ...(typeof value === 'string' && value !== '' ? { description: value } : {}),
  }))
}

/** The operation's own alternatives, else the document's. A scheme that is not declared is an error: nobody could say what to send. */
export function buildSecurity(
  context: BuildContext,
  root: Node,
  operation: Node,
  schemes: readonly SecurityScheme[],
): SecurityRequirement[] {
  const node = child(Array.isArray(member(operation, 'security')) ? operation : root, 'security')
  const known = new Set(schemes.map(({ id }) => id))
  return elements(node).map((alternative) =>
    entries(alternative).flatMap(([scheme, scopes]) => {
      if (known.has(scheme)) return [{ scheme, scopes: Array.isArray(scopes.value) ? scopes.value.filter(isText) : [] }]
      const cure = 'declare it under components.securitySchemes'
      context.collector.warning(
        'security/undeclared',
        scopes,
        `the security scheme ${JSON.stringify(scheme)} is not declared; nothing is sent for it`,
        cure,
      )
      return []
    }),
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
