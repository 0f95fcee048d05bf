/** The pages of Artificer's own npm package are those that the generator gives. `UPDATE_GOLDEN=1` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate, type OutputFile } from '@artificer/generator'
import { check } from 'prettier'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../emit-sdks.ts'

const pages = ['README.md', 'api.md', 'CHANGELOG.md']
let files: { [language: string]: Map<string, OutputFile> }

beforeAll(async () => {
  const output = { packageName: 'artificer', packageVersion: '0.1.0', license: 'Apache-2.0' }
  const made = await generate({
    input: join(root, 'spec', 'openapi.json'),
    outputs: { typescript: output, python: output },
  })
  const byPath = (list: OutputFile[] = []) => new Map(list.map((file) => [file.path, file]))
  files = { typescript: byPath(made.files.typescript), python: byPath(made.files.python) }
}, 30_000)

const text = (language: string, path: string): string => files[language]?.get(path)?.content ?? ''

describe("Artificer's npm package", () => {
  it.each(pages.slice(0, 2))('has the %s of today', (page) => {
    const file = join(root, 'sdk-ts', page)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text('typescript', page))
    expect(text('typescript', page)).toBe(readFileSync(file, 'utf8'))
  })

  it('has the changelog of its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'sdk-ts', 'package.json'), 'utf8')) as { version: string }
    expect(readFileSync(join(root, 'sdk-ts', 'CHANGELOG.md'), 'utf8')).toContain(`\n## [${version}]`)
  })
})

describe.each(['typescript', 'python'])('the pages and workflows of a %s package', (language) => {
  it('are formatted', async () => {
    const options = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8')) as object
    const made = [...(files[language]?.values() ?? [])].filter(({ path }) => /\.(md|yml)$/.test(path))
    expect(made.map(({ path }) => path)).toEqual(expect.arrayContaining(pages))
    const different = await Promise.all(
      made.map(async ({ path, content }) => ((await check(content, { ...options, filepath: path })) ? [] : [path])),
    )
    expect(different.flat()).toEqual([])
  })

  it('lead to files of the package', () => {
    const links = pages.flatMap((page) => [...text(language, page).matchAll(/\]\(\.\/([^)]+)\)/g)])
    expect(links.length).toBeGreaterThan(100)
    expect(links.map(([, path = '']) => path).filter((path) => files[language]?.has(path) !== true)).toEqual([])
  })
})
