/** A server that keeps the contract but for one thing: the mock, whose answers are altered in one known way. */
import type { Api } from '@artificer/generator/ir'
import { type Answer, type Answered, createMock, type Incoming } from '@artificer/mock'
import { type MockServer, serveMock } from '@artificer/mock/http'

export interface ServerFault {
  label: string
  /** Operation whose answers are wrong, as the SDKs call it, and the request that it is asked by. */
  operation: string
  asked: RegExp
  /** The rule that must find it, and a word of what it says. */
  rule: string
  says: RegExp
  alter: (answer: Answered, incoming: Incoming, count: number) => Answer | Promise<Answer>
}

const LIST = { operation: 'conversations.list', asked: /^GET \/api\/conversations(\?|$)/ }
const CREATE = { operation: 'conversations.create', asked: /^POST \/api\/conversations$/ }
const STREAM = { operation: 'chat.stream', asked: /^POST \/api\/chat\/stream$/ }
const REMOVE = { operation: 'projects.delete', asked: /^DELETE \/api\/projects\/[^/]+$/ }

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = async ({ body }: Answered): Promise<string> => {
  if (body instanceof Uint8Array) return new TextDecoder().decode(body)
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const isGood = ({ status }: Answered): boolean => status < 300

/** Alters the text of good answers. */
const rewritten =
  (change: (text: string) => string): ServerFault['alter'] =>
  async (answer) =>
    isGood(answer) ? { ...answer, body: bytes(change(await textOf(answer))) } : answer

const withJson = (change: (body: { [name: string]: unknown }) => unknown): ServerFault['alter'] =>
  rewritten((text) => JSON.stringify(change(JSON.parse(text) as { [name: string]: unknown })))

const without = ({ headers, ...answer }: Answered, name: string): Answered => ({
  ...answer,
  headers: headers.filter(([own]) => own.toLowerCase() !== name),
})

const typed = (answer: Answered, type: string): Answered => ({
  ...answer,
  headers: [...without(answer, 'content-type').headers, ['content-type', type]],
})

/** The answer to a good request, whatever was sent. */
const accepting =
  (statuses: number[], body: unknown): ServerFault['alter'] =>
  (answer) =>
    statuses.includes(answer.status)
      ? { ...typed(answer, 'application/json'), status: 200, body: bytes(JSON.stringify(body)) }
      : answer

/** Each known fault, of which every one must be found. */
export const SERVER_FAULTS: readonly ServerFault[] = [
  {
    label: 'a status that is not declared',
    ...LIST,
    rule: 'S1',
    says: /status 202/,
    alter: (answer) => (isGood(answer) ? { ...answer, status: 202 } : answer),
  },
  { label: 'a server error', ...LIST, rule: 'S1', says: /418/, alter: (answer) => ({ ...answer, status: 418 }) },
  {
    label: 'a header left out',
    ...LIST,
    rule: 'S1',
    says: /X-Request-Id/i,
    alter: (answer) => without(answer, 'x-request-id'),
  },
  {
    label: 'another content type',
    ...LIST,
    rule: 'S1',
    says: /text\/plain/,
    alter: (answer) => typed(answer, 'text/plain'),
  },
  {
    label: 'a required member left out',
    ...LIST,
    rule: 'S1',
    says: /required/,
    alter: withJson(({ data: _data, ...rest }) => rest),
  },
  {
    label: 'a number for a text',
    ...LIST,
    rule: 'S1',
    says: /string|null/,
    alter: withJson((body) => ({ ...body, nextCursor: 7 })),
  },
  {
    label: 'a date that is none',
    ...CREATE,
    rule: 'S1',
    says: /date-time/,
    alter: withJson((body) => ({ ...body, createdAt: 'yesterday' })),
  },
  { label: 'a body cut short', ...LIST, rule: 'S1', says: /no JSON/, alter: rewritten((text) => text.slice(0, -1)) },
  {
    label: 'a page of a proxy',
    ...LIST,
    rule: 'S1',
    says: /text\/html/,
    alter: (answer) => ({ ...typed(answer, 'text/html'), body: bytes('<html>') }),
  },
  { label: 'a broken connection', ...LIST, rule: 'S1', says: /no answer/, alter: () => ({ kind: 'reset' }) },
  {
    label: 'a good request refused',
    ...CREATE,
    rule: 'S1',
    says: /keeps the contract/,
    alter: (answer) => (isGood(answer) ? { ...answer, status: 400 } : answer),
  },
  {
    label: 'a wrong body accepted',
    ...CREATE,
    rule: 'S2',
    says: /breaks the contract/,
    alter: accepting([400, 422], {}),
  },
  {
    label: 'a wrong query accepted',
    ...LIST,
    rule: 'S2',
    says: /breaks the contract/,
    alter: accepting([400], { data: [] }),
  },
  {
    label: 'a wrong request that fails within',
    ...CREATE,
    rule: 'S2',
    says: /500 for/,
    alter: (answer) => (answer.status === 400 ? { ...answer, status: 500 } : answer),
  },
  {
    label: 'an error of another shape',
    ...CREATE,
    rule: 'S2',
    says: /the body at/,
    alter: (answer) => (answer.status === 400 ? { ...answer, body: bytes('{"oops":true}') } : answer),
  },
  {
    label: 'no credentials asked for',
    ...LIST,
    rule: 'S3',
    says: /without credentials/,
    alter: accepting([401], { data: [], nextCursor: null }),
  },
  {
    label: 'a repeat that acts again',
    ...CREATE,
    rule: 'S4',
    says: /another one/,
    alter: async (answer, _incoming, count) =>
      isGood(answer) ? { ...answer, body: bytes(`${await textOf(answer)}${' '.repeat(count)}`) } : answer,
  },
  {
    label: 'a repeat that is refused',
    ...CREATE,
    rule: 'S4',
    says: /same key/,
    alter: (answer, _incoming, count) => (isGood(answer) && count % 2 === 1 ? { ...answer, status: 409 } : answer),
  },
  {
    label: 'a cursor that goes in circles',
    ...LIST,
    rule: 'S5',
    says: /came before/,
    alter: async (answer) => {
      const page = isGood(answer) ? (JSON.parse(await textOf(answer)) as object) : { data: [] }
      if (answer.status === 401) return answer
      return { ...answer, status: 200, body: bytes(JSON.stringify({ ...page, nextCursor: 'round' })) }
    },
  },
  {
    label: 'more items than asked for',
    ...LIST,
    rule: 'S5',
    says: /1 was asked for/,
    alter: withJson((body) => ({ ...body, data: [body['data'], body['data']].flat(2) })),
  },
  {
    label: 'an event that is not declared',
    ...STREAM,
    rule: 'S1',
    says: /not declared/,
    alter: rewritten((text) => `event: surprise\ndata: {}\n\n${text}`),
  },
  {
    label: 'an event that is no JSON',
    ...STREAM,
    rule: 'S1',
    says: /no JSON/,
    alter: rewritten((text) => text.replace(/data: .*/, 'data: {')),
  },
  {
    label: 'a stream without its last event',
    ...STREAM,
    rule: 'S1',
    says: /the last event/,
    alter: rewritten((text) => `${text.trimEnd().split('\n\n').slice(0, -1).join('\n\n')}\n\n`),
  },
  {
    label: 'a body where none is declared',
    ...REMOVE,
    rule: 'S1',
    says: /status 200|body/,
    alter: (answer) =>
      answer.status === 204 ? { ...typed(answer, 'application/json'), status: 200, body: bytes('{}') } : answer,
  },
]

/** Serves the mock with the fault; `undefined` for none. */
export function serveFaulty(api: Api, fault: ServerFault | undefined): Promise<MockServer> {
  const mock = createMock(api, {})
  let count = 0
  const answer = async (incoming: Incoming): Promise<Answer> => {
    const own = await mock.answer(incoming)
    if (fault === undefined || own.kind === 'reset') return own
    return fault.asked.test(`${incoming.method} ${incoming.target}`) ? fault.alter(own, incoming, (count += 1)) : own
  }
  return serveMock({ ...mock, answer })
}
