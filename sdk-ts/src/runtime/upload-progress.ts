import { type ResolvedUpload, resolveUpload } from './encode/content.js'
import type { Upload, Uploadable } from './uploads.js'

/** How far an upload has come, in bytes. `total` is absent where the length is not known. */
export interface UploadProgress {
  sent: number
  total: number | undefined
}

/**
 * The same upload, telling how much of it has been handed to the network. It begins anew when a call is retried.
 *
 * @example
 * client.files.create({ file: withProgress(await fileFromPath('big.zip'), ({ sent, total }) => bar.set(sent, total)) })
 */
export function withProgress(upload: Uploadable, onProgress: (progress: UploadProgress) => void): Uploadable {
  // What can be sent only once is settled at once, and only once.
  const settled = typeof upload === 'function' ? undefined : resolveUpload(upload)
  if (settled?.once) return counted(settled, onProgress)
  return () => counted(resolveUpload(upload), onProgress)
}

function counted(
  { content, name, type, size }: ResolvedUpload,
  onProgress: (progress: UploadProgress) => void,
): Upload {
  const stream: ReadableStream<Uint8Array> = content instanceof Blob ? content.stream() : content
  const reader = stream.getReader()
  let sent = 0
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read()
        if (done) return controller.close()
        controller.enqueue(value)
        sent += value.byteLength
        onProgress({ sent, total: size })
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is taken before it is asked for.
    { highWaterMark: 0 },
  )
  return { content: body, name, type, size }
}
