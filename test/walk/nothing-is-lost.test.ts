/** Every operation and every argument of the raw document is a method and an argument in both SDKs. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { emitSdks, type EmittedSdks } from '../emit-sdks.ts'
import { type RawOperation, walkDocument } from './raw-document.ts'
import { type EmittedMethod, readTypeScriptMethods } from './typescript-methods.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const documents = {
  artificer: 'spec/openapi.json',
  wire: 'test/conformance/wire-api.yaml',
  museum: 'test/data/corpus/museum.yaml',
  ollama: 'test/data/corpus/ollama.yaml',
  galaxy: 'test/data/corpus/scalar-galaxy.json',
  solana: 'test/data/corpus/unchained-solana.json',
}

describe.each(Object.entries(documents))('%s', (name, file) => {
  const raw = walkDocument(join(root, file))
  let sdks: EmittedSdks
  beforeAll(async () => {
    sdks = await emitSdks(join(root, file), name)
  }, 120_000)

  it('has every operation and argument as a TypeScript method and argument', () => {
    expect(losses(raw, readTypeScriptMethods(join(sdks.typescript.folder, 'src', 'generated')))).toEqual([])
  })

  it('has every operation and argument as a Python method and argument, sync and async', () => {
    const script = fileURLToPath(new URL('python_methods.py', import.meta.url))
    const packageFolder = join(sdks.python.source, sdks.python.names.client.module)
    const methods = JSON.parse(
      execFileSync(sdks.python.interpreter, [script, packageFolder], { encoding: 'utf8', maxBuffer: 1 << 28 }),
    ) as EmittedMethod[]
    const isAsync = (method: EmittedMethod) => method.name.startsWith('Async')
    expect(
      losses(
        raw,
        methods.filter((method) => !isAsync(method)),
      ),
    ).toEqual([])
    expect(losses(raw, methods.filter(isAsync))).toEqual([])
  })
})

/** What the document has and the methods lack, in words. */
function losses(raw: RawOperation[], methods: EmittedMethod[]): string[] {
  const byKey = new Map(methods.map((method) => [method.key, method]))
  return raw.flatMap((operation) => {
    const method = byKey.get(operation.key)
    if (method === undefined) return [`${operation.key} is no method`]
    const offered = new Set(method.arguments.map(plain))
    // A union or an array is taken whole, as the one argument `body`.
    const body = offered.has('body') ? [] : operation.bodyProperties
    const wanted = [...operation.parameters, ...body]
    const missing = wanted.filter((wire) => !isOffered(wire, offered))
    const counted = method.arguments.length < wanted.length ? [`${method.name} has too few arguments`] : []
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
