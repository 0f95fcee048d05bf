import { child, entries, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { BodyPart } from '../api.ts'
import type { ObjectModel, Property, TypeRef } from '../models.ts'
import type { BuildContext } from './build-context.ts'
import { bodyKind, essence, isJson } from './media-types.ts'
import { plainType } from './shapes.ts'

/** How each property of a form or a multipart body is written. */
export function partsOf(
  context: BuildContext,
  kind: 'form' | 'multipart',
  media: Node,
  objects: ObjectModel[],
): BodyPart[] {
  const properties = new Map<string, Property>()
  for (const object of objects)
    for (const property of object.properties)
      if (!properties.has(property.name)) properties.set(property.name, property)
  const encodings = child(media, 'encoding')
  for (const [name, encoding] of entries(encodings)) {
    if (entries(child(encoding, 'headers')).some(([header]) => header.toLowerCase() !== 'content-type'))
      context.collector.warning(
        'body/part-headers',
        child(encoding, 'headers'),
        `the headers of the part ${JSON.stringify(name)} are not sent`,
        'take them as members of the body, or allow this code',
      )
    if (properties.has(name) || objects.length === 0) continue
    context.collector.warning(
      'body/encoding',
      encoding,
      `there is no property ${JSON.stringify(name)} to encode`,
      'leave the encoding out',
    )
  }
  return [...properties.values()].map((property) => buildPart(context, kind, property, child(encodings, property.name)))
}

function buildPart(context: BuildContext, kind: 'form' | 'multipart', property: Property, encoding: Node): BodyPart {
  const contentType = textOf(encoding, 'contentType')
  const declared = contentType === undefined ? [] : contentType.split(',').map((part) => part.trim())
  const whole = fileOf(context, plainType(context.schemas, property.type))
  const item = whole.kind === 'array' ? fileOf(context, plainType(context.schemas, whole.items)) : whole
  const style = formStyle(encoding)
  const isJsonPart = item.kind !== 'file' && declared.length > 0 && declared.every(isJson)
  const isRepeated = whole.kind === 'array' && !isJsonPart
  const partKind = partKindOf(isRepeated ? item : whole, declared, isJsonPart, kind)
  const file = item.kind === 'file' ? item : undefined
  return {
    name: property.name,
    kind: partKind,
    mediaTypes: declared.length > 0 ? declared : (file?.mediaTypes ?? []),
    repeated: isRepeated,
    style,
    explode:
      typeof member(encoding, 'explode') === 'boolean'
        ? member(encoding, 'explode') === true
        : style !== 'spaceDelimited' && style !== 'pipeDelimited',
    ...(file?.maxBytes === undefined ? {} : { maxBytes: file.maxBytes }),
  }
}

/** A part that may be bytes is written as bytes are, whatever else it may be. */
function fileOf(context: BuildContext, type: TypeRef): TypeRef {
  if (type.kind !== 'union') return type
  return type.variants.map((arm) => plainType(context.schemas, arm)).find(({ kind }) => kind === 'file') ?? type
}

function partKindOf(
  type: TypeRef,
  declared: string[],
  isJsonPart: boolean,
  kind: 'form' | 'multipart',
): BodyPart['kind'] {
  if (type.kind === 'file') return kind === 'form' ? 'text' : 'file'
  if (isJsonPart) return 'json'
  const isBytes = declared.some((mediaType) => bodyKind(mediaType) === 'binary' && essence(mediaType) !== 'text/plain')
  // What the document calls a string is given as one, whatever its media type.
  if (isBytes && kind === 'multipart' && type.kind === 'unknown') return 'file'
  const isNested = ['model', 'map', 'array', 'tuple', 'unknown', 'union'].includes(type.kind)
  return isNested && kind === 'multipart' && !isScalarUnion(type) ? 'json' : 'text'
}

function isScalarUnion(type: TypeRef): boolean {
  return (
    type.kind === 'union' &&
    type.variants.every(({ kind }) => ['string', 'integer', 'number', 'boolean', 'literal', 'enum'].includes(kind))
  )
}

function formStyle(encoding: Node): BodyPart['style'] {
  const style = textOf(encoding, 'style')
  return style === 'deepObject' || style === 'spaceDelimited' || style === 'pipeDelimited' ? style : 'form'
}
