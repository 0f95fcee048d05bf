import { APIPromise } from './api-promise.js'
import { openBody, streamBody } from './body-reader.js'
import type { Call } from './call.js'
import type { Client } from './client.js'
import { APIConnectionError, SDKError } from './errors.js'
import { execute } from './execute.js'
import type { Operation, RequestOptions } from './operation.js'
import type { ResultKind } from './execute.js'
import { writeFile } from './write-file.js'

/** Calls an operation that gives bytes. */
export function binary(
  client: Client,
  operation: Operation,
  params: object,
  options: RequestOptions = {},
): APIPromise<BinaryResponse> {
  return new APIPromise((mode) => execute(client, operation, params, options, kind, mode))
}

const kind: ResultKind<BinaryResponse> = {
  accept: '*/*',
  isOpen: true,
  read: (response, call) => Promise.resolve(new BinaryResponse(response, call)),
}

/**
 * A download that has begun. Its bytes can be taken once, in one of these ways; a client's `idleTimeout` holds for them, its `timeout` does not.
 *
 * @example
 * await (await client.files.download('file_1')).toFile('report.pdf')
 */
export class BinaryResponse {
  readonly status: number
  readonly headers: Headers
  readonly #stream: ReadableStream<Uint8Array>

  /** @internal */
  constructor(response: Response, call: Call) {
    this.status = response.status
    this.headers = response.headers
    this.#stream = streamBody(namedFailures(openBody(response.body, call), call))
  }

  /** Media type as the server says it; empty when it says none. */
  get contentType(): string {
    return this.headers.get('content-type') ?? ''
  }

  /** Length in bytes as the server says it, before any decompression. */
  get contentLength(): number | undefined {
    const length = this.headers.get('content-length')
    return length === null ? undefined : Number(length)
  }

  /** All bytes. */
  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.#response().arrayBuffer())
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#response().arrayBuffer()
  }

  async blob(): Promise<Blob> {
    const blob = await this.#response().blob()
    return blob.slice(0, blob.size, this.contentType)
  }

  /** All bytes as UTF-8 text. */
  async text(): Promise<string> {
    return this.#response().text()
  }

  /** The bytes as they come; cancelling it frees the connection. */
  stream(): ReadableStream<Uint8Array> {
    return this.#stream
  }

  /** Gives the rest up and frees the connection. */
  async cancel(): Promise<void> {
    await this.#stream.cancel()
  }

  /** Writes a file (Node, Deno, Bun): complete under its name, or not at all. */
  async toFile(path: string): Promise<void> {
    await writeFile(path, this.#stream)
  }

  #response(): Response {
    return new Response(this.#stream)
  }
}

/** A lost connection as an error of the SDK. */
function namedFailures(body: ReturnType<typeof openBody>, call: Call): ReturnType<typeof openBody> {
  const read = async (): Promise<Uint8Array | undefined> => {
    try {
      return await body.read()
    } catch (cause) {
      if (cause instanceof SDKError) throw cause
      throw call.error(APIConnectionError, 'The connection was lost while the body was read', { cause })
    }
  }
  return { ...body, read }
}
