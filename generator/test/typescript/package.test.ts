import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutputFile } from '../../src/emit.ts'
import { featureDocument } from './feature-document.ts'
import { formatted } from './formatted.ts'
import { hostileStrings } from './hostile.ts'
import { apiOf, packageOf, writeFiles } from './package.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
// Below the checkout, so that the libraries are found; git, the type checker and the test runner do not look there.
const work = join(root, '.work')
let folder: string
const packages = new Map<string, OutputFile[]>()

beforeAll(async () => {
  mkdirSync(work, { recursive: true })
  folder = mkdtempSync(join(work, 'typescript-'))
  const corpus = (name: string): string => join(root, 'test/data/corpus', name)
  const inputs: { [name: string]: string | object } = {
    features: featureDocument,
    hostile: hostileDocument(),
    artificer: join(root, 'spec/openapi.json'),
    museum: corpus('museum.yaml'),
    ollama: corpus('ollama.yaml'),
    galaxy: corpus('scalar-galaxy.json'),
  }
  for (const [name, input] of Object.entries(inputs)) {
    const files = packageOf(await apiOf(input), name)
    packages.set(name, files)
    writeFiles(join(folder, name), [...files, readmeProgram(files)])
  }
  const options = {
    extends: './features/tsconfig.json',
    compilerOptions: { paths: paths() },
    include: ['*/src', '*/readme'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the packages' own names mean to their READMEs. */
function paths(): { [specifier: string]: string[] } {
  return Object.fromEntries(
    [...packages].flatMap(([name, files]) => [
      [name, [`./${name}/src/index.ts`]],
      [`${name}/client`, [`./${name}/src/generated/create-client.ts`]],
      [`${name}/transport/*`, [`./${name}/src/runtime/transport/*.ts`]],
      ...files.flatMap(({ path }) => {
        const resource = /^src\/generated\/resources\/(.*)\.ts$/.exec(path)?.[1]
        return resource === undefined
          ? []
          : [[`${name}/resources/${resource.replace(/(^|\/)([^/]+)\/\2$/, '$1$2')}`, [`./${name}/${path}`]] as const]
      }),
    ]),
  ) as { [specifier: string]: string[] }
}

/** The README's code as one program; each block is a scope of its own. */
function readmeProgram(files: OutputFile[]): OutputFile {
  const readme = files.find(({ path }) => path === 'README.md')?.content ?? ''
  const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block = '']) => block)
  const imports = new Set(blocks.flatMap((block) => block.match(/^import .*$/gm) ?? []))
  const names = new Map<string, Set<string>>()
  for (const line of imports) {
    const [, list = '', module = ''] = /^import \{ (.*) \} from (.*)$/.exec(line) ?? []
    names.set(module, new Set([...(names.get(module) ?? []), ...list.split(', ')]))
  }
  const client = /const client = new (\w+)\(/.exec(readme)?.[1] ?? ''
  const heads = [...names].map(([module, list]) => `import { ${[...list].join(', ')} } from ${module}`)
  const scopes = blocks.map(
    (block) =>
      `export async function f${blocks.indexOf(block)}(client: ${client}, request: Request) {\n{\n${block.replace(/^import .*$/gm, '')}}\nreturn [client, request]\n}`,
  )
  return { path: 'readme/readme.ts', content: `${heads.join('\n')}\n${scopes.join('\n')}\n` }
}

/** Hostile strings as names, descriptions, values and defaults. */
function hostileDocument(): object {
  const properties = Object.fromEntries(
    hostileStrings.map(({ value }) => [value, { type: 'string', description: value, default: value }]),
  )
  const schemas = Object.fromEntries(
    hostileStrings.map(({ id, value }) => [id, { description: value, title: value, enum: [value, `${value} `] }]),
  )
  const parameters = hostileStrings.map(({ value }) => ({
    in: 'query',
    name: `q${value}`,
    description: value,
    schema: { type: 'string' },
  }))
  return {
    openapi: '3.1.0',
    info: { title: 'Hostile', version: '1.0.0', description: hostileStrings.map(({ value }) => value).join('\n') },
    paths: {
      '/things': {
        get: {
          'x-sdk': { resource: ['things'], method: 'list' },
          summary: hostileStrings[0]?.value,
          description: hostileStrings.map(({ value }) => value).join('\n'),
          deprecated: true,
          parameters,
          responses: {
            200: { description: '', content: { 'application/json': { schema: { $ref: '#/components/schemas/All' } } } },
          },
        },
      },
    },
    components: { schemas: { ...schemas, All: { type: 'object', properties } } },
  }
}

function compile(compiler: string, ...options: string[]): string {
  try {
    return execFileSync(
      process.execPath,
      [join(root, 'node_modules', compiler, 'bin/tsc'), '-p', join(folder, 'tsconfig.json'), ...options],
      { encoding: 'utf8' },
    )
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

function pathsIn(name: string): string[] {
  return (packages.get(name) ?? []).map(({ path }) => path)
}

/** Members of the interface `All`, and every identifier of the generated files that is no member's name. */
function read(files: OutputFile[]): { members: string[]; identifiers: string[] } {
  const found = { members: [] as string[], identifiers: [] as string[] }
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && ts.isInterfaceDeclaration(node.parent) && node.parent.name.text === 'All') {
      found.members.push((node.name as ts.Identifier | ts.StringLiteral).text)
    } else if (ts.isIdentifier(node)) found.identifiers.push(node.text)
    ts.forEachChild(node, visit)
  }
  for (const { path, content } of files.filter((file) => file.path.startsWith('src/generated/'))) {
    visit(ts.createSourceFile(path, content, ts.ScriptTarget.Latest, true))
  }
  return found
}

describe('an emitted package', () => {
  it('and the code of its README have no error under TypeScript 7', () => {
    expect(compile('typescript-7')).toBe('')
  })

  it('has none under TypeScript 5.9, as a bundler resolves it', () => {
    expect(compile('typescript', '--module', 'esnext', '--moduleResolution', 'bundler')).toBe('')
  })

  it('is formatted', async () => {
    const generated = [...packages.values()]
      .flat()
      .filter(({ path }) => path.endsWith('.ts') && !path.startsWith('src/runtime/'))
    const different: string[] = []
    for (const { path, content } of generated) if ((await formatted(content)) !== content) different.push(path)
    expect(different).toEqual([])
  })

  it('of a hostile document has its wire names exactly, and none of its text as code', () => {
    const { members, identifiers } = read(packages.get('hostile') ?? [])
    expect(members.toSorted()).toEqual([...new Set(hostileStrings.map(({ value }) => value))].toSorted())
    expect(identifiers.filter((name) => name.includes('SPEC_CANARY'))).toEqual([])
  })

  it('leaves out what of the runtime the API does not use', () => {
    expect(pathsIn('hostile')).not.toContain('src/runtime/stream.ts')
    expect(pathsIn('hostile')).not.toContain('src/runtime/page.ts')
    expect(pathsIn('hostile')).not.toContain('src/runtime/encode/multipart.ts')
    expect(pathsIn('features')).toContain('src/runtime/stream.ts')
    expect(pathsIn('features')).toContain('src/runtime/encode/multipart.ts')
  })
})

describe('the client of an emitted package', () => {
  const requests: Request[] = []
  let answer: () => Response
  let client: Client

  interface Method {
    (...args: unknown[]): Promise<unknown> & AsyncIterable<unknown>
  }
  type Client = { [resource: string]: { [method: string]: Method } & { keys: { [method: string]: Method } } }

  beforeAll(async () => {
    const outfile = join(folder, 'features.mjs')
    await build({
      entryPoints: [join(folder, 'features/src/index.ts')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
    })
    const module = (await import(pathToFileURL(outfile).href)) as { Features: new (options: object) => Client }
    const secrets = { apiKey: 'sk_test', bearerToken: 'sk_test', key: 'sk_test' }
    client = new module.Features({
      ...secrets,
      maxRetries: 0,
      fetch: async (url: string, init: RequestInit) => {
        requests.push(new Request(url, init))
        return answer()
      },
    })
  })

  const gives = (body: unknown, init: ResponseInit = {}): void => {
    requests.length = 0
    answer = () => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init })
  }
  const sent = (): string => `${requests[0]?.method} ${requests[0]?.url}`

  it('sends arguments where the document says', async () => {
    gives({ id: 'usr_1' })
    expect(await client['users']?.['create']?.({ email: 'a@b.c', body_role: 'x', query_role: 'y' })).toMatchObject({
      id: 'usr_1',
    })
    expect(sent()).toBe('POST https://api.example.com/v1/users?role=y')
    expect(await requests[0]?.json()).toEqual({ email: 'a@b.c', role: 'x' })
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer sk_test')
    expect(requests[0]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/)
    gives({ id: 'key_1' })
    await client['users']?.keys['retrieve']?.('a/b', { userId: 'u 1', 'X-Tenant': 't' })
    expect(sent()).toBe('GET https://api.example.com/v1/users/u%201/keys/a%2Fb')
    expect(requests[0]?.headers.get('x-tenant')).toBe('t')
    gives(['a'])
    await client['tags']?.['replace']?.({ body: ['a', 'b'] })
    expect(await requests[0]?.json()).toEqual(['a', 'b'])
    expect(requests[0]?.headers.has('authorization')).toBe(false)
  })

  it('gives pages, nothing, bytes and events', async () => {
    gives({ data: [{ id: '1' }, { id: '2' }], nextCursor: null })
    const items: unknown[] = []
    for await (const item of client['users']?.['list']?.({ ids: ['a', 'b'] }) ?? []) items.push(item)
    expect(items).toEqual([{ id: '1' }, { id: '2' }])
    expect(sent()).toBe('GET https://api.example.com/v1/users?ids=a,b')
    answer = () => new Response(undefined, { status: 204 })
    expect(await client['users']?.keys['delete']?.('k', { userId: 'u' })).toBeUndefined()
    answer = () => new Response('bytes', { headers: { 'content-type': 'application/octet-stream' } })
    const bytes = (await client['files']?.['download']?.('f')) as { text: () => Promise<string> }
    expect(await bytes.text()).toBe('bytes')
    answer = () =>
      new Response('event: chunk\ndata: {"text":"a"}\n\nevent: done\ndata: {}\n\n', {
        headers: { 'content-type': 'text/event-stream' },
      })
    const events: unknown[] = []
    const stream = (await client['chat']?.['stream']?.({ content: 'x' })) as AsyncIterable<{ event: string }>
    for await (const { event } of stream) events.push(event)
    expect(events).toEqual(['chunk', 'done'])
  })

  it('uploads files', async () => {
    gives({ id: 'file_1' })
    await client['files']?.['upload']?.({ file: new File(['x'], 'a.txt'), title: 't' })
    const form = await requests[0]?.formData()
    expect([...(form?.keys() ?? [])]).toEqual(['file', 'title'])
  })

  it('raises the declared error', async () => {
    gives(
      { code: 'email_taken', email: 'a@b.c' },
      { status: 409, headers: { 'content-type': 'application/problem+json' } },
    )
    await expect(client['users']?.['create']?.({ email: 'a@b.c' })).rejects.toMatchObject({
      status: 409,
      body: { email: 'a@b.c' },
    })
  })
})

it('writes a manifest that names the package and what it needs', () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'features/package.json'), 'utf8')) as { [key: string]: unknown }
  expect(manifest).toMatchObject({ name: 'features', version: '1.0.0', type: 'module', sideEffects: false })
  expect(Object.keys(manifest['dependencies'] as object)).toEqual(['eventsource-parser', 'ky'])
  const museum = JSON.parse(readFileSync(join(folder, 'museum/package.json'), 'utf8')) as { dependencies: object }
  expect(Object.keys(museum.dependencies)).toEqual(['ky'])
})
