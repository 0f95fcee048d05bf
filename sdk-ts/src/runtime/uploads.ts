/** What can be uploaded. A stream or an iterable is sent as it comes and only once; a function that makes one can be sent again when a call is retried. */
export type Uploadable = UploadContent | Upload | (() => UploadContent | Upload)

/** Bytes in any form. A `ReadStream` of Node is an async iterable. */
export type UploadContent =
  Blob | Uint8Array | ArrayBuffer | string | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

/** Content with a name, a type and, where it is known, a length. */
export interface Upload {
  content: UploadContent | (() => UploadContent)
  /** File name that the server sees. */
  name?: string | undefined
  /** Media type. */
  type?: string | undefined
  /** Length in bytes: with it a stream is sent with `Content-Length`. */
  size?: number | undefined
}

/** Gives content a name and, optionally, a media type and a length in bytes. */
export function toFile(
  content: UploadContent | (() => UploadContent),
  name: string,
  options: { type?: string; size?: number } = {},
): Upload {
  return { content, name, ...options }
}

/**
 * A file of the disk (Node, Deno, Bun): read while it is sent, of known length, and sent again when a call is retried.
 *
 * @throws What the file system says when the file cannot be opened.
 */
export async function fileFromPath(path: string, options: { name?: string; type?: string } = {}): Promise<Upload> {
  // Not a literal: a bundler for browsers would try to resolve it.
  const module = 'node:fs'
  const { openAsBlob } = (await import(module)) as typeof import('node:fs')
  return { content: await openAsBlob(path), name: options.name ?? baseName(path), type: options.type }
}

/** Last part of a path of any system. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).pop() ?? path
}
