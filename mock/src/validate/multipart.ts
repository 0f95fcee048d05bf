import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { joinBytes } from '../incoming.ts'

/** One part of a multipart body. */
export interface Part {
  name: string
  /** Given for a file. */
  fileName?: string
  mediaType: string
  bytes: Uint8Array
}

/** Splits a multipart body into its parts; undefined when it is no well-formed one. */
export const parseMultipart = (body: Uint8Array, contentType: string): Promise<Part[] | undefined> =>
  new Promise((resolve) => {
    const parts: Part[] = []
    const fail = (): void => resolve(undefined)
    try {
      const headers = { 'content-type': contentType } as BusboyHeaders
      const parser = new Busboy({
        headers,
        preservePath: true,
        isPartAFile: () => true,
        limits: { fieldNameSize: 10_000 },
      })
      parser.on('file', (name, stream, fileName, _encoding, mediaType) => {
        const chunks: Uint8Array[] = []
        stream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
        stream.on('error', fail)
        stream.on('end', () =>
          parts.push({ name, ...(fileName === undefined ? {} : { fileName }), mediaType, bytes: joinBytes(chunks) }),
        )
      })
      parser.on('error', fail)
      parser.on('finish', () => resolve(parts))
      parser.end(Buffer.from(body))
    } catch {
      fail()
    }
  })
