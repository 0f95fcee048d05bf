/** Emits both SDKs of a document or a contract below `.work/test`, for tests that import and run what was generated. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportOpenAPI, isContract } from '@artificer/contract'
import { type Diagnostic, formatDiagnostic, generate, hasErrors, writeOutput } from '@artificer/generator'
import type { Api } from '../generator/src/ir/api.ts'
import type { NameTable } from '../generator/src/names/table.ts'

export interface EmittedSdks {
  api: Api
  /** The document's own value. */
  document: unknown
  diagnostics: Diagnostic[]
  typescript: { folder: string; entry: string; names: NameTable }
  python: { folder: string; source: string; interpreter: string; names: NameTable }
}

export const root = fileURLToPath(new URL('..', import.meta.url))
const work = join(root, '.work')

/** Interpreters with a virtual environment that `scripts/setup` made, oldest first. */
export function interpreters(): { version: string; path: string }[] {
  const folder = join(work, 'venv')
  if (!existsSync(folder)) throw new Error('no Python environments: run ./scripts/test once')
  return readdirSync(folder)
    .toSorted((left, right) => Number(left.split('.')[1]) - Number(right.split('.')[1]))
    .map((version) => ({ version, path: join(folder, version, 'bin', 'python') }))
}

/** The document of a contract module: what its first exported contract says. */
export async function documentOf(
  contractFile: string,
): Promise<{ document: object; diagnostics: readonly Diagnostic[] }> {
  const module = (await import(contractFile)) as Record<string, unknown>
  const contract = Object.values(module).find(isContract)
  if (contract === undefined) throw new Error(`${contractFile} exports no contract`)
  return exportOpenAPI(contract)
}

/** Generates and writes both packages; `input` is a contract module (`.ts`) or a document. */
export async function emitSdks(input: string, name: string): Promise<EmittedSdks> {
  const given = input.endsWith('.ts') ? (await documentOf(input)).document : input
  const { files, diagnostics, api, names, document } = await generate({
    input: given,
    outputs: { typescript: {}, python: {} },
  })
  if (hasErrors(diagnostics) || api === undefined || !names.typescript || !names.python) {
    throw new Error(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join('\n'))
  }
  const folder = resolve(work, 'test', name)
  for (const language of ['typescript', 'python'] as const) {
    const written = writeOutput(join(folder, language), files[language] ?? [])
    if (written.diagnostics.length > 0)
      throw new Error(written.diagnostics.map((one) => formatDiagnostic(one)).join('\n'))
  }
  return {
    api,
    document,
    diagnostics,
    typescript: {
      folder: join(folder, 'typescript'),
      entry: join(folder, 'typescript', 'src', 'index.ts'),
      names: names.typescript,
    },
    python: {
      folder: join(folder, 'python'),
      source: join(folder, 'python', 'src'),
      interpreter: interpreters()[0]?.path ?? 'python3',
      names: names.python,
    },
  }
}
