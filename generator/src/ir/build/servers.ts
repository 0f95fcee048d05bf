import { child, elements, entries, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Server, ServerVariable, Service } from '../api.ts'
import type { BuildContext } from './build-context.ts'

/** Servers of the root, a path or an operation, in document order. */
export function buildServers(context: BuildContext, owner: Node): Server[] {
  return elements(child(owner, 'servers')).flatMap((node) => {
    if (typeof member(node, 'url') !== 'string') {
      context.collector.warning('server/invalid', node, 'the server has no `url`; it is left out', 'give it a `url`')
      return []
    }
    const server = buildServer(context, node)
    return isUsable(context, node, server) ? [server] : []
  })
}

/** What no SDK may call, however the document came to it; the address as it is with the variables' defaults. */
function isUsable(context: BuildContext, node: Node, { url, variables }: Server): boolean {
  const filled = variables.reduce((text, { name, default: value }) => text.replaceAll(`{${name}}`, value), url)
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(filled)?.[1]?.toLowerCase()
  if (scheme === 'ws' || scheme === 'wss') {
    const message = 'the server speaks another protocol than HTTP; it is left out'
    context.collector.warning('server/scheme', node, message, 'describe it elsewhere, or allow this code')
    return false
  }
  const fault = scheme === undefined || filled.includes('{') ? undefined : addressFault(scheme, filled)
  if (fault === undefined) return true
  const cure = 'write an address such as https://api.example.com/v1'
  context.collector.error('server/invalid', child(node, 'url'), `the address ${JSON.stringify(url)} ${fault}`, cure)
  return false
}

function addressFault(scheme: string, url: string): string | undefined {
  // `localhost:8080` is a host and a port.
  if (scheme !== 'http' && scheme !== 'https')
    return /^[\w.-]+:\d+(\/|$)/.test(url) ? undefined : 'is neither http nor https'
  const authority = /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? ''
  if (authority.includes('@')) return 'holds credentials'
  return /^(169\.254\.|\[fe[89ab])/i.test(authority) ? 'is link-local, as that of a cloud’s metadata is' : undefined
}

function buildServer(context: BuildContext, node: Node): Server {
  const description = textOf(node, 'description')
  const service = serviceName(context, node)
  return {
    url: textOf(node, 'url') as string,
    ...(description === undefined ? {} : { description }),
    variables: entries(child(node, 'variables')).map(([name, variable]) => buildVariable(name, variable)),
    ...(service === undefined ? {} : { service }),
  }
}

function buildVariable(name: string, node: Node): ServerVariable {
  const allowed = member(node, 'enum')
  const values = Array.isArray(allowed) ? allowed.map(String) : undefined
  const description = textOf(node, 'description')
  const fallback = member(node, 'default')
  return {
    name,
    default: fallback === undefined || fallback === null ? (values?.[0] ?? '') : String(fallback),
    ...(values === undefined ? {} : { enum: values }),
    ...(description === undefined ? {} : { description }),
  }
}

/** `x-service` of an operation or a server. */
export function serviceName(context: BuildContext, node: Node): string | undefined {
  const place = context.extension(node, 'x-service')
  if (place === undefined) return undefined
  if (typeof place.value === 'string' && place.value !== '') return place.value
  context.invalid(place, '`x-service` is no name', 'give the name of the service as text')
  return undefined
}

/** Services that servers and operations name, sorted; a service's URL is that of its first server. */
export function buildServices(servers: readonly Server[], used: Iterable<string | undefined>): Service[] {
  const services = new Map<string, Service>()
  for (const { service, url, description } of servers) {
    if (service !== undefined && !services.has(service))
      services.set(service, { name: service, url, ...(description === undefined ? {} : { description }) })
  }
  for (const name of used) if (name !== undefined && !services.has(name)) services.set(name, { name })
  return [...services.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Servers of the operation, else of its path; `undefined` when the root's hold. */
export function ownServers(context: BuildContext, pathItem: Node, operation: Node): Server[] | undefined {
  const owner = [operation, pathItem].find(
    (node) => isObject(node.value) && Array.isArray(node.value['servers']) && node.value['servers'].length > 0,
  )
  const servers = owner === undefined ? [] : buildServers(context, owner)
  return servers.length === 0 ? undefined : servers
}
