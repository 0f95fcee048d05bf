import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const launcher = join(checkout, 'scripts/artificer')

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'artificer-cli-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  code: number | null
  out: string
  err: string
}

function artificer(...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(launcher, args, { cwd: folder, encoding: 'utf8' })
  expect(stderr).not.toMatch(/^ {4}at /m)
  return { code: status, out: stdout, err: stderr }
}

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

function tree(path: string): { [file: string]: string } {
  const entries = readdirSync(join(folder, path), { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    entries.map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  )
}

const DOCUMENT = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
servers: [{ url: https://pets.example }]
paths:
  /pets/{petId}:
    get:
      parameters: [{ name: petId, in: path, required: true, schema: { type: string } }]
      responses:
        '200':
          description: A pet.
          content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
components:
  schemas:
    Pet: { type: object, required: [id], properties: { id: { type: string } } }
`

const CONTRACT = `import { contract, get } from '@artificer/contract'
import { z } from 'zod'
import { Pet } from './pet'

export const pets = contract(
  { title: 'Pets', version: '1.0.0', services: { main: 'https://pets.example' } },
  { pets: { retrieve: get('/pets/{petId}', { description: 'Gives a pet.', returns: Pet }) } },
)
export const unrelated = z.string()
`

const PET = `import { z } from 'zod'
export const Pet = z.object({ id: z.string().describe('Identifies the pet.') }).meta({ id: 'Pet', description: 'A pet.' })
`

/** The folder of a user with the packages installed. */
function install(): void {
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'))
}

const expectRefusal = (args: string[], code: RegExp): string => {
  const run = artificer(...args)
  expect(run.code).toBe(1)
  expect(run.err).toMatch(code)
  return run.err
}

describe('artificer', () => {
  it('prints help with examples and exit codes, and exits 0', () => {
    expect(artificer('--help')).toMatchObject({ code: 0, out: expect.stringMatching(/Examples:[^]*Exit codes:/) })
    expect(artificer('generate', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('--typescript <dir>'),
    })
  })

  it.each([
    ['an unknown command', ['frobnicate']],
    ['an unknown flag', ['generate', '--frobnicate']],
    ['no command', []],
    ['no input', ['generate', '--typescript', 'ts']],
    ['no output', ['generate', 'pets.yaml']],
    ['a check of no file', ['export', 'pets.ts', '--check']],
    ['a port that is none', ['mock', 'serve', 'pets.yaml', '--port', 'x']],
    ['a client name without letters', ['generate', 'pets.yaml', '--python', 'py', '--client-name', '']],
    ['an export of a document', ['export', 'pets.yaml']],
  ])('exits 2 on %s', (_, args) => {
    put('pets.yaml', DOCUMENT)
    const { code, err } = artificer(...args)
    expect(code).toBe(2)
    expect(err).not.toBe('')
  })
})

describe('generate', () => {
  it('makes both SDKs, and the same bytes again', () => {
    put('pets.yaml', DOCUMENT)
    const run = artificer('generate', 'pets.yaml', '--typescript', 'ts', '--python', 'py')
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(existsSync(join(folder, 'ts/src/generated/client.ts'))).toBe(true)
    expect(existsSync(join(folder, 'py/src/pets/_client.py'))).toBe(true)
    const before = { ...tree('ts'), ...tree('py') }
    expect(artificer('generate', 'pets.yaml', '--typescript', 'ts', '--python', 'py').out).toMatch(
      /ts: 0 written, 0 removed/,
    )
    artificer('generate', 'pets.yaml', '--typescript', 'ts2', '--python', 'py2')
    expect({ ...tree('ts'), ...tree('py') }).toEqual(before)
    expect(Object.values({ ...tree('ts2'), ...tree('py2') })).toEqual(Object.values(before))
  })

  it('compares with --check, writes nothing and exits 1 on a difference', () => {
    put('pets.yaml', DOCUMENT)
    expect(artificer('generate', 'pets.yaml', '--typescript', 'ts', '--check')).toMatchObject({
      code: 1,
      out: expect.stringContaining('would write ts/src/generated/client.ts'),
    })
    expect(existsSync(join(folder, 'ts'))).toBe(false)
    artificer('generate', 'pets.yaml', '--typescript', 'ts')
    expect(artificer('generate', 'pets.yaml', '--typescript', 'ts', '--check').code).toBe(0)
  })

  it('explains how methods got their names', () => {
    put('pets.yaml', DOCUMENT)
    const { code, out } = artificer('generate', 'pets.yaml', '--explain')
    expect(code).toBe(0)
    expect(out).toMatch(
      /GET \/pets\/\{petId\}\n {2}typescript: client\.pets\.retrieve\n {2}python: client\.pets\.retrieve\n {2}name: inferred/,
    )
    expect(out).toContain('  resource pets: from the path\n  method retrieve: from GET, whose path ends in a value\n')
  })

  it('reads artificer.config.ts, and lets flags win', () => {
    install()
    put('pets.yaml', DOCUMENT)
    put(
      'artificer.config.ts',
      `import { defineConfig } from '@artificer/generator'
       export default defineConfig({ input: 'pets.yaml', clientName: 'Zoo', outputs: { typescript: { dir: 'made', emit: 'sources' } } })`,
    )
    expect(artificer('generate')).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(join(folder, 'made/client.ts'), 'utf8')).toContain('class Zoo ')
    artificer('generate', '--typescript', 'other', '--client-name', 'Farm')
    expect(readFileSync(join(folder, 'other/client.ts'), 'utf8')).toContain('class Farm ')
  })

  it('does not put the names of the configuration on another input', () => {
    put('pets.yaml', DOCUMENT)
    put('artificer.config.ts', `export default { input: 'other.yaml', clientName: 'Zoo' }`)
    artificer('generate', 'pets.yaml', '--typescript', 'ts')
    expect(readFileSync(join(folder, 'ts/src/generated/client.ts'), 'utf8')).toContain('class Pets ')
  })

  it('takes a contract whose imports have no extension', () => {
    install()
    put('pets.ts', CONTRACT)
    put('pet.ts', PET)
    expect(artificer('generate', 'pets.ts', '--typescript', 'ts')).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(join(folder, 'ts/src/generated/resources/pets.ts'), 'utf8')).toContain('retrieve(petId: string')
  })

  it('keeps quiet about an allowed warning, and fails on it when strict', () => {
    put('pets.yaml', DOCUMENT.replace('version: 1.0.0', 'version: spring'))
    expect(artificer('generate', 'pets.yaml', '--python', 'a')).toMatchObject({
      code: 0,
      err: expect.stringContaining('warning package/version'),
    })
    expect(artificer('generate', 'pets.yaml', '--python', 'b', '--allow', 'package/version')).toMatchObject({
      code: 0,
      err: '',
    })
    expect(artificer('generate', 'pets.yaml', '--python', 'c', '--strict').code).toBe(1)
    expect(existsSync(join(folder, 'c'))).toBe(false)
  })
})

/** Nine levels of ten aliases: a thousand million leaves. */
const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghij'].map((name, index) => {
    const before = `*${'abcdefghi'[index]}`
    return `${name}: &${name} [${Array.from({ length: 10 }, () => before).join(', ')}]`
  }),
].join('\n')

describe('bad input', () => {
  it('is a file that is missing', () => {
    expect(
      expectRefusal(
        ['generate', 'missing.yaml', '--typescript', 'ts'],
        /^error document\/unreadable missing\.yaml .* — /m,
      ),
    ).toContain('missing.yaml')
    expectRefusal(['generate', 'missing.ts', '--typescript', 'ts'], /^error module\/not-found missing\.ts .* — /m)
  })

  it('is a document with faults: all at once, with their places, and nothing is written', () => {
    put('pets.yaml', DOCUMENT.replace('schemas/Pet', 'schemas/Cat').replace('in: path', 'in: nowhere'))
    const err = expectRefusal(
      ['generate', 'pets.yaml', '--typescript', 'ts'],
      /^error \S+ pets\.yaml:\d+:\d+ \/paths\//m,
    )
    expect(err.split('\n').filter((line) => line.startsWith('error')).length).toBeGreaterThan(1)
    expect(existsSync(join(folder, 'ts'))).toBe(false)
  })

  it.each([
    ['is empty', '', 'document/not-openapi', '1:1'],
    ['is a number', '42', 'document/not-openapi', '1:1'],
    ['is a page of HTML', '<!DOCTYPE html>\n<p>Gone</p>\n', 'document/not-openapi', '1:1'],
    ['is of another standard', 'asyncapi: 2.6.0\nchannels: {}\n', 'document/not-openapi', '1:1'],
    ['has a version that is not known', '{\n "openapi": "9.0" }', 'document/version', '2:2'],
    ['has a version of Swagger that is not known', 'info: {}\nswagger: "3.0"\n', 'document/version', '2:1'],
    ['is broken JSON', '{\n "openapi" "3.1.0" }', 'document/syntax', '2:12'],
    ['is broken YAML', 'openapi: 3.1.0\npaths:\n\t/a: {}\n', 'document/syntax', '3:1'],
    ['has a key twice', 'openapi: 3.1.0\nopenapi: 3.1.0\n', 'document/duplicate-key', '2:1'],
    ['has an alias that contains itself', 'openapi: 3.1.0\nx: &x { y: *x }\n', 'document/alias-cycle', '2:9'],
    ['is a bomb', BOMB, 'document/alias-bomb', '6:36'],
    ['is too deep', `x: ${'['.repeat(2000)}`, 'document/too-deep', '1:505'],
    ['has no operations', 'openapi: 3.1.0\ninfo: {}\npaths: {}\n', 'document/no-operations', '1:1'],
    [
      'refers to nowhere',
      "openapi: 3.1.0\npaths:\n  /a: { get: { responses: { '200': { $ref: '#/no' } } } }\n",
      'ref/not-found',
      '3:38',
    ],
    ['refers to a file that is not there', 'openapi: 3.1.0\npaths:\n  /a: { $ref: no.yaml }\n', 'ref/not-found', '3:9'],
    ['refers out of its folder', 'openapi: 3.1.0\npaths:\n  /a: { $ref: ../no.yaml }\n', 'ref/outside', '3:9'],
  ])('is one error with place and cure where the document %s', (_, text, code, position) => {
    put('pets.yaml', text)
    const err = expectRefusal(['generate', 'pets.yaml', '--typescript', 'ts'], /^error /)
    const errors = err.split('\n').filter((line) => line.startsWith('error'))
    expect(errors).toEqual([expect.stringContaining(`error ${code} pets.yaml:${position} `)])
    expect(errors[0]).toContain(' — ')
    expect(existsSync(join(folder, 'ts'))).toBe(false)
  })

  it('is a contract with faults, told with file, line and key path', () => {
    install()
    put(
      'pets.ts',
      CONTRACT.replace("'./pet'", "'./pet.js'")
        .replace('{petId}', '{petId}/{petId}')
        .replace('returns: Pet', 'returns: z.any()'),
    )
    put('pet.ts', PET)
    const err = expectRefusal(
      ['export', 'pets.ts', '-o', 'openapi.json'],
      /^error contract\/\S+ pets\.ts:\d+(:\d+)? pets\.retrieve/m,
    )
    expect(err).toContain(' — ')
    expect(existsSync(join(folder, 'openapi.json'))).toBe(false)
  })

  it('is a module without a contract, one that throws, and one that cannot be parsed', () => {
    put('none.ts', 'export const x = 1')
    put('throws.ts', "\nthrow new Error('no such thing')")
    put('broken.ts', 'export const = 1')
    expect(expectRefusal(['lint', 'none.ts'], /^error contract\/none none\.ts/m)).toContain(' — ')
    expectRefusal(['lint', 'throws.ts'], /^error module\/unloadable throws\.ts:2.*no such thing/m)
    expectRefusal(['lint', 'broken.ts'], /^error module\/unloadable broken\.ts/m)
  })

  it('is a configuration with faults', () => {
    put('artificer.config.ts', 'export default { outputs: { typescript: { emit: 3 } }, colour: true }')
    const err = expectRefusal(['generate'], /^error config\/invalid artificer\.config\.ts/m)
    expect(err.trim().split('\n')).toHaveLength(4)
  })

  it('is a folder that is not ours, a file in place of a folder, and a folder that cannot be made', () => {
    put('pets.yaml', DOCUMENT)
    put('mine/thesis.txt', 'mine')
    put('file', 'mine')
    expectRefusal(
      ['generate', 'pets.yaml', '--typescript', 'new', '--python', 'mine'],
      /^error write\/foreign-folder mine /m,
    )
    expect(existsSync(join(folder, 'new'))).toBe(false)
    expect(readdirSync(join(folder, 'mine'))).toEqual(['thesis.txt'])
    expectRefusal(['generate', 'pets.yaml', '--typescript', 'file'], /^error write\/not-a-folder file /m)
    expectRefusal(['generate', 'pets.yaml', '--typescript', '/proc/sdk'], /^error write\/not-writable \/proc\/sdk /m)
  })

  it('cannot move the cursor of a terminal', () => {
    put('pets.yaml', DOCUMENT.replace('version: 1.0.0', 'version: "\\u001b[2J\\u202e"'))
    expect(artificer('lint', 'pets.yaml').err).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
  })
})

describe('an interrupt', () => {
  it('leaves the folder as it was, or whole', async () => {
    put('pets.yaml', DOCUMENT)
    artificer('generate', 'pets.yaml', '--python', 'py')
    const before = tree('py')
    put('pets.yaml', DOCUMENT.replaceAll('Pet', 'Dog'))
    const run = spawn(launcher, ['generate', 'pets.yaml', '--python', 'py'], { cwd: folder })
    const ended = new Promise((resolve) => run.once('exit', resolve))
    await new Promise((resolve) => setTimeout(resolve, 250))
    run.kill('SIGINT')
    await ended
    const after = tree('py')
    artificer('generate', 'pets.yaml', '--python', 'whole')
    const whole = Object.fromEntries(
      Object.entries(tree('whole')).map(([path, text]) => [path.replace('/whole/', '/py/'), text]),
    )
    expect([before, whole]).toContainEqual(after)
  })
})

describe('export and lint', () => {
  it('write the document of a contract, and compare with it', () => {
    install()
    put('pets.ts', CONTRACT)
    put('pet.ts', PET)
    expect(artificer('export', 'pets.ts', '-o', 'openapi.json', '--check').code).toBe(1)
    expect(artificer('export', 'pets.ts', '-o', 'openapi.json').code).toBe(0)
    expect(artificer('export', 'pets.ts', '-o', 'openapi.json', '--check').code).toBe(0)
    expect(artificer('export', 'pets.ts').out).toBe(readFileSync(join(folder, 'openapi.json'), 'utf8'))
    expect(artificer('lint', 'pets.ts')).toMatchObject({ code: 0, out: 'pets.ts: 0 errors, 0 warnings\n' })
  })
})

describe('compiled code', () => {
  it('is kept in the folder for temporary files, unless the user forbids it', () => {
    put('pets.yaml', DOCUMENT)
    const kept = (forbidden?: string): boolean => {
      put('tmp/.keep', '')
      const env = { ...process.env, NODE_COMPILE_CACHE: undefined, TMPDIR: join(folder, 'tmp') }
      spawnSync(launcher, ['lint', 'pets.yaml'], {
        cwd: folder,
        env: { ...env, NODE_DISABLE_COMPILE_CACHE: forbidden },
      })
      return existsSync(join(folder, 'tmp', 'node-compile-cache'))
    }
    expect(kept('1')).toBe(false)
    expect(kept()).toBe(true)
  })
})

describe('mock serve', () => {
  it('prints its URL, answers, and ends on an interrupt', async () => {
    put('pets.yaml', DOCUMENT)
    const server = spawn(launcher, ['mock', 'serve', 'pets.yaml', '--port', '0'], { cwd: folder })
    const url = await new Promise<string>((resolve) =>
      server.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())),
    )
    const response = await fetch(`${url}/pets/p1`)
    expect(await response.json()).toMatchObject({ id: expect.any(String) })
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGINT')
    expect(await ended).toBe(0)
  })
})
