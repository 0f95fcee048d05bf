/** Golden cases: folders with a small input and what the generator makes of it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatDiagnostic, generate, type GenerateOptions, hasErrors, type OutputFile } from '@artificer/generator'
import { documentOf } from '../emit-sdks.ts'

export interface GoldenCase {
  name: string
  folder: string
  /** A contract module or a document. */
  input: string
  options: GenerateOptions
}

/** What the generator gives, or has committed: text by path. */
export type Tree = { [path: string]: string }

const here = fileURLToPath(new URL('.', import.meta.url))
const inputNames = ['contract.ts', 'document.yaml']

export function findCases(): GoldenCase[] {
  return readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readCase(name))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
}

function readCase(name: string): GoldenCase {
  const folder = join(here, name)
  const input = inputNames.map((file) => join(folder, file)).find((file) => existsSync(file))
  if (input === undefined) throw new Error(`test/golden/${name} has neither ${inputNames.join(' nor ')}`)
  const file = join(folder, 'options.json')
  const options = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as GenerateOptions) : {}
  return { name, folder, input, options }
}

/** Generated code without the runtime, which is the same in every package; or the diagnostics when there are errors. */
export async function generateTree({ folder, input, options }: GoldenCase): Promise<Tree> {
  const exported = input.endsWith('.ts') ? await documentOf(input) : { document: input, diagnostics: [] }
  const { files, diagnostics } = hasErrors([...exported.diagnostics])
    ? { files: {}, diagnostics: [] }
    : await generate({ input: exported.document, outputs: { typescript: {}, python: {} }, options })
  const all = [...exported.diagnostics, ...diagnostics]
  const lines = all.map((one) => formatDiagnostic(one).replaceAll(`${folder}${sep}`, ''))
  return {
    ...(lines.length > 0 && { 'diagnostics.txt': `${lines.join('\n')}\n` }),
    ...generatedOnly('typescript', files.typescript),
    ...generatedOnly('python', files.python),
  }
}

function generatedOnly(language: string, files: OutputFile[] = []): Tree {
  const ours = files.filter(({ path }) => /^src\/.*\.(ts|py)$/.test(path) && !/^src\/(.*\/)?_?runtime\//.test(path))
  return Object.fromEntries(ours.map(({ path, content }) => [`${language}/${path}`, content.toString()]))
}

export function readExpected({ folder }: GoldenCase): Tree {
  const expected = join(folder, 'expected')
  if (!existsSync(expected)) return {}
  const files = readdirSync(expected, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    paths.map((path) => [relative(expected, path).replaceAll(sep, '/'), readFileSync(path, 'utf8')]),
  )
}

export function writeExpected({ folder }: GoldenCase, tree: Tree): void {
  rmSync(join(folder, 'expected'), { recursive: true, force: true })
  for (const [path, content] of Object.entries(tree)) {
    const file = join(folder, 'expected', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}
