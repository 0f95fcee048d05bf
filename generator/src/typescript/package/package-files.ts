import type { OutputFile } from '../../emit.ts'
import { repositoryFiles } from '../../repository-files.ts'
import type { EmitContext } from '../context.ts'
import { printApiReference } from './api-reference.ts'
import { licenseFile } from './license.ts'
import { packageJson } from './package-json.ts'
import { printReadme } from './readme.ts'
import { release } from './release.ts'
import { reachableRuntime } from './runtime-files.ts'
import { tsupConfig } from './tsup-config.ts'

/** All files of a package: the generated code, the part of the runtime that it uses, and what makes a package of them. */
export function packageFiles(context: EmitContext, generated: OutputFile[]): OutputFile[] {
  const entries = entryFiles(context)
  const runtime = reachableRuntime(context.options.runtime, [...generated, ...entries])
  return [
    ...generated,
    ...runtime,
    ...entries,
    { path: 'package.json', content: packageJson(context, generated, runtime) },
    { path: 'tsconfig.json', content: tsconfig() },
    { path: 'tsup.config.ts', content: tsupConfig(context) },
    { path: 'README.md', content: printReadme(context) },
    { path: 'api.md', content: printApiReference(context) },
    { path: 'LICENSE', content: licenseFile(context.options.license) },
    ...repositoryFiles(context.options.packageVersion, release),
    { path: '.gitignore', content: 'node_modules/\ndist/\n*.tgz\n*.tsbuildinfo\n' },
  ]
}

/** The entries that are files of their own; the others are generated code or runtime as they are. */
function entryFiles({ options }: EmitContext): OutputFile[] {
  const raw =
    options.rawTypes === undefined ? [] : [{ path: 'src/raw.ts', content: "export * from './generated/raw.js'\n" }]
  return [
    { path: 'src/index.ts', content: "export * from './generated/index.js'\n" },
    { path: 'src/testing.ts', content: "export * from './runtime/testing.js'\n" },
    ...raw,
  ]
}

function tsconfig(): string {
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable', 'dom.asynciterable'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    isolatedModules: true,
    skipLibCheck: true,
    noEmit: true,
  }
  return `${JSON.stringify({ compilerOptions, include: ['src'] }, undefined, 2).replace(/\[\n\s+([^\]]*?)\n\s+\]/g, (_, items: string) => `[${items.replace(/\n\s+/g, ' ')}]`)}\n`
}
