import { joinBytes } from './incoming.ts'

/** What the mock answers, before an adapter writes it. */
export type Answer =
  | {
      kind: 'answer'
      status: number
      headers: [string, string][]
      /** Whole bytes, or chunks that must be written one by one; the iteration throws `ConnectionReset` where the connection is to break. */
      body: Uint8Array | AsyncIterable<Uint8Array>
    }
  /** The connection breaks before anything was answered. */
  | { kind: 'reset' }

export type Answered = Extract<Answer, { kind: 'answer' }>

/** Thrown by a body where the connection breaks: a TCP reset over HTTP, a failing body in process. */
export class ConnectionReset extends Error {
  override readonly name = 'ConnectionReset'
}

const ENCODER = new TextEncoder()

export const encodeText = (text: string): Uint8Array => ENCODER.encode(text)

export const answerOf = (
  status: number,
  headers: [string, string][],
  body: Uint8Array | AsyncIterable<Uint8Array> | string = new Uint8Array(),
): Answered => ({
  kind: 'answer',
  status,
  headers,
  body: typeof body === 'string' ? encodeText(body) : body,
})

export const isWhole = (body: Answered['body']): body is Uint8Array => body instanceof Uint8Array

/** Reads a body of chunks to its end. */
export const wholeBody = async (body: Answered['body']): Promise<Uint8Array> => {
  if (isWhole(body)) return body
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return joinBytes(chunks)
}

/** Sets a header, replacing one of the same name. */
export const withHeader = (answer: Answered, name: string, value: string): Answered => ({
  ...answer,
  headers: [...answer.headers.filter(([key]) => key.toLowerCase() !== name.toLowerCase()), [name, value]],
})

const NO_BODY = new Set([101, 204, 205, 304])

/** Whether HTTP forbids a body under this status. */
export const isBodiless = (status: number): boolean => status < 200 || NO_BODY.has(status)

/** Turns an answer into a Fetch response; `cancel` is called when its reader goes away. */
export const toResponse = (answer: Answer, cancel: () => void): Response => {
  if (answer.kind === 'reset') return Response.error()
  const { status, headers, body } = answer
  if (isBodiless(status)) return new Response(null, { status: Math.max(status, 200), headers })
  if (!isWhole(body)) return new Response(streamOf(body, cancel), { status, headers })
  const isSized = headers.some(([name]) => name === 'content-length')
  const sized: [string, string][] = isSized ? headers : [...headers, ['content-length', String(body.byteLength)]]
  return new Response(body as Uint8Array<ArrayBuffer>, { status, headers: sized })
}

const streamOf = (body: AsyncIterable<Uint8Array>, cancel: () => void): ReadableStream<Uint8Array> => {
  const iterator = body[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await iterator.next()
        if (next.done === true) controller.close()
        else controller.enqueue(next.value)
      },
      cancel: async () => {
        cancel()
        await iterator.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
