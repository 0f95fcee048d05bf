import type { Api, WebhookEvent } from '../../ir/api.ts'
import { type EmitContext, named } from '../context.ts'
import { printTree } from '../declarations/tree.ts'
import { webhooksFile } from '../places.ts'
import { docComment } from '../printer/doc-comment.ts'
import { printDoc } from '../printer/layout.ts'
import { identifier } from '../printer/sinks.ts'
import { createSourceFile, type SourceFile } from '../printer/source-file.ts'
import { createScope, type Scope } from '../scope.ts'
import { aliasDoc, aliasOfNames } from '../types/type-doc.ts'

/** The types of the webhooks and their union; nothing when the API has none. */
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
