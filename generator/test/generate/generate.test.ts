import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultsOfConfig } from '../../src/check-config.ts'
import { applyPolicy, generate, saveFile, type Diagnostic } from '../../src/index.ts'
import { isPackageName } from '../../src/package-identity.ts'

const pets = (info: object = {}): object => ({
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.0.0', ...info },
  servers: [{ url: 'https://pets.example' }],
  paths: {
    '/pets': {
      get: {
        responses: {
          200: {
            description: 'All.',
            content: { 'application/json': { schema: { type: 'array', items: { type: 'string' } } } },
          },
        },
      },
    },
  },
})

const contentOf = (files: { path: string; content: string }[] | undefined, path: string): string | undefined =>
  files?.find((file) => file.path === path)?.content

const versions = async (version: string): Promise<unknown[]> => {
  const { files, diagnostics } = await generate({ input: pets({ version }), outputs: { typescript: {} } })
  return [JSON.parse(contentOf(files.typescript, 'package.json') ?? '{}').version, diagnostics.length]
}

const warning = (code: string, message = 'm'): Diagnostic => ({ code, severity: 'warning', message, place: {} })

describe('generate', () => {
  it('gives the files of the outputs that were asked for, the same on every run', async () => {
    const request = { input: pets(), outputs: { typescript: {}, python: {} } }
    const { files, names, diagnostics } = await generate(request)
    expect(diagnostics).toEqual([])
    expect(contentOf(files.typescript, 'src/generated/resources/pets.ts')).toContain('class Pets')
    expect(contentOf(files.python, 'src/pets/_client.py')).toContain('class AsyncPets')
    expect(names.python?.client.module).toBe('pets')
    expect(JSON.stringify((await generate(request)).files)).toBe(JSON.stringify(files))
    expect(Object.keys((await generate({ ...request, outputs: { python: {} } })).files)).toEqual(['python'])
  })

  it('carries the runtime in a package and not in sources', async () => {
    const whole = await generate({ input: pets(), outputs: { typescript: {} } })
    const sources = await generate({ input: pets(), outputs: { typescript: { emit: 'sources' } } })
    expect(whole.files.typescript?.some(({ path }) => path === 'src/runtime/request.ts')).toBe(true)
    expect(sources.files.typescript?.some(({ path }) => path.includes('runtime') || path === 'package.json')).toBe(
      false,
    )
  })

  it('gives no file when there is an error, and every fault once', async () => {
    const { files, diagnostics } = await generate({
      input: pets({ version: 'spring' }),
      outputs: { typescript: {}, python: {} },
      options: { strict: true },
    })
    expect(files).toEqual({})
    expect(diagnostics).toMatchObject([
      { code: 'package/version', severity: 'error', place: { pointer: '/info/version' } },
    ])
  })

  it('refuses a package name that no registry takes', async () => {
    const { files, diagnostics } = await generate({
      input: pets(),
      outputs: { typescript: { packageName: 'Not A Name' } },
    })
    expect(files).toEqual({})
    expect(diagnostics.map(({ code }) => code)).toEqual(['config/package-name'])
  })

  it('completes a version, and falls back to 0.0.0 with a warning', async () => {
    expect(await versions('v2.1')).toEqual(['2.1.0', 0])
    expect(await versions('1.0.0-beta.1')).toEqual(['1.0.0-beta.1', 0])
    expect(await versions('2024-06-01')).toEqual(['0.0.0', 1])
  })
})

describe('package names', () => {
  it.each([
    ['typescript', 'pets', true],
    ['typescript', '@acme/pets', true],
    ['typescript', 'Pets', false],
    ['typescript', '../pets', false],
    ['python', 'Pets_2', true],
    ['python', '-pets', false],
    ['python', 'pets"\nevil = 1', false],
  ] as const)('in %s: %j is %s', (language, name, isGood) => {
    expect(isPackageName(language, name)).toBe(isGood)
  })
})

describe('the policy of diagnostics', () => {
  it('leaves out allowed warnings, lifts the others when strict, and never allows an error', () => {
    const error: Diagnostic = { ...warning('c'), severity: 'error' }
    expect(
      applyPolicy([warning('a'), warning('b'), warning('b'), error], { allow: ['a', 'c'], strict: true }),
    ).toMatchObject([
      { code: 'b', severity: 'error' },
      { code: 'c', severity: 'error' },
    ])
  })
})

describe('a configuration', () => {
  it('is told all its faults', () => {
    expect(
      faultsOfConfig({
        input: 'a.yaml',
        outputs: { typescript: { dir: 'x', int64: 'bigint' } },
        allow: ['a'],
        strict: true,
      }),
    ).toEqual([])
    expect(faultsOfConfig({ outputs: { python: { emit: 'all' } }, allow: 'x', hasOwnProperty: 1 })).toEqual([
      '`input` is missing',
      '`outputs.python.dir` is missing',
      '`outputs.python.emit` must be `package` or `sources`',
      '`allow` must be a list of texts',
      expect.stringMatching(/^`hasOwnProperty` is no option; there are `input`/),
    ])
    expect(faultsOfConfig(undefined)).toEqual(['the configuration must be an object'])
  })
})

describe('saving one file', () => {
  it('writes only what differs, compares with check, and says why it cannot', () => {
    const folder = mkdtempSync(join(tmpdir(), 'artificer-save-'))
    const path = join(folder, 'a.json')
    expect(saveFile(path, 'a\n', { check: true })).toEqual({ isChanged: true, diagnostics: [] })
    expect(saveFile(path, 'a\n').isChanged).toBe(true)
    expect(saveFile(path, 'a\n').isChanged).toBe(false)
    expect(readFileSync(path, 'utf8')).toBe('a\n')
    writeFileSync(join(folder, 'file'), '')
    expect(saveFile(join(folder, 'file/a.json'), 'a\n').diagnostics).toMatchObject([{ code: 'write/not-a-folder' }])
    expect(saveFile(folder, 'a\n').diagnostics).toMatchObject([{ code: 'write/not-a-file' }])
    rmSync(folder, { recursive: true })
  })
})
