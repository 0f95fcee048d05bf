/**
 * The driver of TypeScript SDKs. Usage: drive.ts MODULE, the SDK as a module; reads commands from standard input and prints replies, one JSON value a line.
 * It stands alone: nothing but Node and the SDK is loaded.
 */
import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import type { Json } from '@artificer/generator/ir'
import type { CallOptions, ClientSpec, Command, ErrorFacts, FileStandIn, Outcome, Reading } from './protocol.ts'

type Callable = (...values: unknown[]) => Promise<unknown>
type CallCommand = Extract<Command, { kind: 'call' }>

const sdk = (await import(pathToFileURL(process.argv[2]!).href)) as Record<string, new (options: object) => object>
const clients = new Map<string, object>()
const aborts = new Map<number, AbortController>()
const gates = new Map<string, { opened: Promise<void>; open: () => void }>()

function clientOf(spec: ClientSpec): object {
  const { class: name, options } = spec
  const key = JSON.stringify(spec)
  const known = clients.get(key)
  if (known !== undefined) return known
  const Client = sdk[name]
  if (Client === undefined) throw new Error(`the package exports no ${name}`)
  const made = new Client({ ...options, logLevel: 'off' })
  clients.set(key, made)
  return made
}

function gateOf(name: string): { opened: Promise<void>; open: () => void } {
  const known = gates.get(name)
  if (known !== undefined) return known
  let resolve: (() => void) | undefined
  const opened = new Promise<void>((resolveIt) => (resolve = resolveIt))
  const gate = { opened, open: () => resolve?.() }
  gates.set(name, gate)
  return gate
}

/** Gives the stand-ins of a call as TypeScript has them. */
function native(value: Json): unknown {
  if (Array.isArray(value)) return value.map(native)
  if (value === null || typeof value !== 'object') return value
  if ('$datetime' in value || '$date' in value || '$number' in value) return Object.values(value)[0]
  if ('$file' in value) return fileOf(value as FileStandIn)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, native(member)]))
}

function fileOf({ $file: file }: FileStandIn): unknown {
  const { name, type } = file
  if ('text' in file) return new File([file.text], name, { type })
  const { gate, piece, pieces } = file
  return {
    name,
    type,
    content: async function* () {
      for (let index = 0; index < pieces; index++) {
        if (index === 1) await gateOf(gate).opened
        yield new Uint8Array(piece).fill(97 + (index % 26))
      }
    },
  }
}

function methodOf(client: object, path: readonly string[]): Callable {
  const owner = path.slice(0, -1).reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], client)
  const method = (owner as Record<string, unknown> | undefined)?.[path.at(-1)!]
  if (typeof method !== 'function') throw new Error(`the client has no method ${path.join('.')}`)
  return (method as Callable).bind(owner)
}

async function call(command: CallCommand): Promise<Outcome> {
  const abort = new AbortController()
  aborts.set(command.id, abort)
  const named = command.named === undefined ? [] : [native(command.named)]
  const options: CallOptions & { signal: AbortSignal } = { ...command.options, signal: abort.signal }
  try {
    const method = methodOf(clientOf(command.client), command.path)
    return await read(await method(...command.positional.map(native), ...named, options), command.reading)
  } catch (error) {
    return { kind: 'error', error: factsOf(error) }
  } finally {
    aborts.delete(command.id)
  }
}

interface PageLike extends AsyncIterable<unknown> {
  items: unknown[]
  hasNextPage(): boolean
  getNextPage(): Promise<PageLike>
  iterPages(): AsyncIterable<PageLike>
}

async function read(result: unknown, reading: Reading): Promise<Outcome> {
  if (result === undefined) return { kind: 'none' }
  if (typeof result !== 'object' || result === null) return { kind: 'json', json: text(result) }
  if ('iterPages' in result) return readPages(result as PageLike, reading)
  if ('arrayBuffer' in result && typeof result.arrayBuffer === 'function') {
    const bytes = new Uint8Array((await result.arrayBuffer()) as ArrayBuffer)
    return { kind: 'binary', bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  if (!(Symbol.asyncIterator in result)) return { kind: 'json', json: text(result) }
  const events: string[] = []
  return partial({ kind: 'stream', events }, () =>
    take(result as AsyncIterable<unknown>, reading, (one) => events.push(text(one))),
  )
}

async function readPages(first: PageLike, reading: Reading): Promise<Outcome> {
  const pages: string[][] = []
  const add = (page: PageLike): unknown => pages.push(page.items.map(text))
  const outcome: Outcome = { kind: 'page', pages }
  if (reading.walk === 'pages') return partial(outcome, () => take(first.iterPages(), reading, add))
  if (reading.walk === 'hand') return partial(outcome, () => byHand(first, reading, add))
  const items: string[] = []
  pages.push(items)
  return partial(outcome, () => take(first, reading, (item) => items.push(text(item))))
}

async function byHand(first: PageLike, { most = Infinity }: Reading, add: (page: PageLike) => unknown): Promise<void> {
  let page = first
  add(page)
  for (let count = 1; count < most && page.hasNextPage(); count++) {
    page = await page.getNextPage()
    add(page)
  }
}

async function take<Item>(
  items: AsyncIterable<Item>,
  { most = Infinity }: Reading,
  add: (item: Item) => unknown,
): Promise<void> {
  let count = 0
  for await (const item of items) {
    add(item)
    if ((count += 1) >= most) break
  }
}

/** What was handed over before an error stays valid. */
async function partial(outcome: Outcome, run: () => Promise<void>): Promise<Outcome> {
  try {
    await run()
    return outcome
  } catch (error) {
    return { ...outcome, error: factsOf(error) }
  }
}

/** JSON with every digit that the SDK kept. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'bigint'
      ? (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(String(member))
      : member,
  )
}

function factsOf(error: unknown): ErrorFacts {
  const { status, code, body, retryAfter, retryStopped, message } = Object(error) as Record<string, unknown>
  return {
    classes: classesOf(error),
    message: String(message ?? error),
    ...(typeof status === 'number' && { status }),
    ...(typeof code === 'string' && { code }),
    ...(body !== undefined && { body: text(body) }),
    ...(typeof retryAfter === 'number' && { retryAfter: retryAfter / 1000 }),
    ...(typeof retryStopped === 'string' && { retryStopped }),
  }
}

function classesOf(error: unknown): string[] {
  const names: string[] = []
  for (let type: unknown = Object(error).constructor; typeof type === 'function' && type.name !== '';) {
    names.push(type.name)
    type = Object.getPrototypeOf(type)
  }
  return names
}

interface Receiver {
  webhooks: { unwrap(body: string, headers: object, options: { secret: string }): Promise<unknown> }
}

async function unwrap({ client, body, headers, secret }: Extract<Command, { kind: 'unwrap' }>): Promise<Outcome> {
  try {
    const event = await (clientOf(client) as Receiver).webhooks.unwrap(body, headers, { secret })
    return { kind: 'json', json: text(event) }
  } catch (error) {
    return { kind: 'error', error: factsOf(error) }
  }
}

/** Timers that nothing will clear any more keep a process alive; sockets that wait for the next call do not. */
async function closed(): Promise<Outcome> {
  clients.clear()
  await new Promise((resolve) => setTimeout(resolve, 20).unref() && setImmediate(resolve))
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  return { kind: 'closed', left: timers > 0 ? [`${timers} timers`] : [] }
}

const say = (id: number, outcome: Outcome): void => void process.stdout.write(`${JSON.stringify({ id, outcome })}\n`)

async function obey(command: Command): Promise<void> {
  if (command.kind === 'cancel') aborts.get(command.call)?.abort()
  else if (command.kind === 'open') gateOf(command.gate).open()
  else if (command.kind === 'close') say(command.id, await closed())
  else say(command.id, await (command.kind === 'call' ? call(command) : unwrap(command)))
}

for await (const line of createInterface({ input: process.stdin })) void obey(JSON.parse(line) as Command)
process.exit(0)
