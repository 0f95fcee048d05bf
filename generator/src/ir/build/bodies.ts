import { child, entries, has, isObject, member, pointerTokens, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { BodyContent, BodyKind, RequestBody } from '../api.ts'
import type { ModelId, OperationId } from '../ids.ts'
import type { NameOrigin, ObjectModel, TypeRef } from '../models.ts'
import { leaveOut, schemaOf } from './body-choice.ts'
import type { BuiltContent } from './body-choice.ts'
import { partsOf } from './body-parts.ts'
import type { BuildContext } from './build-context.ts'
import { bodyKind, checkMediaType } from './media-types.ts'
import { objectsOf, plainType } from './shapes.ts'
import type { Spot } from './spot.ts'

/** Preferred first. A form with files can only be sent as multipart, so that comes before the url-encoded form. */
const RANK: { [kind in BodyKind]: number } = { json: 0, multipart: 1, form: 2, binary: 3, text: 4, xml: 5 }

/** Where a body or response stands for naming: the key of a shared component, else the operation. */
export function contentSpot(node: Node, origin: NameOrigin): Spot {
  const [components, section, name, ...rest] = pointerTokens(node.pointer)
  const isShared =
    components === 'components' && ['responses', 'requestBodies'].includes(section ?? '') && rest.length === 0
  return { kind: 'origin', origin: isShared && name !== undefined ? { kind: 'component', name } : origin }
}

export function buildBody(context: BuildContext, operation: OperationId, owner: Node): RequestBody | undefined {
  if (!has(owner, 'requestBody')) return undefined
  const node = context.resolver.follow(child(owner, 'requestBody'))
  const spot: Spot = { kind: 'origin', origin: { kind: 'operation', operation, role: 'body' } }
  const content = entries(referenced(context, child(node, 'content'))).map(([mediaType, written]): BuiltContent => {
    const media = context.resolver.follow(written)
    return { content: buildContent(context, mediaType, media, spot), schema: schemaOf(media) }
  })
  if (content.length === 0) return undefined
  const description = textOf(node, 'description')
  const built = content
    .map((item, index) => ({ ...item, index }))
    .toSorted((a, b) => RANK[a.content.kind] - RANK[b.content.kind] || a.index - b.index)
  const sorted = built.map((item) => item.content)
  const chosen = chosenContent(context, operation, owner, sorted)
  leaveOut(context, built, chosen)
  if (chosen !== undefined) sorted.unshift(...sorted.splice(sorted.indexOf(chosen), 1))
  reportPreferred(context, node, sorted[0] as BodyContent)
  return {
    required: isRequired(context, node, sorted[0] as BodyContent),
    ...(description === undefined ? {} : { description }),
    content: sorted,
  }
}

/** The alternative that the configuration names. */
function chosenContent(
  context: BuildContext,
  operation: OperationId,
  owner: Node,
  contents: readonly BodyContent[],
): BodyContent | undefined {
  const { bodies = {} } = context.options
  const key = [operation, textOf(owner, 'operationId') ?? operation].find((name) => Object.hasOwn(bodies, name))
  const wanted = key === undefined ? undefined : bodies[key]
  const found = contents.find(({ mediaType }) => mediaType === wanted)
  if (wanted !== undefined && found === undefined) {
    const cure = `name one of ${contents.map(({ mediaType }) => mediaType).join(', ')}`
    context.collector.error(
      'config/bodies',
      child(owner, 'requestBody'),
      `the body of ${operation} is never ${JSON.stringify(wanted)}`,
      cure,
    )
  }
  return found
}

/** A body is optional unless the document says otherwise; one that says nothing, and whose members some are required of, only forgot to. */
function isRequired(context: BuildContext, node: Node, { shape }: BodyContent): boolean {
  const said = member(node, 'required')
  if (typeof said === 'boolean' || shape.kind === 'whole') return said === true
  const models = shape.kind === 'properties' ? [shape.model] : shape.models
  return models.every((id) => {
    const model = context.schemas.built(id)
    return model?.kind === 'object' && model.properties.some(({ required, readOnly }) => required && !readOnly)
  })
}

function reportPreferred(context: BuildContext, node: Node, content: BodyContent): void {
  if (content.kind !== 'xml') return
  context.collector.warning('body/xml', node, 'the body is XML; the SDKs take it as text', 'offer JSON beside it')
}

/** `$ref` in the place of a whole map. */
export function referenced(context: BuildContext, node: Node): Node {
  return typeof member(node, '$ref') === 'string' ? context.resolver.follow(node) : node
}

function buildContent(context: BuildContext, mediaType: string, media: Node, spot: Spot): BodyContent {
  const schema = schemaOf(media)
  const kind = kindOf(context, mediaType, media)
  if (kind === 'text' || kind === 'xml') return textContent(context, mediaType, kind, schema, spot)
  if (kind === 'binary' || !isObject(schema.value)) return rawContent(context, mediaType, kind, schema, spot)
  if (kind === 'multipart' && isPositional(context, media, schema)) return positionalContent(context, mediaType, media)
  const type = context.schemas.typeOf(schema, spot)
  // Bytes are bytes under each media type.
  if (kind === 'json' && plainType(context.schemas, type).kind === 'file')
    return rawContent(context, mediaType, 'binary', schema, spot)
  const objects = isStructured(kind) ? objectsOf(context.schemas, type) : undefined
  return {
    kind,
    mediaType,
    type,
    schema: context.schemas.schemaOf(schema),
    shape: shapeOf(objects),
    parts: kind === 'form' || kind === 'multipart' ? partsOf(context, kind, media, objects ?? []) : [],
  }
}

function kindOf(context: BuildContext, mediaType: string, media: Node): BodyKind {
  checkMediaType(context, mediaType, media)
  return bodyKind(mediaType)
}

function rawContent(context: BuildContext, mediaType: string, kind: BodyKind, schema: Node, spot: Spot): BodyContent {
  const isBytes = kind === 'binary'
  const type: TypeRef = isBytes ? { kind: 'file', mediaTypes: [mediaType] } : context.schemas.typeOf(schema, spot)
  return { kind, mediaType, type, schema: context.schemas.schemaOf(schema), shape: { kind: 'whole' }, parts: [] }
}

/** Text is text, whatever structure a schema sees in it. */
function textContent(
  context: BuildContext,
  mediaType: string,
  kind: 'text' | 'xml',
  schema: Node,
  spot: Spot,
): BodyContent {
  const isScalar = ['string', 'integer', 'number', 'boolean'].includes(
    member(context.resolver.follow(schema), 'type') as string,
  )
  return {
    kind,
    mediaType,
    type: isScalar ? context.schemas.typeOf(schema, spot) : { kind: 'string' },
    schema: isScalar ? context.schemas.schemaOf(schema) : { type: 'string' },
    shape: { kind: 'whole' },
    parts: [],
  }
}

/** Whether the parts are told apart by their places rather than by names (OpenAPI 3.2, 4.15.3). */
function isPositional(context: BuildContext, media: Node, schema: Node): boolean {
  const isList = member(context.resolver.follow(schema), 'type') === 'array'
  return isList || ['itemSchema', 'prefixEncoding', 'itemEncoding'].some((key) => has(media, key))
}

/** Parts without names have no place among arguments: the caller writes the body, with the boundary in its media type. */
function positionalContent(context: BuildContext, mediaType: string, media: Node): BodyContent {
  const cure = 'describe an object, whose members are the parts'
  const message = 'the parts have no names; the SDKs take the body as bytes, with the media type of its boundary'
  context.collector.warning('body/positional', media, message, cure)
  return {
    kind: 'binary',
    mediaType,
    type: { kind: 'file', mediaTypes: [mediaType] },
    schema: true,
    shape: { kind: 'whole' },
    parts: [],
  }
}

function isStructured(kind: BodyKind): boolean {
  return kind === 'json' || kind === 'form' || kind === 'multipart'
}

function shapeOf(objects: ObjectModel[] | undefined): BodyContent['shape'] {
  if (objects === undefined || objects.every(({ properties }) => properties.length === 0)) return { kind: 'whole' }
  if (objects.length === 1) return { kind: 'properties', model: (objects[0] as ObjectModel).id }
  return { kind: 'variants', models: objects.map(({ id }): ModelId => id) }
}
