/** Makes a call with the TypeScript SDK and reads what it gives to the end. */
import * as sdk from '../../sdk-ts/src/index.ts'
import type { Json } from '../../generator/src/ir/models.ts'
import { namespaceHeader } from './artificer-mock.ts'
import type { LanguageCall } from './cases.ts'

/** What a call gave: the same in every language. */
export type Outcome =
  | { kind: 'none' }
  | { kind: 'json'; value: unknown }
  | { kind: 'page'; pages: number; items: number }
  | { kind: 'stream'; items: number }
  | { kind: 'binary'; bytes: number }
  | { kind: 'error'; error: string }

export const MAX_PAGES = 2

export async function callTypeScript(client: sdk.Artificer, call: LanguageCall, namespace: string): Promise<Outcome> {
  const options = { headers: namespaceHeader(namespace) }
  const named = call.named === undefined ? [] : [native(call.named)]
  try {
    return await read(await methodOf(client, call)(...call.positional.map(native), ...named, options))
  } catch (error) {
    return { kind: 'error', error: String(error) }
  }
}

function methodOf(client: sdk.Artificer, { attributes, method }: LanguageCall) {
  const resource = attributes.reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], client)
  return (resource as Record<string, (...values: unknown[]) => Promise<unknown>>)[method]!.bind(resource)
}

async function read(result: unknown): Promise<Outcome> {
  if (result === undefined) return { kind: 'none' }
  if (result instanceof sdk.Page) return readPages(result as sdk.Page<unknown>)
  if (result instanceof sdk.BinaryResponse) return { kind: 'binary', bytes: (await result.bytes()).byteLength }
  if (!(result instanceof sdk.Stream)) return { kind: 'json', value: result }
  let items = 0
  for await (const _ of result) items += 1
  return { kind: 'stream', items }
}

async function readPages(first: sdk.Page<unknown>): Promise<Outcome> {
  let [pages, items] = [0, 0]
  for await (const page of first.iterPages()) {
    pages += 1
    items += page.items.length
    if (pages === MAX_PAGES) break
  }
  return { kind: 'page', pages, items }
}

function native(value: Json): unknown {
  if (Array.isArray(value)) return value.map(native)
  if (value === null || typeof value !== 'object') return value
  if ('$datetime' in value) return value['$datetime']
  if ('$file' in value) {
    const { name, type, text } = value['$file'] as { name: string; type: string; text: string }
    return new File([text], name, { type })
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, native(member)]))
}
