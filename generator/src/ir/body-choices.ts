import type { BodyContent, RequestBody } from './api.ts'
import { modelsOf, offeredBodies } from './bodies.ts'
import type { ModelId } from './ids.ts'
import type { Model, TypeRef } from './models.ts'

/** What tells the bodies that an operation takes apart when it is called. */
export interface BodyChoice {
  content: BodyContent
  /** What it has a place for: bytes and streams, a text, any other value. */
  takes: ('file' | 'text' | 'data')[]
  /** Wire names of its members, where not all bodies have the same. */
  names?: string[]
  /** Whether it is one member, which is the whole of it. */
  isWhole?: true
}

/** The bodies that a call chooses from; none where there is nothing to choose. */
export function bodyChoices(
  body: RequestBody | undefined,
  models: ReadonlyMap<ModelId, Model>,
): BodyChoice[] | undefined {
  const offered = offeredBodies(body)
  if (offered.length < 2) return undefined
  const hasText = offered.some(({ kind }) => kind === 'text' || kind === 'xml')
  const isMixed = new Set(offered.map(({ shape }) => shape.kind === 'whole')).size > 1
  const names = offered.map(({ shape }) =>
    shape.kind === 'whole' ? ['body'] : [...new Set(modelsOf(shape).flatMap((id) => membersOf(models.get(id))))],
  )
  const areEqual = new Set(names.map((list) => JSON.stringify(list.toSorted()))).size === 1
  return offered.map((content, index) => ({
    content,
    takes: takenBy(content, models, hasText),
    ...(areEqual ? {} : { names: names[index] ?? [] }),
    ...(isMixed && content.shape.kind === 'whole' ? { isWhole: true } : {}),
  }))
}

/** Media types by which a caller may choose; a range names none. */
export function chosenMediaTypes(body: RequestBody | undefined): string[] {
  const offered = offeredBodies(body)
  return offered.length < 2 ? [] : offered.map(({ mediaType }) => mediaType).filter(isSendable)
}

/** Whether a media type can stand in a header as it is. */
export function isSendable(mediaType: string): boolean {
  return mediaType.includes('/') && !mediaType.includes('*')
}

function membersOf(model: Model | undefined): string[] {
  return model?.kind === 'object' ? model.properties.map(({ name }) => name) : []
}

/** A text goes where texts are at home: to JSON only if that says so, or if nothing else does. */
function takenBy(
  { kind, type }: BodyContent,
  models: ReadonlyMap<ModelId, Model>,
  hasText: boolean,
): BodyChoice['takes'] {
  switch (kind) {
    case 'json':
      return mayBeText(models, type, !hasText) ? ['data', 'text'] : ['data']
    case 'multipart':
      return ['data', 'file']
    case 'form':
      return ['data']
    case 'binary':
      return hasText ? ['file'] : ['file', 'text']
    default:
      return ['text', 'data']
  }
}

function mayBeText(models: ReadonlyMap<ModelId, Model>, type: TypeRef, isAnythingText: boolean, depth = 0): boolean {
  const below = (inner: TypeRef): boolean => mayBeText(models, inner, isAnythingText, depth + 1)
  switch (type.kind) {
    case 'string':
      return true
    case 'literal':
      return typeof type.value === 'string'
    case 'enum':
      return type.values.some(({ value }) => typeof value === 'string')
    case 'unknown':
      return isAnythingText
    case 'nullable':
      return below(type.of)
    case 'union':
      return type.variants.some(below)
    case 'model': {
      const model = models.get(type.id)
      return model?.kind === 'alias' && depth < 64 && below(model.type)
    }
    default:
      return false
  }
}
