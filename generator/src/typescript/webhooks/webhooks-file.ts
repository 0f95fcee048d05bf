import type { Api, WebhookEvent, Webhooks, WebhookSignature } from '../../ir/api.ts'
import { type EmitContext, named } from '../context.ts'
import { printTree } from '../declarations/tree.ts'
import { webhooksFile } from '../places.ts'
import { docComment } from '../printer/doc-comment.ts'
import { group, ifBreak, indent, join, line, printDoc, softline } from '../printer/layout.ts'
import { identifier } from '../printer/sinks.ts'
import { createSourceFile, type SourceFile } from '../printer/source-file.ts'
import { NameValue, valueDoc } from '../printer/value.ts'
import { runtime } from '../runtime-symbols.ts'
import { createScope, type Scope } from '../scope.ts'
import { aliasDoc, aliasOfNames } from '../types/type-doc.ts'

/** The types of the webhooks, their union, and what verifies them without a client; nothing when the API has none. */
export function webhooksSource(context: EmitContext): SourceFile | undefined {
  const { webhooks } = context.api
  if (webhooks === undefined) return undefined
  const file = createSourceFile(webhooksFile)
  const scope = createScope(context, file)
  const trees = [...(context.trees.get(webhooksFile)?.values() ?? [])]
  file.blocks.push(
    ...trees.flatMap((node) => printTree(context, node, scope)),
    ...webhooks.events.flatMap((event) => printEvent(context, event, scope)),
    printUnion(context, webhooks, scope),
    ...printVerification(context, webhooks, scope),
  )
  return file
}

/** An event whose type is no model, and so has no declaration yet. */
function printEvent(context: EmitContext, event: WebhookEvent, scope: Scope): string[] {
  if (event.type.kind === 'model') return []
  const name = named(context.names.webhooks.events, event.name)
  const comment = docComment({ paragraphs: [event.summary ?? event.description ?? ''], tags: [] }, 0)
  return [comment + printDoc(aliasDoc(`export type ${identifier(name)} =`, event.type, scope), 0)]
}

function printUnion(
  context: EmitContext,
  { events, discriminator }: NonNullable<Api['webhooks']>,
  scope: Scope,
): string {
  const told = discriminator === undefined ? '' : `, told apart by \`${discriminator}\``
  const comment = docComment({ paragraphs: [`Any webhook event of the API${told}.`], tags: [] }, 0)
  const names = events.map(({ name, type }) => {
    return type.kind === 'model' ? scope.model(type.id) : scope.type(named(context.names.webhooks.events, name))
  })
  return (
    comment +
    printDoc(aliasOfNames(`export type ${identifier(context.names.webhooks.union)} =`, [...new Set(names)]), 0)
  )
}

const verifiers = { 'standard-webhooks': runtime.verifyStandard, 'hmac-sha256': runtime.verifyHmac }

/** The scheme, for receivers, and functions that need no client. */
function printVerification(context: EmitContext, { signature }: Webhooks, scope: Scope): string[] {
  if (signature.kind === 'none') return []
  const union = identifier(context.names.webhooks.union)
  return [
    printScheme(signature, scope),
    printFunction(scope, {
      name: 'unwrapWebhook',
      text: 'Verifies a webhook and gives its event. Needs no client.',
      failure: 'The signature, the timestamp or the body is wrong.',
      result: `Promise<${union}>`,
      call: scope.runtime(runtime.unwrapSigned),
    }),
    printFunction(scope, {
      name: 'verifyWebhook',
      text: 'Verifies a webhook and gives its id, by which a receiver tells a repeated delivery. Needs no client.',
      failure: 'The signature or the timestamp is wrong.',
      result: 'Promise<{ id: string | undefined }>',
      call: scope.runtime(runtime.verifySigned),
    }),
  ]
}

function printScheme({ kind, ...settings }: Exclude<WebhookSignature, { kind: 'none' }>, scope: Scope): string {
  const value = valueDoc({ verify: new NameValue(scope.runtime(verifiers[kind])), ...settings })
  const comment = docComment({ paragraphs: ['How the API signs its webhooks.'], tags: [] }, 0)
  return `${comment}${printDoc(['export const webhookScheme: ', scope.runtime(runtime.WebhookScheme), ' = ', value], 0)}`
}

interface WebhookFunction {
  name: string
  text: string
  failure: string
  result: string
  call: string
}

function printFunction(scope: Scope, { name, text, failure, result, call }: WebhookFunction): string {
  const parameters = [
    `payload: ${scope.runtime(runtime.WebhookPayload)}`,
    `headers: ${scope.runtime(runtime.WebhookHeaders)}`,
    `options?: ${scope.runtime(runtime.WebhookOptions)}`,
  ]
  const list = group(['(', indent([softline, join([',', line], parameters)]), ifBreak(','), softline, ')'])
  const tags = [
    { name: 'param', text: 'payload The body as it was received, not parsed.' },
    { name: 'throws', text: `{WebhookVerificationError} ${failure}` },
  ]
  const head = printDoc([`export function ${name}`, list, `: ${result} {`], 0)
  return `${docComment({ paragraphs: [text], tags }, 0)}${head}\n  return ${call}(webhookScheme, payload, headers, options)\n}`
}
