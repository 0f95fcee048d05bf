/** Emitting a document in a test, and writing it where an interpreter can read it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pythonRuntime, pythonTemplates } from '../../src/assets.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { loadDocument } from '../../src/document/index.ts'
import type { OutputFile, PythonOptions } from '../../src/emit.ts'
import type { Api } from '../../src/ir/api.ts'
import { buildApi } from '../../src/ir/build/index.ts'
import { buildNames } from '../../src/names/index.ts'
import type { NameTable } from '../../src/names/table.ts'
import { emitPython } from '../../src/python/index.ts'

export interface Emitted {
  api: Api
  names: NameTable
  files: OutputFile[]
  diagnostics: Diagnostic[]
  /** Text of a file below the package's module. */
  text: (path: string) => string
}

export async function emitDocument(input: string | object, options: Partial<PythonOptions> = {}): Promise<Emitted> {
  const loaded = await loadDocument(input)
  if (loaded.document === undefined) throw new Error(JSON.stringify(loaded.diagnostics))
  const built = buildApi(loaded.document)
  const named = buildNames(built.api, 'python')
  return {
    ...emitApi(built.api, named.names, options),
    diagnostics: [...loaded.diagnostics, ...built.diagnostics, ...named.diagnostics],
  }
}

export function emitApi(api: Api, names: NameTable, options: Partial<PythonOptions> = {}): Emitted {
  const { files, diagnostics } = emitPython(api, names, {
    emit: 'package',
    packageName: names.client.package,
    packageVersion: '0.1.0',
    runtime: pythonRuntime(),
    templates: pythonTemplates(),
    ...options,
  })
  const text = (path: string): string => {
    const full = `src/${names.client.module}/${path}`
    const file = files.find((candidate) => candidate.path === full || candidate.path === path)
    if (file === undefined) throw new Error(`There is no ${path} among ${files.map((one) => one.path).join(' ')}`)
    return file.content
  }
  return { api, names, files, diagnostics, text }
}

export function writeFiles(folder: string, files: OutputFile[]): void {
  for (const file of files) {
    const path = join(folder, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.content)
  }
}
