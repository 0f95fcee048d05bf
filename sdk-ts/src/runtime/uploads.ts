/** What can be uploaded. */
export type Uploadable =
  Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Upload | (() => Uploadable)

/** Content with a name, a type and, where it is known, a length. */
export interface Upload {
  content: Exclude<Uploadable, Upload> | string
  name?: string
  type?: string
  /** Length in bytes. */
  size?: number
}

export declare function toFile(
  content: Upload['content'],
  name: string,
  options?: { type?: string; size?: number },
): Upload
export declare function fileFromPath(path: string, options?: { name?: string; type?: string }): Promise<Upload>
