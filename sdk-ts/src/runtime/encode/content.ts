import { InvalidArgumentError } from '../errors.js'
import { baseName, type Upload, type Uploadable, type UploadContent } from '../uploads.js'

/** An upload whose form is settled. */
export interface ResolvedUpload {
  /** A Blob has its length and can be sent again; a stream only if its maker is asked again. */
  content: Blob | string | AsyncIterable<Uint8Array>
  name: string | undefined
  type: string | undefined
  /** Length in bytes, where it is known. */
  size: number | undefined
  /** Whether it can be sent only once. */
  once: boolean
}

/** Settles what the caller gave: calls a factory, unwraps names, makes every stream an async iterable. */
export function resolveUpload(value: unknown): ResolvedUpload {
  if (typeof value === 'function') return { ...resolveUpload((value as () => Uploadable)()), once: false }
  if (isUpload(value)) {
    const inner = resolveUpload(value.content)
    return {
      ...inner,
      name: value.name ?? inner.name,
      type: value.type ?? inner.type,
      size: value.size ?? inner.size,
    }
  }
  return resolveContent(value)
}

function resolveContent(value: unknown): ResolvedUpload {
  if (typeof value === 'string')
    return { content: value, name: undefined, type: undefined, size: undefined, once: false }
  if (value instanceof Blob) return resolvedBlob(value)
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return resolvedBlob(new Blob([value as BlobPart]))
  if (value instanceof ReadableStream) return resolvedStream(iterate(value as ReadableStream<Uint8Array>), value)
  if (isAsyncIterable(value)) return resolvedStream(value, value)
  throw new InvalidArgumentError(
    'An upload must be a File, Blob, bytes, string, stream, async iterable or { content, name }',
  )
}

function resolvedBlob(blob: Blob): ResolvedUpload {
  const { name } = blob as { name?: string }
  return { content: blob, name, type: blob.type || undefined, size: blob.size, once: false }
}

function resolvedStream(content: AsyncIterable<Uint8Array>, source: object): ResolvedUpload {
  // Node's file streams know where they come from.
  const { path } = source as { path?: unknown }
  const name = typeof path === 'string' ? baseName(path) : undefined
  return { content, name, type: undefined, size: undefined, once: true }
}

/** Async iteration over a stream, for platforms whose streams have none; cancels the stream when it ends early. */
export async function* iterate(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader()
  let isDone = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      isDone = done
      if (done) return
      yield value
    }
  } finally {
    if (!isDone) await reader.cancel()
  }
}

/** A stream that takes from `chunks` only what is asked for. */
export function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next()
        if (done) controller.close()
        else controller.enqueue(typeof value === 'string' ? new TextEncoder().encode(value) : value)
      },
      async cancel(reason) {
        await iterator.return?.(reason)
      },
    },
    { highWaterMark: 0 },
  )
}

function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'content' in value
}

function isAsyncIterable(value: unknown): value is AsyncIterable<Uint8Array> & UploadContent {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
