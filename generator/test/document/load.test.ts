import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '../../src/diagnostics/format.ts'
import { loadDocument } from '../../src/document/index.ts'

/** Writes files into a fresh folder and gives the path of the first. */
async function written(files: { [name: string]: string }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'document-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return join(folder, Object.keys(files)[0] as string)
}

async function faultsOf(text: string, name = 'openapi.yaml'): Promise<string[]> {
  const { diagnostics } = await loadDocument(await written({ [name]: text }))
  return diagnostics.map(formatDiagnostic)
}

const HEAD = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n'

describe('reading a document', () => {
  test('takes a path, a file URL, and a parsed object', async () => {
    const path = await written({ 'openapi.yaml': `${HEAD}paths: {}\n` })
    for (const input of [
      path,
      pathToFileURL(path),
      pathToFileURL(path).href,
      { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {} },
    ]) {
      const { document, diagnostics } = await loadDocument(input)
      expect(diagnostics).toEqual([])
      expect(document?.version).toBe('3.1')
      expect(document?.files.get('')?.value).toMatchObject({ info: { title: 'T', version: '1' } })
    }
  })

  test('fetches a URL', async () => {
    const fetch = async () => new Response(`${HEAD}paths: {}\n`)
    const { document } = await loadDocument('https://example.com/openapi.yaml', {
      fetch: fetch as typeof globalThis.fetch,
    })
    expect(document?.source).toBe('https://example.com/openapi.yaml')
  })

  test('says what is wrong with a URL that answers an error', async () => {
    const fetch = async () => new Response('gone', { status: 404 })
    const { document, diagnostics } = await loadDocument('https://example.com/a.json', {
      fetch: fetch as typeof globalThis.fetch,
    })
    expect(document).toBeUndefined()
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['document/unreadable', 'the document was answered with status 404'],
    ])
  })

  test('does not follow a redirect from a public host to a private one', async () => {
    const fetch = async (url: URL) =>
      url.hostname === 'example.com'
        ? new Response(null, { status: 302, headers: { location: 'http://169.254.169.254/latest' } })
        : new Response('{}')
    const { document, diagnostics } = await loadDocument('https://example.com/a.json', {
      fetch: fetch as unknown as typeof globalThis.fetch,
    })
    expect(document).toBeUndefined()
    expect(diagnostics[0]?.message).toContain('169.254.169.254')
  })

  test('reads YAML by the 1.2 core schema: dates, times and OFF are text', async () => {
    const path = await written({ 'a.yaml': `${HEAD}x-a: [2024-01-02, 09:00, OFF, yes, 0o17, ~]\n` })
    const { document } = await loadDocument(path)
    expect((document?.files.get('')?.value as { 'x-a': unknown } | undefined)?.['x-a']).toEqual([
      '2024-01-02',
      '09:00',
      'OFF',
      'yes',
      15,
      null,
    ])
  })

  test('understands anchors and merge keys', async () => {
    const path = await written({ 'a.yaml': `${HEAD}x-a: &a { b: 1 }\nx-c: { <<: *a, d: 2 }\n` })
    const { document } = await loadDocument(path)
    expect(document?.files.get('')?.value).toMatchObject({ 'x-c': { b: 1, d: 2 } })
  })

  test('reads JSON whatever the file is called, with a byte order mark too', async () => {
    const path = await written({ 'a.yaml': '\uFEFF{"openapi":"3.0.0","info":{"title":"T","version":"1"},"paths":{}}' })
    expect((await loadDocument(path)).document?.version).toBe('3.0')
  })

  test.each(['3.0.3', '3.1.1', '3.2.0'])('reads version %s', async (version) => {
    const { document } = await loadDocument({ openapi: version, info: {}, paths: {} })
    expect(document?.version).toBe(version.slice(0, 3))
  })

  test('converts Swagger 2.0', async () => {
    const { document, diagnostics } = await loadDocument({
      swagger: '2.0',
      info: { title: 'T', version: '1' },
      host: 'api.example.com',
      basePath: '/v1',
      schemes: ['https'],
      paths: {
        '/a': {
          post: {
            parameters: [{ in: 'body', name: 'b', schema: { $ref: '#/definitions/A' } }],
            responses: { 200: { description: 'ok' } },
          },
        },
      },
      definitions: { A: { type: 'object', properties: { n: { type: 'string' } } } },
    })
    expect(diagnostics).toEqual([])
    expect(document?.version).toBe('3.0')
    expect(document?.files.get('')?.value).toMatchObject({
      servers: [{ url: 'https://api.example.com/v1' }],
      components: { schemas: { A: { properties: { n: { type: 'string' } } } } },
    })
  })
})

describe('faults of a text', () => {
  test('a missing file is said, with a cure', async () => {
    const { document, diagnostics } = await loadDocument('nowhere/openapi.yaml')
    expect(document).toBeUndefined()
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      'error document/unreadable nowhere/openapi.yaml the document does not exist — give the path or the URL of an OpenAPI document',
    ])
  })

  test('a folder is no document', async () => {
    const path = await written({ 'sub/openapi.yaml': HEAD })
    expect((await loadDocument(dirname(path))).diagnostics[0]?.message).toBe('the document is a folder')
  })

  test('broken JSON is told with line and column', async () => {
    expect(await faultsOf('{\n  "openapi": "3.1.0",\n  "info": {]\n}', 'a.json')).toEqual([
      "error document/syntax a.json:3:12 not valid JSON: Expected property name or '}' — mend the text at this place",
    ])
  })

  test('JSON with a comma too many is understood, as YAML', async () => {
    expect(await faultsOf('{"openapi": "3.1.0", "paths": {},}', 'a.json')).toEqual([])
  })

  test('JSON that ends too early is told at its end', async () => {
    expect(await faultsOf('{\n  "openapi": "3.1.0"', 'a.json')).toEqual([
      expect.stringMatching(/^error document\/syntax a\.json:2:21 not valid JSON: /),
    ])
  })

  test('broken YAML is told with line and column', async () => {
    expect(await faultsOf('openapi: 3.1.0\ninfo: [a, b\n', 'a.yaml')).toEqual([
      expect.stringMatching(/^error document\/syntax a\.yaml:3:1 not valid YAML: /),
    ])
  })

  test('every doubled key in JSON is an error at the second place', async () => {
    expect(
      await faultsOf('{"openapi":"3.1.0",\n "info":{"title":"a","title":"b"},\n "openapi":"3.1.0"}', 'a.json'),
    ).toEqual([
      'error document/duplicate-key a.json:2:22 the key "title" stands twice in one object, first at 2:10 — keep one of the two',
      'error document/duplicate-key a.json:3:2 the key "openapi" stands twice in one object, first at 1:2 — keep one of the two',
    ])
  })

  test('equal keys in different objects, and in strings, are no doubles', async () => {
    expect(
      await faultsOf(
        '{"openapi":"3.1.0","info":{"a":"\\"a\\":1, \\"a\\":2"},"x-b":[{"a":1},{"a":2}],"a":{"a":{"a":[]}}}',
        'a.json',
      ),
    ).toEqual([])
  })

  test('a doubled key that is spelled with an escape is found', async () => {
    expect(await faultsOf('{"openapi":"3.1.0","open\\u0061pi":"3.1.0"}', 'a.json')).toHaveLength(1)
  })

  test('a string that ends in a backslash ends there', async () => {
    const text = '{"openapi":"3.1.0","a\\\\":"\\\\","b":"\\\\\\"b\\\\\\\\","b":1}'
    expect(await faultsOf(text, 'a.json')).toEqual([
      expect.stringContaining('a.json:1:47 the key "b" stands twice in one object'),
    ])
  })

  test('every doubled key in YAML is an error at the second place that names the first', async () => {
    const text =
      'openapi: 3.1.0\ninfo:\n  title: a\n  # again\n  "title": b\n&a openapi: 3.1.0\ntags: [{ b: 1, b: 2 }]\n'
    expect(await faultsOf(text, 'a.yaml')).toEqual([
      'error document/duplicate-key a.yaml:5:3 the key "title" stands twice in one mapping, first at 3:3 — keep one of the two',
      expect.stringMatching(/^error document\/duplicate-key a\.yaml:6:\d the key "openapi" .*, first at 1:1 — keep/),
      'error document/duplicate-key a.yaml:7:16 the key "b" stands twice in one mapping, first at 7:10 — keep one of the two',
    ])
  })

  test('a custom tag is an error', async () => {
    expect(await faultsOf('openapi: !!js/function "x"\n', 'a.yaml')).toEqual([expect.stringContaining('unknown tag')])
  })

  test('text that is not UTF-8 is refused', async () => {
    const path = await written({ 'a.yaml': '' })
    await writeFile(path, Buffer.from([0x6f, 0xff, 0xfe]))
    expect((await loadDocument(path)).diagnostics[0]?.message).toBe('the document is not UTF-8 text from byte 1 on')
  })

  test.each([
    ['just text', 'document/not-openapi'],
    ['info: {}', 'document/not-openapi'],
    ['openapi: 4.0.0', 'document/version'],
    ['swagger: "1.2"', 'document/version'],
  ])('%j is no document that is known', async (text, code) => {
    expect((await faultsOf(text)).map((line) => line.split(' ')[1])).toEqual([code])
  })
})

describe('limits', () => {
  test('nesting beyond 500 levels is refused in JSON', async () => {
    const deep = `{"openapi":"3.1.0","x-a":${'['.repeat(600)}${']'.repeat(600)}}`
    expect((await faultsOf(deep, 'a.json')).map((line) => line.split(' ')[1])).toEqual(['document/too-deep'])
  })

  test('nesting up to the limit is read in JSON', async () => {
    const deep = `{"openapi":"3.1.0","x-a":${'['.repeat(500)}${']'.repeat(500)}}`
    expect(await faultsOf(deep, 'a.json')).toEqual([])
    expect(await faultsOf(deep.replace('[', '[[').replace(']', ']]'), 'a.json')).toEqual([
      expect.stringContaining('document/too-deep'),
    ])
  })

  test('a hundred thousand open brackets in YAML are one diagnostic', async () => {
    expect((await faultsOf(`openapi: ${'['.repeat(100_000)}`)).map((line) => line.split(' ')[1])).toEqual([
      'document/too-deep',
    ])
  })

  test('an alias bomb is refused', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, index) => `x-a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(', ')}]`,
    )
    const text = [HEAD, 'x-a0: &a0 [x, x, x, x, x, x, x, x, x, x]', ...levels, ''].join('\n')
    expect((await faultsOf(text)).map((line) => line.split(' ')[1])).toEqual(['document/alias-bomb'])
  })

  test('a chain of aliases that is deep only when written out is refused', async () => {
    const levels = Array.from({ length: 600 }, (_, index) => `x-a${index + 1}: &a${index + 1} [*a${index}]`)
    expect(
      (await faultsOf([HEAD, 'x-a0: &a0 [x]', ...levels, ''].join('\n'))).map((line) => line.split(' ')[1]),
    ).toEqual(['document/too-deep'])
  })

  test('an alias that contains itself is refused', async () => {
    expect((await faultsOf(`${HEAD}x-a: &a { b: *a }\n`)).map((line) => line.split(' ')[1])).toEqual([
      'document/alias-cycle',
    ])
  })

  test('a thousand aliases of a small node are read', async () => {
    const uses = Array.from({ length: 1000 }, (_, index) => `x-u${index}: *a`)
    expect(await faultsOf([HEAD, 'x-a: &a { type: string }', ...uses, ''].join('\n'))).toEqual([])
  })
})

describe('further files', () => {
  const root = `${HEAD}paths: {}\ncomponents:\n  schemas:\n    A:\n      $ref: `

  test('a reference is followed to a file below the folder, and on from there', async () => {
    const path = await written({
      'a.yaml': `${root}types/a.yaml#/A\n`,
      'types/a.yaml': 'A: { $ref: "#/B" }\nB: { $ref: ../c.json }\n',
      'c.json': '{"type":"string"}',
    })
    const { document, diagnostics } = await loadDocument(path)
    expect(diagnostics).toEqual([])
    expect([...(document?.files.keys() ?? [])]).toEqual(['', 'types/a.yaml', 'c.json'])
  })

  test('a file that is missing is an error at the reference, with line and column', async () => {
    const path = await written({ 'a.yaml': `${root}"nowhere.yaml"\n` })
    expect((await loadDocument(path)).diagnostics.map(formatDiagnostic)).toEqual([
      'error ref/not-found a.yaml:7:7 /components/schemas/A/$ref the file "nowhere.yaml" does not exist — mend the reference, or put the file where it points',
    ])
  })

  test.each(['../outside.yaml', '/etc/passwd', 'file:///etc/passwd', 'sub/../../outside.yaml'])(
    '%s is outside and never read',
    async (target) => {
      const path = await written({ 'in/a.yaml': `${root}"${target}"\n`, 'outside.yaml': 'type: string\n' })
      expect((await loadDocument(path)).diagnostics.map(({ code }) => code)).toEqual(['ref/outside'])
    },
  )

  test('a symbolic link that leads out is refused', async () => {
    const path = await written({ 'in/a.yaml': `${root}link.yaml\n`, 'secret.yaml': 'type: string\n' })
    await symlink(join(dirname(path), '../secret.yaml'), join(dirname(path), 'link.yaml'))
    expect((await loadDocument(path)).diagnostics.map(({ code }) => code)).toEqual(['ref/outside'])
  })

  test('faults in another file carry its name, line and column', async () => {
    const path = await written({ 'a.yaml': `${root}b.json\n`, 'b.json': '{"type":"string",\n"type":"integer"}' })
    expect((await loadDocument(path)).diagnostics.map(formatDiagnostic)).toEqual([
      'error document/duplicate-key b.json:2:1 the key "type" stands twice in one object, first at 1:2 — keep one of the two',
    ])
  })

  test('what only looks like a reference is not followed', async () => {
    const path = await written({
      'a.yaml': `${HEAD}paths: {}
x-notes: { $ref: missing-1.yaml }
components:
  schemas:
    A:
      type: object
      properties:
        $ref: { type: string, example: { $ref: missing-2.yaml } }
      example: { $ref: missing-3.yaml }
      default: { $ref: missing-4.yaml }
      enum: [{ $ref: missing-5.yaml }]
      x-a: { $ref: missing-6.yaml }
`,
    })
    const { document, diagnostics } = await loadDocument(path)
    expect(diagnostics).toEqual([])
    expect(document?.files.size).toBe(1)
  })

  test('a document given as an object may refer to files only with a base', async () => {
    const document = { openapi: '3.1.0', paths: {}, components: { schemas: { A: { $ref: 'b.yaml' } } } }
    const path = await written({ 'b.yaml': 'type: string\n' })
    expect((await loadDocument(document)).diagnostics.map(({ code }) => code)).toEqual(['ref/outside'])
    expect((await loadDocument(document, { base: dirname(path) })).diagnostics).toEqual([])
  })

  test('a further URL is fetched only when it is allowed by name', async () => {
    const texts: { [url: string]: string } = {
      'https://example.com/a.yaml': `${HEAD}paths: {}\ncomponents: { schemas: { A: { $ref: b.yaml } } }\n`,
      'https://example.com/b.yaml': 'type: string\n',
    }
    const fetch = (async (url: URL) => new Response(texts[url.href])) as unknown as typeof globalThis.fetch
    expect((await loadDocument('https://example.com/a.yaml', { fetch })).diagnostics.map(({ code }) => code)).toEqual([
      'ref/not-allowed',
    ])
    const allowed = await loadDocument('https://example.com/a.yaml', {
      fetch,
      allowRefs: ['https://example.com/b.yaml'],
    })
    expect(allowed.diagnostics).toEqual([])
    expect(allowed.document?.files.get('b.yaml')?.value).toEqual({ type: 'string' })
  })

  test('a local document may refer to URLs that are allowed by name, and these to others beside them', async () => {
    const asked: string[] = []
    const texts: { [url: string]: string } = {
      'https://example.com/x/b.yaml': 'properties: { c: { $ref: c.yaml }, gone: { $ref: gone.yaml } }\n',
      'https://example.com/x/c.yaml': 'type: string\n',
    }
    const fetch = (async (url: URL) => {
      asked.push(url.href)
      const location = 'https://example.com/elsewhere.yaml'
      return url.href in texts
        ? new Response(texts[url.href])
        : new Response(null, { status: 302, headers: { location } })
    }) as unknown as typeof globalThis.fetch
    const path = await written({ 'a.yaml': `${root}https://example.com/x/b.yaml\n` })
    expect((await loadDocument(path, { fetch })).diagnostics.map(formatDiagnostic)).toEqual([
      'error ref/not-allowed a.yaml:7:7 /components/schemas/A/$ref the file "https://example.com/x/b.yaml" is on the web — allow it by its exact URL with `--allow-ref`, or bundle the document',
    ])
    expect(asked).toEqual([])
    const allowRefs = [...Object.keys(texts), 'https://example.com/x/gone.yaml']
    const { document, diagnostics } = await loadDocument(path, { fetch, allowRefs })
    expect(document?.files.get('https://example.com/x/c.yaml')?.value).toEqual({ type: 'string' })
    expect(diagnostics.map(({ code, place }) => [code, place.file])).toEqual([
      ['document/unreadable', 'https://example.com/x/b.yaml'],
    ])
  })

  test('a file that cannot be read is asked for once, however many refer to it', async () => {
    let asked = 0
    const fetch = (async () => {
      asked += 1
      return new Response('', { status: 404 })
    }) as unknown as typeof globalThis.fetch
    const document = {
      openapi: '3.1.0',
      paths: {},
      components: { schemas: { A: { $ref: 'https://example.com/b.yaml' }, B: { $ref: 'https://example.com/b.yaml' } } },
    }
    const { diagnostics } = await loadDocument(document, { fetch, allowRefs: ['https://example.com/b.yaml'] })
    expect(asked).toBe(1)
    expect(diagnostics).toHaveLength(2)
  })
})
