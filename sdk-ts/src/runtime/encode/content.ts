import { streamBody } from '../body-reader.js'
import { InvalidArgumentError } from '../errors.js'
import { baseName, type Upload } from '../uploads.js'

/** An upload whose form is settled. */
export interface ResolvedUpload extends Pick<Upload, 'name' | 'type' | 'size'> {
  /** A Blob, without a type of its own, has its length and can be sent again; a stream only if its maker is asked again. */
  content: Blob | ReadableStream<Uint8Array>
  /** Whether it can be sent only once. */
  once: boolean
}

/** Settles what the caller gave: calls factories, unwraps names (the outermost wins), and makes a Blob or a stream of the content. */
export function resolveUpload(value: unknown): ResolvedUpload {
  if (typeof value === 'function') return { ...resolveUpload((value as () => unknown)()), once: false }
  const { content, name, type, size } = Object(value) as Partial<Upload & File>
  if (content !== undefined) {
    const inner = resolveUpload(content)
    return { ...inner, name: name ?? inner.name, type: type ?? inner.type, size: size ?? inner.size }
  }
  if (typeof value === 'string' || value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    const blob = new Blob([value as BlobPart])
    return { content: blob, name, type: type || undefined, size: blob.size, once: false }
  }
  if (value instanceof ReadableStream) return { content: value, once: true }
  if (isAsyncIterable(value)) {
    // Node's file streams know where they come from.
    const { path } = value as { path?: unknown }
    return { content: streamOf(value), name: typeof path === 'string' ? baseName(path) : undefined, once: true }
  }
  throw new InvalidArgumentError(
    'An upload is a File, Blob, bytes, string, stream, async iterable or { content, name }',
  )
}

function isAsyncIterable(value: unknown): value is AsyncIterable<Uint8Array> {
  return Symbol.asyncIterator in Object(value)
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

/** The chunks of what is sent as it comes; a stream is cancelled when the iteration ends early. */
export async function* chunksOf(content: string | Blob | ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Not every platform can iterate over a stream. A body of text or bytes always has one.
  const reader = (new Response(content).body as ReadableStream<Uint8Array>).getReader()
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value
  } finally {
    // Without effect after the end.
    await reader.cancel()
  }
}
