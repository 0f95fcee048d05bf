import { APIPromise } from './api-promise.js'
import { openBody, streamBody } from './body-reader.js'
import type { Call } from './call.js'
import type { Client } from './client.js'
import { APIConnectionError, SDKError } from './errors.js'
import { execute, type ResultKind } from './execute.js'
import type { Operation, RequestOptions } from './operation.js'
import { writeFile } from './write-file.js'

/** Calls an operation that gives bytes. */
export function binary(
  client: Client,
  operation: Operation,
  params?: object,
  options?: RequestOptions,
): APIPromise<BinaryResponse> {
  return new APIPromise((isRaw) => execute(client, operation, params, options, kind, isRaw))
}

const kind: ResultKind<BinaryResponse> = {
  accept: '*/*',
  isOpen: true,
  read: async (response, call) => new BinaryResponse(response, call),
}

/**
 * A download that has begun. Its bytes can be taken once, in one of these ways; a client's `idleTimeout` holds for them, its `timeout` does not.
 *
 * @example
 * await (await client.files.download('file_1')).toFile('report.pdf')
 */
export class BinaryResponse {
  declare readonly status: number
  declare readonly headers: Headers
  /** Only its body is the download's; its `content-type` is that of the Blob. */
  readonly #body: Response

  /** @internal */
  constructor({ status, headers, body }: Response, call: Call) {
    this.status = status
    this.headers = headers
    this.#body = new Response(openDownload(body, call), { headers })
  }

  /** Media type as the server says it; empty when it says none. */
  get contentType(): string {
    return this.headers.get('content-type') ?? ''
  }

  /** Length in bytes as the server says it, before any decompression. */
  get contentLength(): number | undefined {
    const length = this.headers.get('content-length')
    return length ? +length : undefined
  }

  /** All bytes. */
  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer())
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return this.#body.arrayBuffer()
  }

  blob(): Promise<Blob> {
    return this.#body.blob()
  }

  /** All bytes as UTF-8 text. */
  text(): Promise<string> {
    return this.#body.text()
  }

  /** The bytes as they come; cancelling it frees the connection. */
  stream(): ReadableStream<Uint8Array> {
    return this.#body.body as ReadableStream<Uint8Array>
  }

  /** Gives the rest up and frees the connection. */
  cancel(): Promise<void> {
    return this.stream().cancel()
  }

  /** Writes a file (Node, Deno, Bun): complete under its name, or not at all. */
  toFile(path: string): Promise<void> {
    return writeFile(path, this.stream())
  }
}

/** The bytes of a download; a lost connection is an error of the SDK. */
function openDownload(body: Response['body'], call: Call): ReadableStream<Uint8Array> {
  const reader = openBody(body, call)
  const lost = (cause: unknown): never => {
    if (cause instanceof SDKError) throw cause
    throw call.error(APIConnectionError, 'The body failed', { cause })
  }
  return streamBody({ ...reader, read: () => reader.read().catch(lost) })
}
