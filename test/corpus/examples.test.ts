/** The examples as a user has them: the configuration makes both packages, and the programs compile and run against the mock. */
import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadApi } from '@artificer/generator'
import { createMock } from '@artificer/mock'
import { serveMock } from '@artificer/mock/http'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { interpreters, root } from '../emit-sdks.ts'
import { output } from './checks.ts'

const EXAMPLES = {
  museum: {
    document: 'test/data/corpus/museum.yaml',
    package: 'museum',
    prints: /^(open .+\n)+event Night of the Mermaids for 20\nticket \S+ with a code of some bytes\ngone: 404\n$/,
  },
  ollama: {
    document: 'test/data/corpus/ollama.yaml',
    package: 'ollama-sdk',
    prints: /^models: some\nstreamed: some parts\nat once: a message\n$/,
  },
}

describe.each(Object.entries(EXAMPLES))('the example %s', (name, example) => {
  const source = join(root, 'examples', name)
  const folder = join(root, '.work/test/examples', name)
  const python = interpreters()[0]!.path

  beforeAll(() => {
    rmSync(join(source, 'dist'), { recursive: true, force: true })
    execFileSync(join(root, 'scripts/artificer'), ['generate'], { cwd: source, stdio: 'pipe' })
    // What an installation does: the program finds the package by its name.
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(join(folder, 'node_modules'), { recursive: true })
    symlinkSync(join(source, 'main.ts'), join(folder, 'main.ts'))
    symlinkSync(join(source, 'main.py'), join(folder, 'main.py'))
  }, 60_000)

  it('compiles in TypeScript', () => {
    const entry = join(source, 'dist/typescript/src/index.ts')
    const config = join(folder, 'tsconfig.json')
    const compilerOptions = {
      target: 'es2023',
      module: 'preserve',
      lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable', 'dom.asynciterable'],
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      paths: { [example.package]: [entry] },
    }
    writeFileSync(config, JSON.stringify({ compilerOptions, files: [join(source, 'main.ts')] }))
    expect(output(process.execPath, join(root, 'node_modules/typescript-7/bin/tsc'), '-p', config)).toBe('')
  }, 60_000)

  it('passes pyright strict', () => {
    const config = join(folder, 'pyrightconfig.json')
    const settings = { include: ['main.py'], extraPaths: [join(source, 'dist/python/src')], typeCheckingMode: 'strict' }
    writeFileSync(config, JSON.stringify(settings))
    const verdict = output(join(root, 'node_modules/.bin/pyright'), '-p', config, '--pythonpath', python)
    expect(verdict).toContain('0 errors, 0 warnings')
  }, 60_000)

  it('prints the same kind of thing in both languages', async () => {
    const { api } = await loadApi(join(root, example.document))
    const mock = createMock(api!)
    const server = await serveMock(mock, { port: 0 })
    const env = { PATH: process.env['PATH'], [`${name.toUpperCase()}_URL`]: server.url, PYTHONDONTWRITEBYTECODE: '1' }
    try {
      const bundle = join(folder, 'main.mjs')
      await build({
        entryPoints: [join(source, 'main.ts')],
        outfile: bundle,
        alias: { [example.package]: join(source, 'dist/typescript/src/index.ts') },
        nodePaths: [join(root, 'node_modules')],
        bundle: true,
        platform: 'node',
        format: 'esm',
        logLevel: 'silent',
      })
      expect((await promisify(execFile)(process.execPath, [bundle], { env })).stdout).toMatch(example.prints)
      mock.reset()
      const path = join(source, 'dist/python/src')
      const printed = await promisify(execFile)(python, [join(source, 'main.py')], {
        env: { ...env, PYTHONPATH: path },
      })
      expect(printed.stdout).toMatch(example.prints)
    } finally {
      await server.close()
    }
  }, 60_000)
})
