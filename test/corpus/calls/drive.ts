/**
 * Makes every call with an emitted TypeScript SDK over a transport that records and answers by itself.
 * Usage: drive.ts BUNDLE, a module; reads `{ client, options, calls }` as JSON from standard input and prints one observation a call.
 */
import { json } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import type { Json } from '../../../generator/src/ir/models.ts'
import type { Answer } from './answers.ts'
import type { LanguageCall } from './calls.ts'
import type { DriverInput, Observation, RecordedRequest } from './observation.ts'

type Sdk = Record<string, new (options: object) => object> & { Page: new () => object; Stream: new () => object }

/** Gives the stand-ins of a call as TypeScript has them. */
function native(value: Json): unknown {
  if (Array.isArray(value)) return value.map(native)
  if (value === null || typeof value !== 'object') return value
  if ('$datetime' in value || '$date' in value || '$number' in value) return Object.values(value)[0]
  if ('$file' in value) {
    const { name, type, text } = value['$file'] as { name: string; type: string; text: string }
    return new File([text], name, { type })
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, native(member)]))
}

async function record(url: string, init: RequestInit): Promise<RecordedRequest> {
  const body = init.body == null ? new ArrayBuffer(0) : await new Response(init.body).arrayBuffer()
  const headers = new Headers(init.headers)
  // A body of several parts or of a `File` brings its media type itself.
  const own =
    init.body == null
      ? null
      : new Request(url, { method: 'POST', body: init.body, duplex: 'half' } as RequestInit).headers.get('content-type')
  if (own !== null && !headers.has('content-type')) headers.set('content-type', own)
  return {
    method: init.method ?? 'GET',
    url,
    headers: Object.fromEntries(headers),
    body: Buffer.from(body).toString('base64'),
  }
}

function reply({ status, contentType, body }: Answer): Response {
  const hasBody = ![204, 205, 304].includes(status)
  return new Response(hasBody ? body : null, { status, headers: contentType ? { 'content-type': contentType } : {} })
}

function kindOf(sdk: Sdk, value: unknown): string {
  if (value === undefined || value === null) return 'none'
  if (sdk['Page'] && value instanceof sdk['Page']) return 'page'
  if (typeof value !== 'object' || value === null) return 'value'
  if ('bytes' in value && typeof value.bytes === 'function') return 'binary'
  return Symbol.asyncIterator in value ? 'stream' : 'value'
}

async function close(value: unknown): Promise<void> {
  const cancel = (value as { cancel?: unknown } | null | undefined)?.cancel
  if (typeof cancel === 'function') await (value as { cancel(): Promise<void> }).cancel()
}

function methodOf(client: object, path: readonly string[]): (...values: unknown[]) => Promise<unknown> {
  const owner = path.slice(0, -1).reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], client)
  const method = (owner as Record<string, unknown>)[path.at(-1)!]
  if (typeof method !== 'function') throw new Error(`no method ${path.join('.')}`)
  return (method as (...values: unknown[]) => Promise<unknown>).bind(owner)
}

const input = (await json(process.stdin)) as DriverInput
const sdk = (await import(pathToFileURL(process.argv[2]!).href)) as Sdk
const Client = sdk[input.client]
if (Client === undefined) throw new Error(`no export ${input.client}`)

let sent: RecordedRequest[] = []
let answer: Answer
const transport = async (url: string, init: RequestInit): Promise<Response> => {
  sent.push(await record(url, init))
  return reply(answer)
}
const client = new Client({ ...input.options, transport, maxRetries: 0, logLevel: 'off' })

async function observe(call: LanguageCall): Promise<Observation> {
  try {
    const named = call.named === undefined ? [] : [native(call.named)]
    const result = await methodOf(client, call.path)(...call.positional.map(native), ...named)
    const kind = kindOf(sdk, result)
    await close(result)
    return { request: sent[0], kind }
  } catch (error) {
    return {
      request: sent[0],
      kind: 'error',
      error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    }
  }
}

const observations: Observation[] = []
for (const call of input.calls) {
  sent = []
  answer = call.answer
  observations.push(await observe(call))
}
// Cancelled calls, and those that have ended, leave no timer behind; else this process would wait for it.
const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
if (timers > 0) process.stderr.write(`${timers} timers are left by ${input.calls.length} calls\n`)
process.stdout.write(JSON.stringify(observations), () => process.exit(timers > 0 ? 1 : 0))
