import { InvalidArgumentError } from '../errors.js'
import type { BodyEncoder, EncodedBody, PartKind, PartSpec } from './body.js'
import { chunksOf, type ResolvedUpload, resolveUpload, streamOf } from './content.js'
import { stringifyJson } from './stringify.js'
import { listOf, membersOf, textOf } from './value.js'

/**
 * A `multipart/form-data` body (RFC 7578). Without streams among the parts it is one Blob: its length is known, nothing is copied and it can be sent again. With one
 * it is a stream, which has a length when every part has.
 */
export const encodeMultipart: BodyEncoder = (value, { parts = {}, mediaType = 'multipart/form-data' }, context) => {
  if (value === null) return undefined
  const boundary = context.boundary()
  const given = new Map(membersOf(value as object))
  // Declared parts first, in their order; then what the caller added.
  const names = [...new Set([...Object.keys(parts), ...given.keys()])]
  const pieces = names.flatMap((name) => partsOf(name, given.get(name), parts[name], `--${boundary}\r\n`))
  return { ...joined([...pieces, `--${boundary}--\r\n`]), contentType: `${mediaType}; boundary=${boundary}` }
}

type Piece = string | ResolvedUpload
type Content = string | ResolvedUpload['content']

function partsOf(name: string, value: unknown, part: PartKind = guessKind(value), delimiter: string): Piece[] {
  const { kind, repeated = kind !== 'json', mediaType }: PartSpec = typeof part === 'string' ? { kind: part } : part
  return listOf(repeated ? value : [value]).flatMap((item) => {
    const file = kind === 'file' ? resolveUpload(item) : undefined
    const type = file?.type ?? mediaType ?? defaultTypes[kind]
    if (type && !/^[\x20-\x7e]+$/.test(type)) throw new InvalidArgumentError('A part has a malformed media type')
    const head = `Content-Disposition: form-data; name="${quoted(name)}"`
    return [
      delimiter + head + (file ? `; filename="${quoted(file.name ?? 'upload')}"` : ''),
      (type ? `\r\nContent-Type: ${type}` : '') + '\r\n\r\n',
      file ?? (kind === 'json' ? stringifyJson(item) : textOf(item)),
      '\r\n',
    ]
  })
}

/** For members that the API does not declare. */
function guessKind(value: unknown): 'text' | 'json' | 'file' {
  const first: unknown = [value].flat()[0]
  if (typeof first !== 'object' || first === null) return 'text'
  return first instanceof Blob || ArrayBuffer.isView(first) || 'content' in first ? 'file' : 'json'
}

const defaultTypes: { readonly [kind: string]: string } = { file: 'application/octet-stream', json: 'application/json' }

/** As browsers do (HTML, multipart form data): these three are percent-encoded, the rest is UTF-8. */
function quoted(text: string): string {
  return text.replace(/["\r\n]/g, encodeURIComponent)
}

function joined(pieces: Piece[]): Omit<EncodedBody, 'contentType'> {
  const contents = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.content))
  const fixed = new Blob(contents.filter(isFixed))
  if (contents.every(isFixed)) return { content: fixed }
  const streams = pieces.filter((piece) => typeof piece !== 'string' && !isFixed(piece.content)) as ResolvedUpload[]
  const length = streams.reduce((sum, { size = NaN }) => sum + size, fixed.size)
  return { content: streamOf(flatten(contents)), length: length || undefined, once: streams.some(({ once }) => once) }
}

function isFixed(content: Content): content is string | Blob {
  return !(content instanceof ReadableStream)
}

async function* flatten(contents: Content[]): AsyncGenerator<Uint8Array> {
  for (const content of contents) yield* chunksOf(content)
}
