import { child, has, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { BodyContent } from '../api.ts'
import { modelsOf } from '../bodies.ts'
import type { BuildContext } from './build-context.ts'

/** An alternative of a body, with the schema that it was made of. */
export interface BuiltContent {
  content: BodyContent
  schema: Node
}

/**
 * Marks what methods do not take. The configuration settles one alternative; else each is offered that says something of its own: the same object in a second spelling
 * of JSON, in XML or in a format that the SDKs cannot write is none.
 */
export function leaveOut(context: BuildContext, built: readonly BuiltContent[], chosen: BodyContent | undefined): void {
  const offered: BodyContent[] = []
  for (const each of built) {
    const isTaken = chosen === undefined ? hasOwnSay(context, each, built, offered) : each.content === chosen
    if (isTaken) offered.push(each.content)
    else each.content.isLeftOut = true
  }
}

function hasOwnSay(
  context: BuildContext,
  { content, schema }: BuiltContent,
  all: readonly BuiltContent[],
  offered: readonly BodyContent[],
): boolean {
  const { kind, shape } = content
  if (offered.some((other) => other.kind === kind && JSON.stringify(other.type) === JSON.stringify(content.type)))
    return false
  if (kind === 'xml') return all.every((other) => other.content.kind === 'xml')
  const objects = all.flatMap((other) => modelsOf(other.content.shape))
  if (shape.kind !== 'whole' || objects.length === 0) return true
  // An argument that is the whole body stands among the members of the others, where its name must be free.
  const isNameTaken = objects.some((id) => {
    const model = context.schemas.built(id)
    return model?.kind === 'object' && model.properties.some(({ name }) => name === 'body')
  })
  return !isNameTaken && !describesObject(context, schema)
}

function describesObject(context: BuildContext, schema: Node): boolean {
  const node = textOf(schema, '$ref') === undefined ? schema : context.resolver.follow(schema)
  const type = member(node, 'type')
  return (
    type === 'object' || (type === undefined && ['properties', 'allOf', 'oneOf', 'anyOf'].some((key) => has(node, key)))
  )
}

/** The schema of a media type, or that of its items. */
export function schemaOf(media: Node): Node {
  return child(media, has(media, 'schema') ? 'schema' : 'itemSchema')
}
