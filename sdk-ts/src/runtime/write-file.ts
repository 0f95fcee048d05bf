import { iterate } from './encode/content.js'

/**
 * Writes a stream to a file of the disk. The bytes go to a neighbour first, which takes the file's name when they are complete; a failure leaves no half file.
 */
export async function writeFile(path: string, stream: ReadableStream<Uint8Array>): Promise<void> {
  // Not a literal: a bundler for browsers would try to resolve it.
  const module = 'node:fs/promises'
  const { open, rename, rm } = (await import(module)) as typeof import('node:fs/promises')
  const partial = `${path}.${crypto.randomUUID()}.part`
  try {
    const file = await open(partial, 'wx')
    try {
      for await (const chunk of iterate(stream)) await writeAll(file, chunk)
    } finally {
      await file.close()
    }
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    // When the file could not even be opened, nobody has taken the stream.
    await stream.cancel().catch(() => {})
    throw error
  }
}

/** A write may take less than it is given. */
async function writeAll(file: import('node:fs/promises').FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength;) at += (await file.write(bytes, at)).bytesWritten
}
