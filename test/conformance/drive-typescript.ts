/** Calls operations of an emitted TypeScript SDK over a recording fetch. */
import type { Operation } from '../../generator/src/ir/api.ts'
import type { Json } from '../../generator/src/ir/models.ts'
import type { NameTable, OperationNames } from '../../generator/src/names/table.ts'
import type { Observation, RecordedRequest, WireCase, WireTable } from './wire-case.ts'

type SdkModule = Record<string, new (options: object) => unknown>

/** Runs one case against the SDK whose root module is given. */
export async function driveTypeScript(
  sdk: SdkModule,
  names: NameTable,
  operation: Operation,
  wireCase: WireCase,
  credentials: WireTable['credentials'],
): Promise<Observation> {
  const requests: RecordedRequest[] = []
  const Client = sdk[names.client.class]
  if (Client === undefined) throw new Error(`no export ${names.client.class}`)
  try {
    const client = new Client({
      ...credentialOptions(names, credentials),
      ...wireCase.client,
      fetch: recordingFetch(requests),
      maxRetries: 0,
    })
    const result = await invoke(client, names, operation, wireCase)
    // A stream or download holds its connection until told otherwise.
    if (isCancellable(result)) await result.cancel()
  } catch (error) {
    if (requests.length === 0 && error instanceof Error)
      return { error: error.constructor.name, message: error.message }
    throw error
  }
  const request = requests[0]
  if (request === undefined) throw new Error('no request was sent')
  return request
}

/** Client options for the credentials of a table. */
export function credentialOptions(names: NameTable, credentials: WireTable['credentials']): Record<string, string> {
  const options: Record<string, string> = {}
  for (const [scheme, value] of Object.entries(credentials)) {
    const option = names.security[scheme]
    if (option === undefined) continue
    const [first, second] = typeof value === 'string' ? [value, undefined] : value
    options[option.option] = first
    if (option.secondOption !== undefined && second !== undefined) options[option.secondOption] = second
  }
  return options
}

/** What a language calls an operation. */
export function namesOf(names: NameTable, operation: Operation): OperationNames {
  const found = names.operations[operation.id]
  if (found === undefined) throw new Error(`${operation.id} has no name`)
  return found
}

async function invoke(client: unknown, names: NameTable, operation: Operation, wireCase: WireCase): Promise<unknown> {
  const { method, arguments: argumentNames } = namesOf(names, operation)
  const resource = resourceOf(client, names, operation) as Record<string, (...values: unknown[]) => Promise<unknown>>
  const positional: unknown[] = []
  const params: Record<string, unknown> = {}
  for (const argument of operation.arguments) {
    const given = wireCase.arguments?.[argument.key]
    if (given === undefined) continue
    if (argument.positional) positional.push(nativeValue(given))
    else params[argumentNames[argument.key] ?? argument.name] = nativeValue(given)
  }
  const takesParams = operation.arguments.some((argument) => !argument.positional)
  const options = wireCase.options ?? {}
  return await resource[method]?.(...positional, ...(takesParams ? [params] : []), options)
}

function resourceOf(client: unknown, names: NameTable, operation: Operation): unknown {
  return operation.resource.reduce((node, _, index) => {
    const path = operation.resource.slice(0, index + 1).join('.')
    return (node as Record<string, unknown>)[names.resources[path]?.property ?? '']
  }, client)
}

/** The table's stand-ins as TypeScript has them: dates are strings, files are `File`. */
function nativeValue(value: Json): unknown {
  if (Array.isArray(value)) return value.map(nativeValue)
  if (value === null || typeof value !== 'object') return value
  if ('$datetime' in value) return value['$datetime']
  if ('$date' in value) return value['$date']
  if ('$bytes' in value) return new Uint8Array(Buffer.from(String(value['$bytes']), 'base64'))
  if ('$file' in value) {
    const { name, type, text } = value['$file'] as { name: string; type: string; text: string }
    return new File([text], name, { type })
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, nativeValue(member)]))
}

function recordingFetch(requests: RecordedRequest[]): typeof fetch {
  return async (input, init) => {
    const request = input instanceof Request ? input : undefined
    const headers = new Headers(init?.headers ?? request?.headers)
    const body = init?.body ?? request?.body
    const bytes = body == null ? new ArrayBuffer(0) : await new Response(body as BodyInit).arrayBuffer()
    const url = request?.url ?? String(input)
    const method = init?.method ?? request?.method ?? 'GET'
    requests.push({ method, url, headers: Object.fromEntries(headers), body: Buffer.from(bytes).toString('base64') })
    return answer(headers.get('accept') ?? '')
  }
}

function answer(accept: string): Response {
  if (accept.includes('text/event-stream'))
    return new Response('', { headers: { 'content-type': 'text/event-stream' } })
  return Response.json({ id: 'x' })
}

function isCancellable(value: unknown): value is { cancel(): Promise<void> } {
  return typeof value === 'object' && value !== null && 'cancel' in value && typeof value.cancel === 'function'
}
