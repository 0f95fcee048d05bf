/** Every operation and every argument of the raw document is a method and an argument in both SDKs. */
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { emitSdks, type EmittedSdks, root } from '../emit-sdks.ts'
import { pythonLosses, typescriptLosses } from './losses.ts'

const documents = {
  artificer: 'spec/openapi.json',
  wire: 'test/conformance/wire-api.yaml',
  museum: 'test/data/corpus/museum.yaml',
  ollama: 'test/data/corpus/ollama.yaml',
  galaxy: 'test/data/corpus/scalar-galaxy.json',
  solana: 'test/data/corpus/unchained-solana.json',
}

describe.each(Object.entries(documents))('%s', (name, path) => {
  const file = join(root, path)
  let sdks: EmittedSdks
  beforeAll(async () => {
    sdks = await emitSdks(file, name)
  }, 120_000)

  it('has every operation and argument as a TypeScript method and argument', () => {
    expect(typescriptLosses(file, sdks)).toEqual([])
  })

  it('has every operation and argument as a Python method and argument, sync and async', () => {
    expect(pythonLosses(file, sdks)).toEqual({ sync: [], async: [] })
  })
})
