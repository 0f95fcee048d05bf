import {
  OpenApiGeneratorV31,
  OpenApiGeneratorV32,
  OpenAPIRegistry,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi'
import type { ContractInfo } from '../contract.ts'
import type { ErrorSpec } from '../error.ts'
import type { AnySchema } from '../schema/kinds.ts'
import type { JsonObject } from '../types.ts'
import type { Auth } from '../auth.ts'
import type { ExportContext } from './context.ts'
import { buildRoute } from './operations.ts'
import type { Plan } from './plan.ts'
import { errorResponse, header, responseName } from './responses.ts'
import { securityRequirement, securityScheme } from './security.ts'
import { webhookRoute } from './webhooks.ts'

/** Fills the registry and has the document made. */
export function buildDocument(plan: Plan, context: ExportContext): JsonObject {
  const registry = new OpenAPIRegistry()
  registerComponents(registry, plan, context)
  for (const operation of plan.operations) {
    const { operation: rest, requestBody, responses } = buildRoute(operation, context)
    registry.registerPath(routeConfig(operation.endpoint.method, operation.endpoint.path, rest, requestBody, responses))
  }
  for (const [name, schema] of Object.entries(plan.webhooks?.events ?? {})) {
    const { operation, requestBody, responses } = webhookRoute(name, schema as AnySchema, plan, context)
    registry.registerWebhook(routeConfig('post', name, operation, requestBody, responses))
  }
  const Generator = context.version === '3.2.0' ? OpenApiGeneratorV32 : OpenApiGeneratorV31
  return new Generator(registry.definitions).generateDocument(
    documentConfig(plan, context) as never,
  ) as unknown as JsonObject
}

/** The registry's own types follow three versions of OpenAPI; ours are plain JSON. */
function routeConfig(
  method: string,
  path: string,
  rest: JsonObject,
  body: JsonObject | undefined,
  responses: JsonObject,
): RouteConfig {
  return { method, path, ...rest, ...(body ? { request: { body } } : {}), responses } as unknown as RouteConfig
}

function registerComponents(registry: OpenAPIRegistry, plan: Plan, context: ExportContext): void {
  const { info } = plan.contract
  for (const [name, json] of Object.entries(context.schemas.components))
    registry.registerComponent('schemas', name, json)
  for (const [name, schema] of Object.entries(info.responseHeaders ?? {})) {
    registry.registerComponent('headers', name, header(schema as AnySchema, context.schemas))
  }
  for (const auth of authsOf(plan))
    registry.registerComponent('securitySchemes', auth.name, securityScheme(auth) as never)
  for (const spec of sharedErrors(plan))
    registry.registerComponent('responses', responseName(spec), errorResponse(spec, context) as never)
}

function authsOf({ contract, operations }: Plan): Auth[] {
  const all = [contract.info.auth, ...operations.map(({ endpoint }) => endpoint.options.auth)]
  const named = all.filter((auth): auth is Auth => auth !== undefined && auth.kind !== 'none')
  return [...new Map(named.map((auth) => [auth.name, auth])).values()]
}

/** Errors that are somewhere the only one of their status. */
function sharedErrors({ operations }: Plan): ErrorSpec[] {
  const alone = operations.flatMap(({ errors }) =>
    errors.filter(({ status }) => errors.filter((other) => other.status === status).length === 1),
  )
  return [...new Set(alone)]
}

function documentConfig(plan: Plan, { version }: ExportContext): JsonObject {
  const { info } = plan.contract
  const servers = Object.entries(info.services ?? {}).map(([name, given]) => {
    const { url, description } = typeof given === 'string' ? { url: given, description: undefined } : given
    return { url, ...(description === undefined ? {} : { description }), 'x-service': name }
  })
  return {
    openapi: version,
    info: infoObject(info),
    servers,
    ...(info.auth ? { security: securityRequirement(info.auth) } : {}),
    tags: tagObjects(plan),
  }
}

function infoObject({ title, version, summary, description, contact, license }: ContractInfo): JsonObject {
  const optional = { summary, description, contact, license }
  return { title, version, ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) }
}

/** A tag for each resource that has endpoints or a description, sorted. */
function tagObjects({ contract, operations }: Plan): JsonObject[] {
  const described = contract.info.tags ?? {}
  const used = operations.flatMap(
    ({ endpoint, keyPath }) => endpoint.options.tags ?? [keyPath.slice(0, -1).join('.') || 'default'],
  )
  const names = [...new Set([...Object.keys(described), ...used])].toSorted()
  return names.map((name) => ({ name, ...(described[name] === undefined ? {} : { description: described[name] }) }))
}
