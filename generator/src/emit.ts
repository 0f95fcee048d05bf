import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { Api } from './ir/api.ts'
import type { NameTable } from './names/table.ts'

/** A file to write: `path` is relative to the output's folder, with `/`; `content` ends in a newline. */
export interface OutputFile {
  path: string
  content: string
  /** Written when the folder has neither it nor a note that it was given before; from then on it is the user's to edit or to delete. */
  once?: boolean
}

/** What an emitter needs beside the IR and the names; the effects (reading runtime and templates) happen before. */
export interface EmitOptions {
  /** `package`: a whole package; `sources`: the generated code only. */
  emit: 'package' | 'sources'
  /** Name and version of the package, already validated. */
  packageName: string
  packageVersion: string
  /** Files of the runtime of the language, as they lie in the checkout or in the generator's package. */
  runtime: OutputFile[]
  /** SPDX id of the emitted package's own licence. */
  license?: string
  repository?: string
}

export interface TypeScriptOptions extends EmitOptions {
  /** Type of 64-bit integers. @default 'number' */
  int64?: 'number' | 'bigint'
  /** Text of openapi-typescript's types of the document; with it the package has the entry `raw`. */
  rawTypes?: string
}

/** Precompiled Handlebars templates by name; only strings prepared by the sinks of `python/` reach them. */
export type TemplateSet = (name: string, view: object) => string

export interface PythonOptions extends EmitOptions {
  templates: TemplateSet
  /** HTTP library behind the one import site. @default 'httpx' */
  httpLibrary?: 'httpx' | 'httpx2'
}

/** An emitter is pure: the same arguments give the same files, sorted by path. */
export type Emit<Options extends EmitOptions> = (
  api: Api,
  names: NameTable,
  options: Options,
) => { files: OutputFile[]; diagnostics: Diagnostic[] }
