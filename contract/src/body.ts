import { z } from 'zod'
import type { ByteSize, Schema, Shape } from './types.ts'
import { bytes } from './units.ts'

/** A form: `multipart/form-data`, or url-encoded. */
export interface Form<S extends Shape = Shape> {
  readonly kind: 'form'
  readonly fields: S
  readonly encoding: FormEncoding
  /** Component name of the form's model. */
  readonly id?: string
  readonly description?: string
}

/** How a form is written on the wire. */
export type FormEncoding = 'multipart/form-data' | 'application/x-www-form-urlencoded'

/** Bytes with a media type, in either direction. */
export interface RawBody {
  readonly kind: 'binary'
  readonly mediaTypes: readonly string[]
  readonly maxBytes?: number
  readonly description?: string
}

/** What a form says beside its fields. */
export interface FormOptions {
  /** @default 'multipart/form-data' */
  readonly encoding?: FormEncoding
  readonly id?: string
  readonly description?: string
}

/** A body of form fields; files are `file(…)`, nested values are sent as JSON parts. */
export function form<const S extends Shape>(fields: S, options: FormOptions = {}): Form<S> {
  return { kind: 'form', fields, encoding: 'multipart/form-data', ...options }
}

/** Bytes, in a request or in a response. @default 'application/octet-stream' */
export function binary(
  mediaTypes: string | readonly string[] = 'application/octet-stream',
  options: { readonly maxSize?: ByteSize; readonly description?: string } = {},
): RawBody {
  const { maxSize, ...rest } = options
  return {
    kind: 'binary',
    mediaTypes: [mediaTypes].flat(),
    ...(maxSize === undefined ? {} : { maxBytes: bytes(maxSize) }),
    ...rest,
  }
}

/**
 * One file of a form: its media types (`image/*` allows all images) and its greatest size. Several files are
 * `z.array(file(…))`, or `files(…)`.
 */
export function file(mediaTypes?: string | readonly string[], maxSize?: ByteSize): z.ZodFile {
  const types = mediaTypes === undefined ? [] : [mediaTypes].flat()
  const sized = maxSize === undefined ? z.file() : z.file().max(bytes(maxSize))
  if (types.length === 0 || types.includes('*/*')) return sized
  if (types.every((type) => !type.includes('*'))) return sized.mime(types as z.core.util.MimeTypes[])
  return sized.refine(mediaTypeCheck(types), { error: `expected a file of type ${types.join(', ')}` })
}

/** Several files in one field of a form. */
export function files(
  mediaTypes?: string | readonly string[],
  maxSize?: ByteSize,
  count: { readonly min?: number; readonly max?: number } = {},
): z.ZodArray<z.ZodFile> {
  let several = z.array(file(mediaTypes, maxSize))
  if (count.min !== undefined) several = several.min(count.min)
  if (count.max !== undefined) several = several.max(count.max)
  return several
}

/** The check of a range of media types. It carries the range as data, so that the export can read it. */
export interface MediaTypeCheck {
  (value: { readonly type: string }): boolean
  readonly mediaTypes: readonly string[]
}

function mediaTypeCheck(mediaTypes: readonly string[]): MediaTypeCheck {
  const matches = (value: { readonly type: string }): boolean =>
    mediaTypes.some((type) => matchesType(type, value.type))
  return Object.assign(matches, { mediaTypes })
}

function matchesType(range: string, type: string): boolean {
  return range.endsWith('/*') ? type.startsWith(range.slice(0, -1)) : range === type
}

/** Whether a body is a form or bytes rather than a schema. */
export function isBodyKind(body: Schema | Form | RawBody): body is Form | RawBody {
  return 'kind' in body && (body.kind === 'form' || body.kind === 'binary')
}
