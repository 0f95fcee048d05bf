import { type EmitContext, named, resourceFile, resourceKey } from '../context.ts'
import { exportedErrors } from '../errors-file.ts'
import { clientFile, createClientFile, errorsFile } from '../places.ts'
import { docComment } from '../printer/doc-comment.ts'
import { group, indent, line, printDoc } from '../printer/layout.ts'
import { identifier } from '../printer/sinks.ts'
import { createSourceFile, type SourceFile } from '../printer/source-file.ts'
import { streamOf } from '../declarations/events.ts'
import { isResumable } from '../resources/stream-spec.ts'
import { operationsOf, printTypes } from '../resources/resource-file.ts'
import { printMethod } from '../resources/method.ts'
import { runtime } from '../runtime-symbols.ts'
import { createScope, type Scope } from '../scope.ts'
import { grantValues, withClientCredentials } from './grants.ts'
import { isSigned, receiverType, schemeName, webhooksResource } from '../webhooks/receiver.ts'

/** The file of the client: all resources over the default transport. */
export function clientSource(context: EmitContext): SourceFile {
  const file = createSourceFile(clientFile)
  const scope = createScope(context, file)
  const operations = operationsOf(context, context.api.root)
  const options = scope.typeOf('ClientOptions', createClientFile)
  file.namespaces.set('errors', errorsFile)
  const definition = scope.value('definition', createClientFile)
  const hasGrants = grantValues(context).length > 0
  const given = hasGrants
    ? `${scope.runtime(withClientCredentials)}(options, ${scope.value('grants', createClientFile)})`
    : 'options'
  const parts = hasResumableStreams(context) ? `, ${scope.runtime(runtime.resumeStreams)}` : ''
  const members = [
    printStatics(context),
    printResources(context, scope),
    `  constructor(options: ${options} = {}) {\n    super(${definition}, ${given}, ${scope.runtime(runtime.defaultTransport)}${parts})\n  }`,
    ...operations.map((operation) => printMethod(context, operation, scope, 'this')),
  ].filter((member) => member !== '')
  const { description, title } = context.api
  const comment = docComment({ paragraphs: [description ?? title], tags: [] }, 0)
  const head = `export class ${identifier(context.names.client.class)} extends ${scope.runtime(runtime.APIClient)}<${options}>`
  file.blocks.push(`${comment}${head} {\n${members.join('\n\n')}\n}`, ...printTypes(context, operations, scope))
  return file
}

/** Whether a stream of the API can be continued where it was cut. */
function hasResumableStreams({ api }: EmitContext): boolean {
  return api.operations.some((operation) => {
    const stream = streamOf(operation)
    return stream !== undefined && isResumable(stream)
  })
}

/** The API's own error classes as members of the class: there only, since a static member keeps its class in every bundle. */
function printStatics(context: EmitContext): string {
  return exportedErrors(context)
    .map((name) => printField(`static readonly ${identifier(name)}`, `errors.${identifier(name)}`))
    .join('\n')
}

function printResources(context: EmitContext, scope: Scope): string {
  const resources = context.api.root.children.map(({ path, description }) => {
    const { class: name, property } = named(context.names.resources, resourceKey(path))
    const type = scope.value(name, resourceFile(context.names, path))
    const comment = docComment({ paragraphs: description === undefined ? [] : [description], tags: [] }, 2)
    return { property, text: comment + printField(`readonly ${identifier(property)}: ${type}`, `new ${type}(this)`) }
  })
  const receiver = printReceiver(context, scope)
  const all = receiver === undefined ? resources : [...resources, { property: 'webhooks', text: receiver }]
  return all
    .toSorted((a, b) => (a.property < b.property ? -1 : 1))
    .map(({ text }) => text)
    .join('\n')
}

/** What verifies webhooks that are signed, unless a resource of the API is called so. */
function printReceiver(context: EmitContext, scope: Scope): string | undefined {
  if (!isSigned(context) || webhooksResource(context) !== undefined) return undefined
  const type = receiverType(context, scope)
  const value = `new ${scope.runtime(runtime.WebhookReceiver)}(this, ${schemeName(scope)})`
  return printField(`readonly webhooks: ${type}`, value)
}

/** A member with its value, which goes to the next line when it does not fit. */
function printField(head: string, value: string): string {
  return `  ${printDoc([head, ' =', group(indent([line, value]))], 2)}`
}
