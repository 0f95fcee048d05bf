/**
 * Writes a stream to a file of the disk. The bytes go to a neighbour first, which takes the file's name when they are complete; a failure leaves no half file.
 */
export async function writeFile(path: string, stream: ReadableStream<Uint8Array>): Promise<void> {
  // Not a literal: a bundler for browsers would try to resolve it.
  const module = 'node:fs/promises'
  const files = (await import(module)) as typeof import('node:fs/promises')
  const partial = `${path}.${crypto.randomUUID()}.part`
  try {
    await files.writeFile(partial, stream, { flag: 'wx' })
    await files.rename(partial, path)
  } catch (error) {
    await files.rm(partial, { force: true })
    // When the file could not even be opened, nobody has taken the stream.
    await stream.cancel().catch(() => {})
    throw error
  }
}
