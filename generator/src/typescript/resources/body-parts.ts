import type { BodyContent, BodyPart, Operation } from '../../ir/api.ts'
import type { TypeRef } from '../../ir/models.ts'
import type { EmitContext } from '../context.ts'
import type { Value } from '../printer/value.ts'

/** How each field of a form or each part of a multipart body is written, by wire name. */
export function bodyParts(context: EmitContext, operation: Operation, content: BodyContent): Value | undefined {
  if (content.kind !== 'multipart' && content.kind !== 'form') return undefined
  const entries = content.parts.flatMap((part): [string, Value][] => {
    const argument = operation.arguments.find(({ source, name }) => source === 'body' && name === part.name)
    const spec = content.kind === 'form' ? fieldSpec(part) : partSpec(context, part, argument?.type)
    return spec === undefined ? [] : [[part.name, spec]]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function partSpec(context: EmitContext, part: BodyPart, type: TypeRef | undefined): Value {
  const isRepeatedByKind = part.kind !== 'json'
  const [mediaType] = part.mediaTypes
  const members = {
    ...(type !== undefined && isArray(context, type) && part.repeated !== isRepeatedByKind
      ? { repeated: part.repeated }
      : {}),
    ...(mediaType !== undefined && isOwnType(part, mediaType) ? { mediaType } : {}),
  }
  return Object.keys(members).length > 0 ? { kind: part.kind, ...members } : part.kind
}

/** Whether the contract names one type for a part that the kind would not have by itself. A file that has a type of its own keeps it. */
function isOwnType({ kind, mediaTypes }: BodyPart, mediaType: string): boolean {
  if (mediaTypes.length !== 1 || mediaType.includes('*') || !mediaType.includes('/')) return false
  return mediaType !== { json: 'application/json', text: 'text/plain', file: 'application/octet-stream' }[kind]
}

/** A field of an url-encoded body, where it is not written as `form` with `explode`. */
function fieldSpec({ kind, style, explode }: BodyPart): Value | undefined {
  if (kind === 'json' && style !== 'deepObject') return kind
  if (style === 'form' && explode) return undefined
  return { kind: 'text', style, ...(style === 'form' ? { explode } : {}) }
}

function isArray(context: EmitContext, type: TypeRef): boolean {
  if (type.kind === 'nullable') return isArray(context, type.of)
  if (type.kind !== 'model') return type.kind === 'array'
  const model = context.models.get(type.id)
  return model?.kind === 'alias' && isArray(context, model.type)
}
