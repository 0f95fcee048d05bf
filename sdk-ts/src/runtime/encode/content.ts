import { streamBody } from '../body-reader.js'
import { InvalidArgumentError } from '../errors.js'
import { baseName, type Upload } from '../uploads.js'

/** An upload whose form is settled. */
export interface ResolvedUpload extends Pick<Upload, 'name' | 'type' | 'size'> {
  /** A Blob, without a type of its own, has its length and can be sent again; a stream only if its maker is asked again. */
  content: Blob | ReadableStream<Uint8Array>
  /** Whether it can be sent only once. */
  once?: boolean
}

/** Settles what the caller gave: calls factories, unwraps names (the outermost wins), and makes a Blob or a stream of the content. */
export function resolveUpload(value: unknown): ResolvedUpload {
  if (typeof value === 'function') return { ...resolveUpload((value as () => unknown)()), once: false }
  const { content, name, type, size, path } = Object(value) as Partial<Upload & { path: unknown }>
  if (content !== undefined) {
    return { ...resolveUpload(content), ...(name && { name }), ...(type && { type }), ...(size && { size }) }
  }
  if (typeof value === 'string' || isBytes(value)) {
    const blob = new Blob([value as BlobPart])
    return { content: blob, name, type: type || undefined, size: blob.size }
  }
  if (value instanceof ReadableStream) return { content: value, once: true }
  if (!(Symbol.asyncIterator in Object(value)))
    throw new InvalidArgumentError('An upload is a Blob, bytes, text, stream or { content }')
  // Node's file streams know where they come from.
  const fileName = typeof path === 'string' ? baseName(path) : undefined
  return { content: streamOf(value as AsyncIterable<Uint8Array>), name: fileName, once: true }
}

/** Headers of a body that the platform does not count by itself. */
export function contentHeaders(type: string, length: number | undefined): Record<string, string> {
  return { 'content-type': type, ...(length !== undefined && { 'content-length': `${length}` }) }
}

/**
 * Node's `fetch` keeps a copy of everything that it sends, in case of a redirect, unless it is told that there must be none and no window. Small bodies may be
 * copied, so that a redirect is told by its status.
 */
export function initOf(content: Blob | ReadableStream): RequestInit | undefined {
  return (content as Blob).size <= 1 << 20 ? undefined : { redirect: 'error', window: null }
}

/** Whether a value is a Blob, or bytes as JavaScript has them. */
export function isBytes(value: unknown): boolean {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)
}

/** A stream that takes from `chunks` only what is asked for. */
export function streamOf(chunks: AsyncIterable<Uint8Array | string>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  return streamBody({
    read: async () => {
      const { value } = (await iterator.next()) as IteratorResult<Uint8Array | string, undefined>
      return typeof value === 'string' ? new TextEncoder().encode(value) : value
    },
    cancel: () => iterator.return?.(),
  })
}
