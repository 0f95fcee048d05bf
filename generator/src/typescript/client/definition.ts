import type { SecurityScheme } from '../../ir/api.ts'
import { type EmitContext, named } from '../context.ts'
import type { Value } from '../printer/value.ts'
import { defaultServer } from '../resources/servers.ts'

/** Schemes that a client has options for. */
export function offeredSchemes(context: EmitContext): SecurityScheme[] {
  return context.api.securitySchemes.filter(({ kind }) => kind !== 'mutualTls' && kind !== 'unknown')
}

/** The API as data for the runtime. */
export function clientDefinition(context: EmitContext): { [member: string]: Value | undefined } {
  const { api, names, options } = context
  const schemes = offeredSchemes(context).map((scheme): [string, Value] => [
    scheme.id,
    schemeDefinition(context, scheme),
  ])
  return {
    name: names.client.class,
    package: options.packageName,
    version: options.packageVersion,
    environmentPrefix: names.client.environmentPrefix,
    baseURL: defaultServer(api),
    services: services(context),
    schemes: schemes.length > 0 ? Object.fromEntries(schemes) : undefined,
    security: context.security.length > 0 ? context.security : undefined,
    webhooks: webhooks(context),
  }
}

function services({ api, names }: EmitContext): Value | undefined {
  if (api.services.length === 0) return undefined
  return Object.fromEntries(
    api.services.map(({ name, url }) => {
      const { option, environment } = named(names.services, name)
      return [name, { option, environment, url }]
    }),
  )
}

function schemeDefinition({ names }: EmitContext, scheme: SecurityScheme): Value {
  const { option, environment, secondOption, secondEnvironment } = named(names.security, scheme.id)
  switch (scheme.kind) {
    case 'basic':
      return { kind: 'basic', option, environment, secondOption, secondEnvironment }
    case 'apiKey':
      return { kind: 'apiKey', in: scheme.in, name: scheme.name, option, environment }
    default:
      return { kind: 'bearer', option, environment }
  }
}

function webhooks({ api }: EmitContext): Value | undefined {
  const signature = api.webhooks?.signature
  if (signature === undefined) return undefined
  return { ...signature }
}
