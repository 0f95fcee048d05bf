import type { SecurityScheme } from '../../ir/api.ts'
import { schemesByUse } from '../../names/security.ts'
import { type EmitContext, named } from '../context.ts'
import type { ExportedSymbol } from '../printer/source-file.ts'
import { NameValue, type Value } from '../printer/value.ts'
import { operationSecurity } from '../resources/security.ts'
import { defaultServer } from '../resources/servers.ts'
import { runtime } from '../runtime-symbols.ts'
import type { Scope } from '../scope.ts'

/** Schemes that a client has options for, the most used first. */
export function offeredSchemes(context: EmitContext): SecurityScheme[] {
  return schemesByUse(context.api).filter(({ kind }) => kind !== 'mutualTls' && kind !== 'unknown')
}

/** The API as data for the runtime. */
export function clientDefinition(context: EmitContext, scope: Scope): { [member: string]: Value | undefined } {
  const { api, names, options } = context
  const schemes = offeredSchemes(context).map((scheme): [string, Value] => [
    scheme.id,
    schemeDefinition(context, scheme, scope),
  ])
  return {
    name: names.client.class,
    headers: { 'user-agent': `${options.packageName}/${options.packageVersion} typescript` },
    environment: names.client.environmentPrefix,
    baseURL: defaultServer(api),
    services: services(context),
    schemes: schemes.length > 0 ? Object.fromEntries(schemes) : undefined,
    choose: hasChoice(context) ? new NameValue(scope.runtime(runtime.chooseScheme)) : undefined,
    security: context.security.length > 0 ? context.security : undefined,
  }
}

/** Whether there is more than one scheme of one secret that operations need or not. */
function hasChoice(context: EmitContext): boolean {
  const schemes = offeredSchemes(context)
  const all = [
    context.security,
    ...context.api.operations.map((operation) => operationSecurity(context, operation) ?? []),
  ]
  const isSimple = all.every(
    (alternatives) => alternatives.length <= 1 && alternatives.every((one) => one.length === 1),
  )
  return schemes.length > 1 || schemes.some(({ kind }) => kind === 'basic') || !isSimple
}

function services({ api, names }: EmitContext): Value | undefined {
  if (api.services.length === 0) return undefined
  return Object.fromEntries(
    api.services.map(({ name, url }) => {
      const { option, environment } = named(names.services, name)
      return [name, [option, environment, ...(url === undefined ? [] : [url])]]
    }),
  )
}

function schemeDefinition({ names }: EmitContext, scheme: SecurityScheme, scope: Scope): Value {
  const { option, environment, secondOption, secondEnvironment } = named(names.security, scheme.id)
  return {
    write: new NameValue(scope.runtime(writerOf(scheme))),
    options: {
      [option]: environment,
      ...(scheme.kind === 'basic' && secondOption !== undefined ? { [secondOption]: secondEnvironment } : {}),
    },
    name: scheme.kind === 'apiKey' ? scheme.name : undefined,
  }
}

const keyWriters = { header: runtime.headerKey, query: runtime.queryKey, cookie: runtime.cookieKey }

function writerOf(scheme: SecurityScheme): ExportedSymbol {
  if (scheme.kind === 'basic') return runtime.basic
  return scheme.kind === 'apiKey' ? keyWriters[scheme.in] : runtime.bearer
}
