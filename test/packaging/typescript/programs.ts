/** Programs of a user, each of which calls through every kind of entry. They are text: in this repository `artificer` is not the package that they are about. */

const calls = `
  const transport = fakeTransport({
    'GET /api/models': { data: [] },
    'GET /api/conversations/{conversationId}': (request) => ({ id: request.url.pathname.split('/').at(-1) }),
    'GET /api/health': { status: 'ok' },
  })
  const client = new Artificer({ apiKey: 'sk_test', transport })
  const conversation = await client.conversations.retrieve('conv_1')
  if (conversation.id !== 'conv_1') throw new Error('client')
  const { data } = await createRaw(client).GET('/api/conversations/{conversationId}', { params: { path: { conversationId: 'conv_2' } } })
  if (data?.id !== 'conv_2') throw new Error('raw')
  const small = new Conversations(createClient({ apiKey: 'sk_test', transport }))
  if ((await small.retrieve('conv_3')).id !== 'conv_3') throw new Error('small client')
  if (typeof fetchTransport !== 'function' || typeof kyTransport !== 'function') throw new Error('transports')
  if (!transport.requests.every(({ headers }) => headers.get('authorization') === 'Bearer sk_test')) throw new Error('credentials')
`

const imports: readonly (readonly [names: string, entry: string])[] = [
  ['Artificer', 'artificer'],
  ['createClient', 'artificer/client'],
  ['createRaw', 'artificer/raw'],
  ['Conversations', 'artificer/resources/conversations'],
  ['fakeTransport', 'artificer/testing'],
  ['fetchTransport', 'artificer/transport/fetch'],
  ['kyTransport', 'artificer/transport/ky'],
]

/** An ES module that loads every entry, whole, and prints `done`. */
export function esmProgram(entries: readonly string[]): string {
  const named = imports.map(([name, entry]) => `import { ${name} } from '${entry}'`)
  return `${[...named, ...wholes(entries)].join('\n')}\n{${calls}}\n${loaded(entries)}\nconsole.log('done')\n`
}

/** A CommonJS module that does the same. */
export function cjsProgram(entries: readonly string[]): string {
  const named = imports.map(([name, entry]) => `const { ${name} } = require('${entry}')`)
  const whole = entries.map((entry, index) => `const entry${index} = require('${entry}')`)
  return `${[...named, ...whole].join('\n')}\nasync function main() {${calls}}\n${loaded(entries)}\nmain().then(() => console.log('done'))\n`
}

/** The same with types: each entry is named and something of its types is used. */
export function typedProgram(entries: readonly string[]): string {
  const named = imports.map(([name, entry]) => `import { ${name} } from '${entry}'`)
  const types = `import type { Conversation, ConversationListParams } from 'artificer'
import type { paths } from 'artificer/raw'
import type { FakeTransport } from 'artificer/testing'`
  const checks = `
async function check(): Promise<Conversation> {${calls.replace('(request) =>', '(request: import("artificer/testing").FakeRequest) =>')}
  const fake: FakeTransport = transport
  const params: ConversationListParams = { limit: 5, q: undefined }
  for await (const item of client.conversations.list(params)) console.log(item.title?.length, fake.requests.length)
  // @ts-expect-error: the argument must be a text
  void client.conversations.retrieve(5)
  // @ts-expect-error: there is no such path
  void createRaw(client).GET('/api/nowhere')
  return conversation
}
export type Paths = keyof paths
export { check }
`
  return `${[...named, types, ...wholes(entries)].join('\n')}\n${loaded(entries)}${checks}`
}

function wholes(entries: readonly string[]): string[] {
  return entries.map((entry, index) => `import * as entry${index} from '${entry}'`)
}

/** Uses every entry, so that nothing takes it away, and fails for one that exports nothing. */
function loaded(entries: readonly string[]): string {
  const names = entries.map((_, index) => `entry${index}`)
  return `for (const entry of [${names.join(', ')}]) if (Object.keys(entry).length === 0) throw new Error('an entry is empty')`
}
