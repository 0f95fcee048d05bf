export { faultsOfConfig, isConfig } from './check-config.ts'
export { defineConfig } from './config.ts'
export type {
  ArtificerConfig,
  GenerateOptions,
  NamingOptions,
  Outputs,
  PackageOutput,
  PythonOutput,
  TypeScriptOutput,
} from './config.ts'
export type { Diagnostic, DiagnosticPlace } from './diagnostics/diagnostic.ts'
export { formatDiagnostic } from './diagnostics/format.ts'
export type { OutputFile } from './emit.ts'
export { generate, type GenerateRequest, type GenerateResult } from './generate.ts'
export { loadApi, type LoadedApi } from './load-api.ts'
export type { Language, NameTable } from './names/index.ts'
export { applyPolicy, hasErrors } from './policy.ts'
export {
  commitPlan,
  MANIFEST,
  planOutput,
  saveFile,
  writeOutput,
  type WritePlan,
  type WriteResult,
} from './write/index.ts'
