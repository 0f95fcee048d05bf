import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { typescriptRuntime } from '../../src/assets.ts'
import { loadDocument } from '../../src/document/index.ts'
import type { OutputFile } from '../../src/emit.ts'
import type { Api } from '../../src/ir/api.ts'
import { buildApi } from '../../src/ir/build/index.ts'
import { buildNames } from '../../src/names/index.ts'
import { emitTypeScript } from '../../src/typescript/index.ts'

export async function apiOf(input: string | object): Promise<Api> {
  const { document, diagnostics } = await loadDocument(input)
  const { api } = document === undefined ? {} : buildApi(document)
  if (api === undefined) throw new Error(JSON.stringify(diagnostics))
  return api
}

/** The package of an API, with its runtime. */
export function packageOf(api: Api, packageName: string): OutputFile[] {
  const { names } = buildNames(api, 'typescript', { packageName })
  const runtime = typescriptRuntime()
  return emitTypeScript(api, names, { emit: 'package', packageName, packageVersion: '1.0.0', runtime }).files
}

export function writeFiles(folder: string, files: OutputFile[]): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}
