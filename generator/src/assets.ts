import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OutputFile, TemplateSet } from './emit.ts'
import { compileTemplates, runTemplates } from './python/index.ts'

/**
 * The files that emitted packages carry. In the checkout they are read where they are written and tested; the published package has copies in `assets/`,
 * and its templates precompiled.
 */
const isCheckout = import.meta.url.endsWith('.ts')

const here = fileURLToPath(new URL(isCheckout ? '../..' : '../assets', import.meta.url))

/** The TypeScript runtime, by path below its folder. */
export function typescriptRuntime(): OutputFile[] {
  return readTree(isCheckout ? join(here, 'sdk-ts/src/runtime') : join(here, 'typescript-runtime'), /\.ts$/)
}

/** The Python runtime, by path below its folder. */
export function pythonRuntime(): OutputFile[] {
  return readTree(isCheckout ? join(here, 'sdk-python-template/runtime') : join(here, 'python-runtime'), /\.py$/)
}

export function pythonTemplates(): TemplateSet {
  return isCheckout
    ? compileTemplates(pythonTemplateSources())
    : precompiledTemplates(join(here, 'python-templates.cjs'))
}

/** Text of each template by name; in the checkout only. */
export function pythonTemplateSources(): { [name: string]: string } {
  const files = readTree(join(here, 'sdk-python-template/templates'), /\.hbs$/)
  return Object.fromEntries(files.map(({ path, content }) => [path.replace(/\.hbs$/, ''), content]))
}

function precompiledTemplates(path: string): TemplateSet {
  const specifications = createRequire(import.meta.url)(path) as { [name: string]: TemplateSpecification }
  return runTemplates(specifications)
}

function readTree(dir: string, wanted: RegExp): OutputFile[] {
  if (!existsSync(dir))
    throw new Error(`The files of ${JSON.stringify(dir)} are missing; the generator is not installed completely`)
  const entries = readdirSync(dir, { withFileTypes: true, recursive: true }).filter(
    (entry) => entry.isFile() && wanted.test(entry.name),
  )
  const paths = entries
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
  return paths.map((path) => ({ path, content: readFileSync(join(dir, path), 'utf8') }))
}
