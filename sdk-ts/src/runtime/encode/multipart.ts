import { setHeader } from '../headers.js'
import { type BodyEncoder, type PartKind, partOf, type PartSpec } from './body.js'
import { contentHeaders, initOf, isBytes, type ResolvedUpload, resolveUpload, streamOf } from './content.js'
import { stringifyExact } from './exact.js'
import { listOf, membersOf, textOf } from './value.js'
import { wellFormed } from './well-formed.js'

/**
 * A `multipart/form-data` body (RFC 7578). Without streams among the parts it is one Blob: its length is known, nothing is copied and it can be sent again. With one
 * it is a stream, which has a length when every part has.
 */
export const encodeMultipart: BodyEncoder = (value, { parts = {}, mediaType = 'multipart/form-data' }, context) => {
  if (value === null) return undefined
  const boundary = `----artificer${context.uuid()}`
  const given = new Map(membersOf(value as object))
  // Declared parts first, in their order; then what the caller added.
  const names = [...new Set([...Object.keys(parts), ...given.keys()])]
  const pieces = names.flatMap((name) => partsOf(name, given.get(name), partOf(parts, name), `--${boundary}\r\n`))
  pieces.push(resolveUpload(`--${boundary}--\r\n`))

  const contents = pieces.map(({ content }) => content)
  const isWhole = contents.every((content) => content instanceof Blob)
  const content = isWhole ? new Blob(contents) : streamOf(chunksOf(contents))
  const length = pieces.reduce((sum, { size = NaN }) => sum + size, 0) || undefined
  return {
    content,
    init: initOf(content),
    headers: contentHeaders(`${mediaType}; boundary=${boundary}`, isWhole ? undefined : length),
    once: pieces.some(({ once }) => once),
  }
}

/** The parts of a member, with what stands before and after each. */
function partsOf(name: string, value: unknown, part: PartKind = guessKind(value), delimiter: string): ResolvedUpload[] {
  const { kind, repeated = kind !== 'json', mediaType }: PartSpec = typeof part === 'string' ? { kind: part } : part
  return listOf(repeated ? value : [value]).flatMap((item) => {
    const upload = resolveUpload(
      kind === 'file' ? item : kind === 'json' ? stringifyExact(item) : wellFormed(textOf(item)),
    )
    const type = upload.type ?? mediaType ?? defaultTypes[kind]
    if (type) setHeader({}, 'content-type', type)
    const fileName = kind === 'file' ? `; filename="${quoted(upload.name ?? 'upload')}"` : ''
    const head = `Content-Disposition: form-data; name="${quoted(name)}"${fileName}\r\n`
    return [
      resolveUpload(delimiter + head + (type ? `Content-Type: ${type}\r\n\r\n` : '\r\n')),
      upload,
      resolveUpload('\r\n'),
    ]
  })
}

const defaultTypes: { readonly [kind: string]: string } = { file: 'application/octet-stream', json: 'application/json' }

/** For members that the API does not declare. */
function guessKind(value: unknown): PartKind {
  const first = [value].flat()[0] as object
  if (Object(first) !== first) return 'text'
  return isBytes(first) || 'content' in first ? 'file' : 'json'
}

/** As browsers do (HTML, multipart form data): these three are percent-encoded, the rest is UTF-8. */
function quoted(text: string): string {
  return wellFormed(text).replace(/["\r\n]/g, encodeURIComponent)
}

/** The bytes of several contents; what is read is cancelled when the iteration ends early. */
async function* chunksOf(contents: ResolvedUpload['content'][]): AsyncGenerator<Uint8Array> {
  for (const content of contents) {
    // Not every platform can iterate over a stream.
    const reader = (new Response(content).body as ReadableStream<Uint8Array>).getReader()
    try {
      for (let step; !(step = await reader.read()).done;) yield step.value
    } finally {
      // Without effect after the end.
      await reader.cancel()
    }
  }
}
