import { InvalidArgumentError } from '../errors.js'
import type { BodyEncoder, EncodedBody, PartKind, PartSpec } from './body.js'
import { resolveUpload, streamOf } from './content.js'
import { stringifyJson } from './stringify.js'
import { membersOf, textOf } from './value.js'

/** A part: its headers and its content. */
interface Part {
  head: string
  content: string | Blob | AsyncIterable<Uint8Array>
  /** Length in bytes; absent when it is not known before it is sent. */
  size: number | undefined
  once: boolean
}

/**
 * A `multipart/form-data` body (RFC 7578). Without streams among the parts it is one Blob: its length is known, nothing is copied and it can be sent again. With one
 * it is a stream, which has a length when every part has.
 */
export const encodeMultipart: BodyEncoder = (value, operation, context) => {
  if (typeof value !== 'object' || value === null) return { content: undefined, contentType: undefined }
  const boundary = context.boundary()
  const parts = orderedMembers(value, operation.parts).flatMap(([name, item]) =>
    partsOf(name, item, operation.parts?.[name]),
  )
  const contentType = `${operation.mediaType ?? 'multipart/form-data'}; boundary=${boundary}`
  return { ...joinParts(parts, boundary), contentType }
}

/** Declared parts first, in their order; then what the caller added. */
function orderedMembers(value: object, declared: { readonly [name: string]: PartKind } = {}): [string, unknown][] {
  const members = membersOf(value)
  const given = new Map(members)
  const known = Object.keys(declared).filter((name) => given.has(name))
  const rest = members.filter(([name]) => !Object.hasOwn(declared, name))
  return [...known.map((name): [string, unknown] => [name, given.get(name)]), ...rest]
}

function partsOf(name: string, value: unknown, kind: PartKind = guessKind(value)): Part[] {
  const spec: PartSpec = typeof kind === 'string' ? { kind } : kind
  const isRepeated = Array.isArray(value) && (spec.repeated ?? spec.kind !== 'json')
  const items = isRepeated ? (value as unknown[]).filter((item) => item !== undefined) : [value]
  return items.map((item) => partOf(name, item, spec))
}

/** For members that the API does not declare. */
function guessKind(value: unknown): 'text' | 'json' | 'file' {
  const first = Array.isArray(value) ? (value as unknown[])[0] : value
  if (typeof first !== 'object' || first === null) return 'text'
  return first instanceof Blob || ArrayBuffer.isView(first) || 'content' in first ? 'file' : 'json'
}

function partOf(name: string, value: unknown, spec: PartSpec): Part {
  if (spec.kind === 'file') return filePart(name, value, spec)
  const content = spec.kind === 'json' ? stringifyJson(value) : textOf(value)
  if (content === undefined) throw new InvalidArgumentError(`The part '${name}' has no JSON form`)
  const type = spec.mediaType ?? (spec.kind === 'json' ? 'application/json' : undefined)
  return { head: partHead(name, undefined, type), content, size: undefined, once: false }
}

function filePart(name: string, value: unknown, spec: PartSpec): Part {
  const upload = resolveUpload(value)
  const type = upload.type ?? spec.mediaType ?? 'application/octet-stream'
  return { ...upload, head: partHead(name, upload.name ?? 'upload', type) }
}

function partHead(name: string, fileName: string | undefined, type: string | undefined): string {
  const file = fileName === undefined ? '' : `; filename="${quoted(fileName)}"`
  if (type !== undefined && !/^[\x20-\x7e]+$/.test(type))
    throw new InvalidArgumentError('A part has a malformed media type')
  const contentType = type === undefined ? '' : `Content-Type: ${type}\r\n`
  return `Content-Disposition: form-data; name="${quoted(name)}"${file}\r\n${contentType}\r\n`
}

/** As browsers do (HTML, multipart form data): these three are percent-encoded, the rest is UTF-8. */
function quoted(text: string): string {
  return text.replace(/["\r\n]/g, (character) => (character === '"' ? '%22' : character === '\r' ? '%0D' : '%0A'))
}

function joinParts(parts: Part[], boundary: string): Omit<EncodedBody, 'contentType'> {
  const pieces = parts.flatMap((part) => [`--${boundary}\r\n${part.head}`, part.content, '\r\n'])
  pieces.push(`--${boundary}--\r\n`)
  if (pieces.every(isFixed)) return { content: new Blob(pieces) }
  const length = totalLength(parts, pieces)
  const once = parts.some((part) => part.once)
  return { content: streamOf(flatten(pieces)), once, ...(length === undefined ? {} : { length }) }
}

type Piece = string | Blob | AsyncIterable<Uint8Array>

function isFixed(piece: Piece): piece is string | Blob {
  return typeof piece === 'string' || piece instanceof Blob
}

/** Length of the whole, when that of every stream in it is known. */
function totalLength(parts: Part[], pieces: Piece[]): number | undefined {
  const streams = parts.filter((part) => !isFixed(part.content))
  if (streams.some((part) => part.size === undefined)) return undefined
  const fixed = new Blob(pieces.filter(isFixed)).size
  return streams.reduce((sum, part) => sum + (part.size ?? 0), fixed)
}

async function* flatten(pieces: Piece[]): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder()
  for (const piece of pieces) {
    if (typeof piece === 'string') yield encoder.encode(piece)
    else yield* piece instanceof Blob ? blobChunks(piece) : piece
  }
}

async function* blobChunks(blob: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = blob.stream().getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value
}
