/** What a raw document has and the methods of its SDKs lack. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EmittedSdks } from '../emit-sdks.ts'
import { type RawOperation, walkDocument } from './raw-document.ts'
import { type EmittedMethod, readTypeScriptMethods } from './typescript-methods.ts'

/** Losses of the TypeScript SDK, in words. */
export const typescriptLosses = (file: string, { typescript }: EmittedSdks): string[] =>
  losses(walkDocument(file), readTypeScriptMethods(join(typescript.folder, 'src', 'generated')))

/** Losses of the Python SDK, of its synchronous and of its asynchronous client. */
export function pythonLosses(file: string, { python }: EmittedSdks): { sync: string[]; async: string[] } {
  const raw = walkDocument(file)
  const script = fileURLToPath(new URL('python_methods.py', import.meta.url))
  const folder = join(python.source, python.names.client.module)
  const printed = execFileSync(python.interpreter, [script, folder], { encoding: 'utf8', maxBuffer: 1 << 28 })
  const methods = JSON.parse(printed) as EmittedMethod[]
  const isAsync = (method: EmittedMethod): boolean => method.name.startsWith('Async')
  const ofClient = (wanted: boolean): EmittedMethod[] => methods.filter((method) => isAsync(method) === wanted)
  return { sync: losses(raw, ofClient(false)), async: losses(raw, ofClient(true)) }
}

function losses(raw: RawOperation[], methods: EmittedMethod[]): string[] {
  const byKey = new Map(methods.map((method) => [method.key, method]))
  return raw.flatMap((operation) => {
    const method = byKey.get(operation.key)
    if (method === undefined) return [`${operation.key} is no method`]
    const offered = new Set(method.arguments.map(plain))
    // A union or an array is taken whole, as the one argument `body`; of several media types one is sent.
    const bodies = offered.has('body') || operation.bodyProperties.length === 0 ? [[]] : operation.bodyProperties
    const missingOf = (body: string[]): string[] =>
      [...operation.parameters, ...body].filter((wire) => !isOffered(wire, offered))
    const [missing = []] = bodies.map(missingOf).toSorted((left, right) => left.length - right.length)
    const least = operation.parameters.length + Math.min(...bodies.map(({ length }) => length))
    const counted = method.arguments.length < least ? [`${method.name} has too few arguments`] : []
    return [...counted, ...missing.map((wire) => `${method.name} has no argument for ${wire}`)]
  })
}

function isOffered(wire: string, offered: Set<string>): boolean {
  return [wire, `query_${wire}`, `body_${wire}`, `path_${wire}`, `header_${wire}`].some((name) =>
    offered.has(plain(name)),
  )
}

/** Names compared without regard to a language's casing. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
