import type { GenerateOptions, Outputs, PackageOutput, PythonOutput } from './config.ts'
import { applyPolicy, hasErrors } from './policy.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { type LoadedDocument, locate } from './document/index.ts'
import type { EmitOptions, OutputFile } from './emit.ts'
import type { Api } from './ir/api.ts'
import { loadApi } from './load-api.ts'
import { buildNames, type Language, type NameTable } from './names/index.ts'
import { packageIdentity } from './package-identity.ts'

export interface GenerateRequest {
  /** An OpenAPI document: a path, a URL, or its value. */
  input: string | URL | object
  outputs: Outputs
  options?: GenerateOptions & { fetch?: typeof globalThis.fetch }
}

export interface GenerateResult {
  /** Files of each output that was asked for; none when there is an error among the diagnostics. */
  files: { typescript?: OutputFile[]; python?: OutputFile[] }
  diagnostics: Diagnostic[]
  /** Absent when nothing could be built from the input. */
  api: Api | undefined
  /** The document's own value, as it was read; absent where `api` is. */
  document?: unknown
  names: { typescript?: NameTable; python?: NameTable }
}

/** Makes the files of the SDKs of an API. Writes nothing. */
export async function generate({ input, outputs, options = {} }: GenerateRequest): Promise<GenerateResult> {
  const { api, document, diagnostics } = await loadApi(input, options)
  if (!api || !document) return { files: {}, diagnostics: applyPolicy(diagnostics, options), api: undefined, names: {} }
  const prepared = languagesOf(outputs).map((language) => prepare(api, language, outputs[language]!, options))
  const found = [
    ...diagnostics,
    ...locate(
      prepared.flatMap((one) => one.diagnostics),
      document,
    ),
  ]
  const names = Object.fromEntries(prepared.map((one) => [one.language, one.names]))
  const value = document.files.get('')?.value
  const settled = applyPolicy(found, options)
  if (hasErrors(settled)) return { files: {}, diagnostics: settled, api, document: value, names }
  const emitted = await Promise.all(prepared.map((one) => emit(api, document, one, outputs)))
  const all = applyPolicy(
    [
      ...found,
      ...locate(
        emitted.flatMap((one) => one.diagnostics),
        document,
      ),
    ],
    options,
  )
  const files = hasErrors(all) ? {} : Object.fromEntries(emitted.map((one) => [one.language, one.files]))
  return { files, diagnostics: all, api, document: value, names }
}

interface Prepared {
  language: Language
  names: NameTable
  base: Omit<EmitOptions, 'runtime'>
  diagnostics: Diagnostic[]
}

function languagesOf(outputs: Outputs): Language[] {
  return (['typescript', 'python'] as const).filter((language) => outputs[language] !== undefined)
}

function prepare(
  api: Api,
  language: Language,
  output: PackageOutput & Pick<PythonOutput, 'moduleName'>,
  options: GenerateOptions,
): Prepared {
  const { names, diagnostics } = buildNames(api, language, {
    ...(options.clientName !== undefined && { clientName: options.clientName }),
    ...(output.packageName !== undefined && { packageName: output.packageName }),
    ...(output.moduleName !== undefined && { moduleName: output.moduleName }),
    ...(options.naming?.initialisms && { initialisms: options.naming.initialisms }),
    ...(options.naming?.brands && { brands: options.naming.brands }),
  })
  const { packageName, packageVersion, diagnostics: faults } = packageIdentity(api, names, output)
  const base = {
    emit: output.emit ?? 'package',
    packageName,
    packageVersion,
    ...(output.license !== undefined && { license: output.license }),
    ...(output.repository !== undefined && { repository: output.repository }),
  }
  return { language, names, base, diagnostics: [...diagnostics, ...faults] }
}

/** An emitter and its assets are loaded only when its language is asked for. */
async function emit(
  api: Api,
  document: LoadedDocument,
  { language, names, base }: Prepared,
  outputs: Outputs,
): Promise<{ language: Language; files: OutputFile[]; diagnostics: Diagnostic[] }> {
  const assets = await import('./assets.ts')
  if (language === 'typescript') {
    const { emitTypeScript } = await import('./typescript/index.ts')
    const { int64, raw } = outputs.typescript ?? {}
    const types = raw ? await (await import('./typescript/raw/openapi-typescript.ts')).rawTypes(document) : undefined
    const emitted = emitTypeScript(api, names, {
      ...base,
      runtime: assets.typescriptRuntime(),
      ...(int64 && { int64 }),
      ...(types?.text !== undefined && { rawTypes: types.text }),
    })
    return { language, ...emitted, diagnostics: [...emitted.diagnostics, ...(types?.diagnostics ?? [])] }
  }
  const { emitPython } = await import('./python/index.ts')
  const httpLibrary = outputs.python?.httpLibrary
  const options = {
    ...base,
    runtime: assets.pythonRuntime(),
    templates: assets.pythonTemplates(),
    ...(httpLibrary && { httpLibrary }),
  }
  return { language, ...emitPython(api, names, options) }
}
