import type { SecurityScheme, Service } from '../../ir/api.ts'
import { type EmitContext, named } from '../context.ts'
import { createClientFile } from '../places.ts'
import { docComment } from '../printer/doc-comment.ts'
import { printDoc } from '../printer/layout.ts'
import { propertyKey, stringLiteral } from '../printer/sinks.ts'
import { createSourceFile, type SourceFile } from '../printer/source-file.ts'
import { expandedObject, type Value, valueDoc } from '../printer/value.ts'
import { runtime } from '../runtime-symbols.ts'
import { createScope, type Scope } from '../scope.ts'
import { clientDefinition, offeredSchemes } from './definition.ts'
import { ClientGrant, grantValues, withClientCredentials } from './grants.ts'

/** The file of the options, the API's definition and the small client. */
export function createClientSource(context: EmitContext): SourceFile {
  const file = createSourceFile(createClientFile)
  const scope = createScope(context, file)
  const members = [
    ...offeredSchemes(context).flatMap((scheme) => schemeOptions(context, scheme, scope)),
    ...context.api.services.map((service) => serviceOption(context, service)),
  ]
  const body = members.length === 0 ? '{}' : `{\n${members.join('\n')}\n}`
  const client = scope.runtime(runtime.Client)
  const definition = printDoc(expandedObject(clientDefinition(context, scope)), 0)
  const grants = grantValues(context)
  const given = grants.length === 0 ? 'options' : `${scope.runtime(withClientCredentials)}(options, grants)`
  file.blocks.push(
    `/** Options of the client. */\nexport interface ClientOptions extends ${scope.runtime(runtime.BaseClientOptions)} ${body}`,
    `/** What the runtime must know of this API. */\nexport const definition: ${scope.runtime(runtime.ClientDefinition)} = ${definition}`,
    ...printGrants(grants, scope),
    `${smallClientComment(context)}export function createClient(options: ${scope.runtime(runtime.CoreOptions)}<ClientOptions>): ${client} {\n  return new ${client}(definition, ${given})\n}`,
  )
  return file
}

function printGrants(grants: readonly Value[], scope: Scope): string[] {
  if (grants.length === 0) return []
  const head = `export const grants: readonly ${scope.runtime(ClientGrant)}[] = `
  const comment = '/** Tokens that the client gets by itself, given its id and secret. */'
  return [`${comment}\n${printDoc([head, valueDoc([...grants])], 0)}`]
}

function smallClientComment(context: EmitContext): string {
  const [first] = context.api.root.children
  const example =
    first && `: \`new ${named(context.names.resources, first.path.join('.')).class}(createClient({ transport }))\``
  return docComment(
    { paragraphs: [`Makes a client over a transport; resources are constructed on it${example ?? ''}.`], tags: [] },
    0,
  )
}

function schemeOptions(context: EmitContext, scheme: SecurityScheme, scope: Scope): string[] {
  const { option, environment, secondOption, secondEnvironment } = named(context.names.security, scheme.id)
  const credential = `${scope.runtime(runtime.Credential)} | null | undefined`
  if (scheme.kind !== 'basic' || secondOption === undefined || secondEnvironment === undefined) {
    const token = printOption(option, credential, schemeText(scheme), environmentDefault(environment))
    return [token, ...grantOptions(context, scheme)]
  }
  return [
    printOption(
      option,
      credential,
      'User name, or a function that gives one; `null` sends none.',
      environmentDefault(environment),
    ),
    printOption(
      secondOption,
      credential,
      'Password, or a function that gives one.',
      environmentDefault(secondEnvironment),
    ),
  ]
}

function grantOptions(context: EmitContext, { id }: SecurityScheme): string[] {
  const { option, grant } = named(context.names.security, id)
  if (grant === undefined) return []
  const { clientId, clientSecret, scope } = grant
  const texts = [
    [clientId, `Id of the client, with which \`${option}\` is got by itself.`],
    [clientSecret, `Secret of the client; goes to the token endpoint only.`],
    [scope, 'Scopes to ask for, separated by spaces.'],
  ] as const
  return texts.map(([one, text]) =>
    printOption(one.option, 'string | undefined', text, environmentDefault(one.environment)),
  )
}

function schemeText(scheme: SecurityScheme): string {
  const what = scheme.kind === 'apiKey' ? `Key sent in the ${scheme.in} \`${scheme.name}\`` : 'Bearer token'
  const text = `${what}, or a function that gives one; \`null\` sends none.`
  return scheme.description === undefined ? text : `${text}\n\n${scheme.description}`
}

function serviceOption(context: EmitContext, service: Service): string {
  const { option, environment } = named(context.names.services, service.name)
  const fallback = service.url === undefined ? '' : ` ?? ${stringLiteral(service.url)}`
  const text = `Base URL of the service \`${service.name}\`.`
  return printOption(option, 'string | undefined', text, environmentDefault(environment) + fallback)
}

function environmentDefault(environment: string): string {
  return `process.env[${stringLiteral(environment)}]`
}

function printOption(name: string, type: string, text: string, fallback: string): string {
  return `${docComment({ paragraphs: [text], tags: [{ name: 'default', text: fallback }] }, 2)}  ${propertyKey(name)}?: ${type}`
}
