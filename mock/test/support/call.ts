import type { Json } from '@artificer/generator/ir'
import type { Mock } from '../../src/index.ts'

export interface Sent {
  json?: Json
  headers?: { [name: string]: string }
  body?: BodyInit
}

/** Sends a request to a mock in process, with a credential. */
export const send = (
  mock: Mock,
  method: string,
  target: string,
  { json, headers = {}, body }: Sent = {},
): Promise<Response> =>
  mock.handle(
    new Request(`http://mock.test${target}`, {
      method,
      headers: {
        authorization: 'Bearer key',
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? (body === undefined ? {} : { body }) : { body: JSON.stringify(json) }),
    }),
  )

export type Body = { [name: string]: Json }

/** Sends and reads the JSON of the answer. */
export const sendJson = async <T = Body>(
  mock: Mock,
  method: string,
  target: string,
  sent: Sent = {},
): Promise<{ status: number; body: T; headers: Headers }> => {
  const response = await send(mock, method, target, sent)
  const text = await response.text()
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T, headers: response.headers }
}

/** `class:code` of the findings of the last request. */
export const lastFindings = (mock: Mock): string[] =>
  (mock.journal.entries().at(-1)?.findings ?? []).map(({ class: kind, code, where }) => `${kind}:${code} ${where}`)
